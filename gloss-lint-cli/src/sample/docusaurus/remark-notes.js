export default () => tree => tree;
