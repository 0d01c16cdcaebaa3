package io.github.glosslint.catalogue;

import java.util.Locale;

/** The type of a rule option. */
public enum OptionType {
  /** {@code true} or {@code false}; a {@code Boolean}. */
  BOOLEAN,
  /** A whole number; a {@code Long}. */
  INTEGER,
  /** Text; a {@code String}. */
  STRING,
  /** A list of texts; a {@code List<String>}. */
  STRINGS,
  /** One of the words that the page lists; a {@code String}. */
  CHOICE,
  /** A list of regular expressions in RE2 syntax; a {@code List<String>}. */
  PATTERNS,
  /** A list of globs; a {@code List<String>}. */
  GLOBS,
  /**
   * A list of mappings, each with {@code files}, a list of globs, and {@code schema}, a JSON Schema
   * or the path of a file that holds one; a {@code List<Map<String, Object>>}.
   */
  SCHEMAS;

  /** The name of the type on rule pages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
