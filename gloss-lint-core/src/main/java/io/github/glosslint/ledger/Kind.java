package io.github.glosslint.ledger;

import java.util.Locale;

/** The kinds of things that have an outcome. */
public enum Kind {
  /** A link, image or other destination written where it is used. */
  LINK("links"),
  /** The destination of a link reference definition. */
  DEFINITION("definitions"),
  /** A bracket that is, or may be meant as, a reference to a definition. */
  REFERENCE("references"),
  /** A marker that refers, or may be meant to refer, to a footnote. */
  FOOTNOTE("footnote marks"),
  /** A tag that inserts another file into the page. */
  INCLUDE("includes"),
  /** A tag that embeds a video, a document or the like. */
  EMBED("embeds"),
  /** Text that only the generator knows. */
  TEMPLATE("template output");

  private final String plural;

  Kind(String plural) {
    this.plural = plural;
  }

  /** The plural, for people: {@code "links"}. */
  public String plural() {
    return plural;
  }

  /** The name in reports: {@code "link"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
