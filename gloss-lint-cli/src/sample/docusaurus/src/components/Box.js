export default p => <b>{p.children}</b>;
