package io.github.glosslint.generator.vitepress;

/** What <code>\s</code> matches in JavaScript. */
final class JsBlanks {

  private JsBlanks() {}

  static boolean isBlank(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c == '\u00a0'
        || c == '\ufeff'
        || c > 0x7f && Character.isSpaceChar(c);
  }
}
