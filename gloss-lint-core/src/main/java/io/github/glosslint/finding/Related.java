package io.github.glosslint.finding;

import io.github.glosslint.text.Secrets;

/**
 * A second place that helps to understand a finding. Secrets in the message are masked.
 *
 * @param path relative to the working directory, with {@code /}
 * @param message what is there, such as {@code "first defined here"}
 */
public record Related(String path, Region region, String message) {

  public Related {
    message = Secrets.masked(message);
  }
}
