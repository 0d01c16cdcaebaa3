package io.github.glosslint.markup;

/**
 * Finds the characters of one text after the other that may mean something inside a block. Most
 * texts have few of them, and many have none.
 */
final class SpecialCharacters {

  private static final boolean[] SPECIAL = new boolean[128];

  static {
    for (char c : "\\`<[]!$:wW&{".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  /** The text, behind which the rest of a longer one may be. */
  private char[] chars = new char[256];

  private int length;

  /** Begins with a text. */
  void enter(String text) {
    length = text.length();
    if (length >= chars.length) {
      chars = new char[length + length / 2];
    }
    text.getChars(0, length, chars, 0);
    chars[length] = '\0';
  }

  /** The next such character from an offset on; the length of the text if there is none. */
  int next(int from) {
    int at = from;
    while (at < length) {
      char c = chars[at];
      if (c < 128 && SPECIAL[c] && !isPlain(c, chars[at + 1])) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Whether the character behind a letter or sign keeps it from being the beginning of a URL. */
  private static boolean isPlain(char c, char next) {
    return switch (c) {
      case 'w', 'W' -> next != 'w' && next != 'W';
      case ':' -> next != '/';
      case '!' -> next != '[';
      default -> false;
    };
  }
}
