// @ts-check
import notes from './remark-notes.js';

/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'Sample',
  url: 'https://example.org',
  baseUrl: '/sample/',
  favicon: 'img/icon.svg',
  i18n: {defaultLocale: 'en', locales: ['en', 'fr']},
  presets: [
    ['classic', {
      docs: {sidebarPath: './sidebars.js', remarkPlugins: [notes, process.env.MORE && [notes]].filter(Boolean)},
      blog: {},
    }],
  ],
  plugins: [
    'docusaurus-plugin-of-nobody',
    function own() { return {name: 'own'}; },
    ['@docusaurus/plugin-client-redirects', {redirects: [{from: '/old', to: '/docs/a'}], fromExtensions: ['html'], createRedirects: (path) => [path.replace('/docs', '/old')]}],
  ],
  themeConfig: {
    navbar: {
      logo: {src: 'img/logo.svg'},
      items: [
        {to: '/docs/aa'},
        {type: 'doc', docId: 'sub/c'},
        {type: 'docSidebar', sidebarId: 'mian'},
        {href: `https://example.org/${1}`},
      ],
    },
  },
};

export default config;
