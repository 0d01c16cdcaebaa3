package io.github.glosslint.markup.kramdown;

/** Classes of characters as Ruby's regular expressions mean them. */
final class Chars {

  private Chars() {}

  /** {@code \s}: ASCII white space only. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Offset of the first character from {@code at} on that is no {@code \s}, or the limit. */
  static int spaceEnd(String text, int at, int limit) {
    int i = at;
    while (i < limit && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** {@code \w}: ASCII letters, digits and the underscore. */
  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Offset of the first {@code needle} that ends before {@code limit}, or -1. */
  static int indexOf(String text, String needle, int from, int limit) {
    char first = needle.charAt(0);
    for (int i = from; i <= limit - needle.length(); i++) {
      if (text.charAt(i) == first && text.startsWith(needle, i)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code [[:alpha:]]}, which knows Unicode. */
  static boolean isAlpha(int codePoint) {
    return Character.isAlphabetic(codePoint);
  }

  /** {@code [[:alnum:]]}, which knows Unicode. */
  static boolean isAlnum(int codePoint) {
    return Character.isAlphabetic(codePoint)
        || Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
  }

  /** {@code \p{Word}}: letters, marks, decimal digits and connecting punctuation. */
  static boolean isUnicodeWord(int codePoint) {
    if (codePoint < 0x80) {
      return isWord((char) codePoint);
    }
    return Character.isAlphabetic(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
