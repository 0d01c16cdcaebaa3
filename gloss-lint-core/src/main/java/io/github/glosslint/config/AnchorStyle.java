package io.github.glosslint.config;

import java.util.Locale;

/** How ids are made from headings. */
public enum AnchorStyle {
  GITHUB,
  GITLAB,
  /** kramdown's native input. */
  KRAMDOWN,
  /** kramdown with its GFM input, the default of Jekyll. */
  KRAMDOWN_GFM;

  /** The word of settings files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
