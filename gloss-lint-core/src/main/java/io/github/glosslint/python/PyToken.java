package io.github.glosslint.python;

import io.github.glosslint.text.Span;

/**
 * A word of a program.
 *
 * @param text the value of a string, otherwise as written
 * @param known false for a string into which something is put, such as an f-string
 * @param plain whether a string is spelt character by character
 * @param span between the quotes of a string
 */
record PyToken(Kind kind, String text, boolean known, boolean plain, Span span) {

  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SIGN
  }

  boolean is(String sign) {
    return kind != Kind.STRING && text.equals(sign);
  }
}
