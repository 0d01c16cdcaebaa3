import { defineConfig, type UserConfig } from 'vitepress'
import { sidebar as side } from './side'
import en from './en.json' with { type: 'json' }

const special: RegExp = /[\s~`!@#$%^&*()]+/g
const base = '/manual/'

/* The head is computed. */
const shared = {
  base,
  cleanUrls: true,
  head: [['link', { rel: 'icon', href: `${base}icon.svg` }], ...icons()],
} satisfies UserConfig<Theme>

export default defineConfig({
  ...shared,
  title: en.title,
  sitemap: { hostname: 'https://example.org' },
  vite: { plugins: [icons()] },
  srcExclude: ['parts/**', '{a,b}.md'],
  rewrites: { 'old/:rest*': ':rest*' },
  ignoreDeadLinks: ['./known', /^\/play/],
  markdown: {
    config(md) { md.use(groups) },
    anchor: { slugify: (s) => s.normalize('NFKD').replace(special, '-').trim().toLowerCase() },
  },
  themeConfig: {
    logo: '/logo.svg',
    nav: [{ text: 'One', link: '/one' }, { text: 'Gone', link: '/gnoe' }],
    sidebar: { '/': side },
  },
  ...(process.env.CI ? { vite: {} } : {}),
})
