package io.github.glosslint.maven;

import io.github.glosslint.finding.Severity;
import io.github.glosslint.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;

/** The lowest severity that fails the build. */
enum FailOn {
  ERROR,
  WARNING,
  INFO,
  NEVER;

  /**
   * Parses the parameter.
   *
   * @throws MojoExecutionException if the value is unknown
   */
  static FailOn of(String word) throws MojoExecutionException {
    for (FailOn each : values()) {
      if (each.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    List<String> words = Arrays.stream(values()).map(FailOn::word).toList();
    throw new MojoExecutionException(
        "gloss-lint.failOn takes "
            + String.join(", ", words)
            + "; not "
            + word
            + Words.of(words).hint(word));
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
