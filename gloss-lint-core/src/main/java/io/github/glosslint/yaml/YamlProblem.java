package io.github.glosslint.yaml;

import io.github.glosslint.text.Span;

/**
 * An error in a YAML text.
 *
 * @param span the place in the file
 * @param message a sentence without position
 * @param isLimit whether it is refused here only, such as what is too long, so that other parsers
 *     may well accept it
 */
public record YamlProblem(Span span, String message, boolean isLimit) {

  /** Something that no parser accepts. */
  YamlProblem(Span span, String message) {
    this(span, message, false);
  }
}
