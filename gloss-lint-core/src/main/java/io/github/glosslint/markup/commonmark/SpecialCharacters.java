package io.github.glosslint.markup.commonmark;

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

  /** For texts that are no part of the page as it is. */
  private char[] buffer = {};

  private char[] chars = buffer;

  /** Where the text begins among the characters, and where it ends. */
  private int begin;

  private int end;

  /** Begins with a text. */
  void enter(Passage passage) {
    char[] page = passage.page();
    int length = passage.text.length();
    if (page != null) {
      chars = page;
      begin = passage.source(0);
    } else {
      if (length > buffer.length) {
        buffer = new char[Math.max(256, length + length / 2)];
      }
      passage.text.getChars(0, length, buffer, 0);
      chars = buffer;
      begin = 0;
    }
    end = begin + length;
  }

  /** The next such character from an offset on; the length of the text if there is none. */
  int next(int from) {
    char[] all = chars;
    boolean[] special = SPECIAL;
    int stop = end;
    for (int at = begin + from; at < stop; at++) {
      char c = all[at];
      if (c < 128 && special[c] && !isPlain(c, at + 1 < stop ? all[at + 1] : ' ')) {
        return at - begin;
      }
    }
    return stop - begin;
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
