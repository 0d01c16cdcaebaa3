package io.github.glosslint.finding;

import java.util.Locale;

/** How grave a finding is; {@link #OFF} switches a rule off and never stands in a finding. */
public enum Severity {
  ERROR,
  WARNING,
  INFO,
  OFF;

  /**
   * The word of settings files and reports: {@code error}, {@code warning}, {@code info}, {@code
   * off}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
