package io.github.glosslint.config;

import java.util.Locale;

/** The site generators whose reading of a source tree is known. */
public enum DialectName {
  /** Markdown as github.com shows it. */
  GITHUB,
  /** A Jekyll site: Liquid, kramdown, output URLs. */
  JEKYLL;

  /** The word of settings files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
