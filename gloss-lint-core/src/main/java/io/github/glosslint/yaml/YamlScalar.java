package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;

/**
 * A scalar.
 *
 * @param value the text, escapes undone; never typed, so {@code 1.10} and {@code no} survive
 * @param plain whether it is without quotes, so that it may mean a number, a boolean or null
 */
public record YamlScalar(Span span, String value, boolean plain) implements YamlNode {}
