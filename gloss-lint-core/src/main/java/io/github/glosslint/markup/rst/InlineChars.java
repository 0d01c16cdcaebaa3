package io.github.glosslint.markup.rst;

/** The characters of a text: between which of them markup may begin and end. */
final class InlineChars {

  /** Stands for a backslash that takes the meaning of the character behind it. */
  static final char ESCAPE = '\0';

  final char[] chars;

  InlineChars(String text) {
    this.chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] == '\\') {
        chars[i] = ESCAPE;
        i++;
      }
    }
  }

  /** Whether markup may begin at an offset that something is before. */
  boolean mayBegin(int at) {
    char before = chars[at - 1];
    return RstNames.isSpace(before)
        || isOpener(before)
        || "-/:".indexOf(before) >= 0
        || before >= 128 && isDelimiter(before);
  }

  private static boolean isOpener(char c) {
    if (c < 128) {
      return "\"'(<[{".indexOf(c) >= 0;
    }
    int type = Character.getType(c);
    return type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION;
  }

  private static boolean isCloser(char c) {
    if (c < 128) {
      return "\"')>]}".indexOf(c) >= 0;
    }
    int type = Character.getType(c);
    return type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION;
  }

  private static boolean isDelimiter(char c) {
    int type = Character.getType(c);
    return type == Character.DASH_PUNCTUATION || type == Character.OTHER_PUNCTUATION;
  }

  /** Whether markup may end before an offset. */
  boolean mayEnd(int at) {
    if (at >= chars.length) {
      return true;
    }
    char c = chars[at];
    return c == ESCAPE
        || RstNames.isSpace(c)
        || "\\.,;!?-/:".indexOf(c) >= 0
        || isCloser(c)
        || c >= 128 && isDelimiter(c);
  }

  /** Whether what begins is between two quotes, which makes it text. */
  boolean isQuoted(int start, int behind) {
    if (behind >= chars.length) {
      return true;
    }
    char before = chars[start - 1];
    char after = chars[behind];
    return switch (before) {
      case '"' -> after == '"';
      case '\'' -> after == '\'';
      case '(' -> after == ')';
      case '<' -> after == '>';
      case '[' -> after == ']';
      case '{' -> after == '}';
      case '\u00ab' -> after == '\u00bb';
      case '\u00bb' -> after == '\u00ab';
      case '\u2018' -> after == '\u2019' || after == '\u201a';
      case '\u201c' -> after == '\u201d' || after == '\u201e';
      case '\u201e' -> after == '\u201c' || after == '\u201d';
      default -> false;
    };
  }

  boolean isBlank(int at) {
    return at >= chars.length || RstNames.isSpace(chars[at]);
  }
}
