package io.github.glosslint.generator.jekyll;

import java.util.Locale;

/** What the first argument of an embedding tag is. */
public enum EmbedKind {
  /** The URL of a page. */
  URL,
  /** A file of the site. */
  ASSET,
  /** Something that cannot be checked. */
  IGNORE;

  /** The value in settings files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
