package io.github.glosslint.finding;

import java.util.Locale;

/** The severity of a finding; {@link #OFF} disables a rule and never occurs in a finding. */
public enum Severity {
  ERROR,
  WARNING,
  INFO,
  OFF;

  /**
   * The name in settings and reports: {@code error}, {@code warning}, {@code info}, {@code off}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
