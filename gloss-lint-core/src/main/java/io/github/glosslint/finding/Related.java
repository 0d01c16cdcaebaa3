package io.github.glosslint.finding;

/**
 * A second place that helps to understand a finding.
 *
 * @param path relative to the working directory, with {@code /}
 * @param message what is there, such as {@code "first defined here"}
 */
public record Related(String path, Region region, String message) {}
