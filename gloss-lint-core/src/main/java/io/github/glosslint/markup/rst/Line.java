package io.github.glosslint.markup.rst;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a line, in offsets of the text: the indent of the blocks around it and blanks at its
 * end are left out.
 */
record Line(int start, int end) {

  boolean isBlank() {
    return start >= end;
  }

  /** How many spaces it begins with; those of a blank line do not count. */
  int indent(CharSequence text) {
    int at = start;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    return at < end ? at - start : 0;
  }

  /** The same without its first characters. */
  Line from(int columns) {
    return new Line(Math.min(end, start + columns), end);
  }

  String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** The last character; a space if there is none. */
  char last(CharSequence text) {
    return isBlank() ? ' ' : text.charAt(end - 1);
  }

  boolean startsWith(CharSequence text, String prefix) {
    return end - start >= prefix.length()
        && prefix.contentEquals(text.subSequence(start, start + prefix.length()));
  }

  /** The same lines without blank ones at both ends. */
  static List<Line> trimmed(List<Line> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isBlank()) {
      to--;
    }
    return new ArrayList<>(lines.subList(from, to));
  }
}
