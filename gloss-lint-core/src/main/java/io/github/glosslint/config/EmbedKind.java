package io.github.glosslint.config;

import java.util.Locale;

/** What the first argument of a tag that embeds something is. */
public enum EmbedKind {
  /** A page or a URL. */
  URL,
  /** A file of the site. */
  ASSET,
  /** Nothing that could be checked. */
  IGNORE;

  /** The word of settings files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
