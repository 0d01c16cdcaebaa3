package io.github.glosslint.markup.kramdown;

import io.github.glosslint.text.Ascii;

/**
 * The text of a heading and the id that is written after it, {@code {#id}}.
 *
 * @param start offset of the first character
 * @param end offset after the last one, the same as {@code start} if there is no text
 * @param idStart offset of the id, -1 if there is none
 * @param idEnd offset after the id
 */
record HeadingContents(int start, int end, int idStart, int idEnd) {

  /** Reads the range of a line; {@code parse_header_contents}. */
  static HeadingContents of(String text, int start, int lineEnd) {
    int end = trimmed(text, start, lineEnd);
    int open = end > start && text.charAt(end - 1) == '}' ? end - 1 : -1;
    while (open > start && text.charAt(open) != '{') {
      open--;
    }
    if (open > start
        && Ascii.isSpaceOrTab(text.charAt(open - 1))
        && text.charAt(open + 1) == '#'
        && isName(text, open + 2, end - 1)) {
      return new HeadingContents(start, trimmed(text, start, open), open + 2, end - 1);
    }
    return new HeadingContents(start, end, -1, -1);
  }

  /** Without the hashes that close a heading. */
  HeadingContents withoutHashes(String text, boolean blankBefore) {
    int i = end;
    while (i > start && text.charAt(i - 1) == '#') {
      i--;
    }
    if (i == end) {
      return this;
    }
    if (blankBefore) {
      return i > start && Ascii.isSpaceOrTab(text.charAt(i - 1))
          ? new HeadingContents(start, trimmed(text, start, i), idStart, idEnd)
          : this;
    }
    if (i > start && text.charAt(i - 1) == '\\') {
      i++;
    }
    return new HeadingContents(start, trimmed(text, start, i), idStart, idEnd);
  }

  /** XML's {@code Name}, except for a few rare characters. */
  private static boolean isName(String text, int start, int end) {
    if (start >= end) {
      return false;
    }
    char first = text.charAt(start);
    if (first != ':' && first != '_' && !Character.isLetter(first)) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean punctuation = c == '-' || c == '.' || c == ':' || c == '\u00B7';
      if (!punctuation && !Chars.isUnicodeWord(c)) {
        return false;
      }
    }
    return true;
  }

  private static int trimmed(String text, int start, int end) {
    int i = end;
    while (i > start && Chars.isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
