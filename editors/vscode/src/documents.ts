/** A filter for documents, as the protocol and VS Code have it. */
export interface Filter {
  readonly scheme: 'file';
  readonly language?: string;
  readonly pattern?: string;
}

/** What the editor may call the languages that gloss-lint reads. */
const LANGUAGES = ['markdown', 'mdx', 'restructuredtext', 'html'];

/** Endings of such files, for editors that have no language for them. */
const ENDINGS = [
  'md', 'markdown', 'mdown', 'mdwn', 'mkd', 'mkdn', 'mkdown', 'mdx', 'html', 'htm', 'xhtml', 'rst',
  'qmd', 'rmd', 'livemd', 'svx', 'mdoc', 'markdoc',
];

/** Data and settings that a site is made of; what is unsaved there counts as well. */
const DATA = ['yaml', 'toml'];

/**
 * The documents that the server is told of. It reads files of the disk only, so one that was never
 * saved is none of them.
 */
export const DOCUMENTS: readonly Filter[] = [
  ...LANGUAGES.map((language): Filter => ({ scheme: 'file', language })),
  { scheme: 'file', pattern: `**/*.{${ENDINGS.join(',')}}` },
  ...DATA.map((language): Filter => ({ scheme: 'file', language })),
];
