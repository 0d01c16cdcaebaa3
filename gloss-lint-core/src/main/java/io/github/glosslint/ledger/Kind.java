package io.github.glosslint.ledger;

import java.util.Locale;

/** What a reader saw. */
public enum Kind {
  /** A destination that is written where it is used, also one that is shown, such as an image. */
  LINK("links"),
  /** The destination of a link reference definition. */
  DEFINITION("definitions"),
  /** A bracket that is, or could be meant as, a reference to a definition. */
  REFERENCE("references"),
  /** A mark that leads, or could be meant to lead, to a footnote. */
  FOOTNOTE("footnote marks"),
  /** A tag that brings another file into the page. */
  INCLUDE("includes"),
  /** A tag that shows a video, a document or the like. */
  EMBED("embeds"),
  /** A piece of the text that only the generator knows. */
  TEMPLATE("template output");

  private final String plural;

  Kind(String plural) {
    this.plural = plural;
  }

  /** Several of it, in words: {@code "links"}. */
  public String plural() {
    return plural;
  }

  /** The name in reports: {@code "link"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
