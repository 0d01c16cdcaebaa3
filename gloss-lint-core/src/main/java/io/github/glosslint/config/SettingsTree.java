package io.github.glosslint.config;

import org.jspecify.annotations.Nullable;

/**
 * Where settings files and those that they extend are read: a checkout, a tree in memory, a commit.
 * Paths are relative to its top, with {@code /} between names.
 */
public interface SettingsTree {

  /**
   * The text of a file.
   *
   * @return null if there is no such file
   * @throws IllegalArgumentException if it cannot be read; the message is a sentence
   */
  @Nullable String text(String path);

  /** What error messages call a file. */
  String shown(String path);
}
