package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;

/**
 * Why a text is no acceptable YAML.
 *
 * @param span the place in the file
 * @param message a sentence without position
 */
public record YamlProblem(Span span, String message) {}
