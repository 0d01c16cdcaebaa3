import Link from '@docusaurus/Link';

/* <Link to="/docs/b" /> */
export default () => (
  <>
    <Link to="/docs/aa">A</Link> <Link to={'docs/b'}>B</Link>
    <img src={require('./gone.png').default} /> <img src="/img/icon.svg" /> {useBaseUrl('img/logo.svg')}
  </>
);
