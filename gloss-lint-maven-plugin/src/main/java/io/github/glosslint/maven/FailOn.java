package io.github.glosslint.maven;

import io.github.glosslint.finding.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** From which severity on a finding fails the build. */
enum FailOn {
  ERROR,
  WARNING,
  INFO,
  NEVER;

  /**
   * Reads the parameter.
   *
   * @throws MojoExecutionException if it is none of the words
   */
  static FailOn of(String word) throws MojoExecutionException {
    for (FailOn each : values()) {
      if (each.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new MojoExecutionException(
        "gloss-lint.failOn takes "
            + Arrays.stream(values()).map(FailOn::word).collect(Collectors.joining(", "))
            + "; not "
            + word);
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean fails(Severity severity) {
    return switch (this) {
      case ERROR -> severity == Severity.ERROR;
      case WARNING -> severity == Severity.ERROR || severity == Severity.WARNING;
      case INFO -> severity != Severity.OFF;
      case NEVER -> false;
    };
  }
}
