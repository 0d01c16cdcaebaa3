package io.github.glosslint.document;

/** The language that a document is written in, as its site generator reads it. */
public enum Syntax {
  /** CommonMark with GitHub's extensions: the first of several definitions of a label wins. */
  GFM,
  /** kramdown, with its GFM or its native input: the last of several definitions wins. */
  KRAMDOWN,
  /** An HTML page: no labels at all. */
  HTML;

  public boolean lastDefinitionWins() {
    return this == KRAMDOWN;
  }
}
