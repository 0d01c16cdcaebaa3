package io.github.glosslint.generator.hugo;

/** What a site makes of the destinations in its Markdown. */
enum LinkMode {
  /** Nothing: goldmark copies them. */
  VERBATIM,
  /** Hugo's own hook turns paths of pages and resources into URLs. */
  EMBEDDED,
  /** A hook of the site does so as well. */
  LOOKUP,
  /** A hook that is not in the tree, if there is one. */
  ABSENT,
  /** A hook that does not even look at the destination. */
  BLIND,
  /** A hook whose effect is unknown. */
  OPAQUE
}
