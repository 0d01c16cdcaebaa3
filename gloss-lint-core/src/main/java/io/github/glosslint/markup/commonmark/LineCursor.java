package io.github.glosslint.markup.commonmark;

import io.github.glosslint.text.Ascii;

/**
 * One line of a text after the other, and what begins there. Lines end with a line feed, a carriage
 * return, or both.
 */
final class LineCursor {

  /** From so many columns on, a line is indented, and begins no block but code. */
  static final int INDENTED = 4;

  /** The text: in an array, a look at a character is no call. */
  final char[] chars;

  /** Where the line begins. */
  int start;

  /** The first character that is neither a space nor a tab; {@link #end} if the line is blank. */
  int first;

  /** Columns before {@link #first}. */
  int indent;

  /** Behind the last character, before what ends the line. */
  int end;

  /** Where the next line begins. */
  int next;

  LineCursor(String text) {
    this.chars = text.toCharArray();
    to(0);
  }

  /** Whether there is no line any more. */
  boolean isAtEnd() {
    return start >= chars.length;
  }

  boolean isBlank() {
    return first == end;
  }

  /** Goes to the line that begins at an offset. */
  void to(int offset) {
    char[] all = chars;
    int length = all.length;
    int at = offset;
    while (at < length && !(all[at] <= '\r' && (all[at] == '\n' || all[at] == '\r'))) {
      at++;
    }
    start = offset;
    end = at;
    boolean both = at + 1 < length && all[at] == '\r' && all[at + 1] == '\n';
    next = Math.min(both ? at + 2 : at + 1, length);
    first = start;
    indent = 0;
    while (first < end) {
      char c = chars[first];
      if (c != ' ' && c != '\t') {
        break;
      }
      indent += c == ' ' ? 1 : INDENTED - indent % INDENTED;
      first++;
    }
  }

  void advance() {
    to(next);
  }

  /** The character at {@link #first}. */
  char begins() {
    return chars[first];
  }

  boolean beginsWithLetter() {
    char c = begins();
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= 128 && Character.isLetter(Character.codePointAt(chars, first));
  }

  /** Where a run of the same character ends. */
  int runEnd(int from, char c) {
    int at = from;
    while (at < end && chars[at] == c) {
      at++;
    }
    return at;
  }

  /** The next character that is neither a space nor a tab. */
  int skipBlanks(int from) {
    int at = from;
    while (at < end && Ascii.isSpaceOrTab(chars[at])) {
      at++;
    }
    return at;
  }

  /** Whether the line consists of one character, as the underline of a heading does. */
  boolean isUnderline(char c) {
    return skipBlanks(runEnd(first, c)) == end;
  }

  /** Whether the line is a thematic break. */
  boolean isBreak() {
    char c = begins();
    int count = 0;
    for (int i = first; i < end; i++) {
      char each = chars[i];
      if (each == c) {
        count++;
      } else if (!Ascii.isSpaceOrTab(each)) {
        return false;
      }
    }
    return count >= 3;
  }

  /** The level of the heading that the number signs of the line begin; 0 if none. */
  int headingLevel() {
    int behind = runEnd(first, '#');
    boolean begins = behind == end || Ascii.isSpaceOrTab(chars[behind]);
    return begins && behind - first <= 6 ? behind - first : 0;
  }

  /** How many characters open fenced code; 0 if none do. */
  int fence() {
    char c = begins();
    int behind = runEnd(first, c);
    boolean closedAtOnce = c == '`' && indexOf('`', behind) >= 0;
    boolean mixed = behind < end && (chars[behind] == '`' || chars[behind] == '~');
    return behind - first < 3 || closedAtOnce || mixed ? 0 : behind - first;
  }

  /** Whether the line closes the code that so many characters opened. */
  boolean closesFence(char c, int count) {
    if (indent >= INDENTED || isBlank() || begins() != c) {
      return false;
    }
    int behind = runEnd(first, c);
    return behind - first >= count && skipBlanks(behind) == end;
  }

  /** Where the marker of a list item ends; -1 if the line begins with none. */
  int markerEnd() {
    int behind = first;
    if ("-+*".indexOf(begins()) < 0) {
      behind = digitsEnd();
      if (behind == first || behind == end || ".)".indexOf(chars[behind]) < 0) {
        return -1;
      }
    }
    behind++;
    return behind == end || Ascii.isSpaceOrTab(chars[behind]) ? behind : -1;
  }

  private int digitsEnd() {
    int at = first;
    while (at < end && at - first < 10 && chars[at] >= '0' && chars[at] <= '9') {
      at++;
    }
    return at - first < 10 ? at : first;
  }

  /** Whether the line begins an item even within a paragraph: one with words, numbered 1 if any. */
  boolean isItemWithin() {
    int behind = markerEnd();
    if (behind < 0 || skipBlanks(behind) == end) {
      return false;
    }
    int number = behind - 2;
    return behind - first == 1 || chars[number] == '1' && runEnd(first, '0') == number;
  }

  /** Whether the line may divide the head of a table from its rows, and so has bars. */
  boolean isDelimiters() {
    boolean bars = false;
    for (int i = first; i < end; i++) {
      char c = chars[i];
      if ("|-: \t".indexOf(c) < 0) {
        return false;
      }
      bars |= c == '|';
    }
    return bars;
  }

  /** The first such character of the line; -1 if there is none. */
  int indexOf(char c, int from) {
    for (int i = from; i < end; i++) {
      if (chars[i] == c) {
        return i;
      }
    }
    return -1;
  }
}
