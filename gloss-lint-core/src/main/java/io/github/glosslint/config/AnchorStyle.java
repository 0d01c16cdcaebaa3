package io.github.glosslint.config;

import java.util.Locale;

/** How heading ids are generated. */
public enum AnchorStyle {
  GITHUB,
  GITLAB,
  /** As kramdown does with its native input. */
  KRAMDOWN,
  /** As kramdown does with its GFM input, Jekyll's default. */
  KRAMDOWN_GFM;

  /** The value in settings files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
