package io.github.glosslint.config;

import java.util.Locale;

/** The ways to read a source tree. */
public enum DialectName {
  /** Markdown as github.com shows it. */
  GITHUB,
  /** A Jekyll site: Liquid, kramdown, output URLs. */
  JEKYLL;

  /** The value in settings files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
