package io.github.glosslint.suppression;

import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.LineMap;

/**
 * The text around a comment, as far as it matters to who takes the comment out.
 *
 * @param end behind its last character that is no white space
 */
record CommentPlace(String text, LineMap lines, int start, int end) {

  /** Whether nothing else is on its lines. */
  boolean isAlone() {
    return isFirst() && isLast();
  }

  private boolean isFirst() {
    int lineStart = lines.start(firstLine());
    int at = start;
    while (at > lineStart && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at == lineStart;
  }

  private boolean isLast() {
    int lineEnd = lines.end(lastLine());
    int at = end;
    while (at < lineEnd && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == lineEnd;
  }

  /**
   * Whether what is above it and below it stays apart without it: a line of either is blank, or
   * missing, or ends its block by itself.
   */
  boolean isApart() {
    String above = line(firstLine() - 1);
    return above.isEmpty()
        || above.startsWith("#")
        || above.equals("---")
        || line(lastLine() + 1).isEmpty();
  }

  /** A line without the white space around it; empty where there is none. */
  private String line(int number) {
    return number < 1 || number > lines.lineCount()
        ? ""
        : text.substring(lines.start(number), lines.end(number)).strip();
  }

  /**
   * Whether nothing else can mean anything else without it: it neither parts words nor keeps
   * indented text from a list above.
   */
  boolean isSafe() {
    if (!isAlone()) {
      boolean before = start > 0 && !Character.isWhitespace(text.charAt(start - 1));
      boolean after = end < text.length() && !Character.isWhitespace(text.charAt(end));
      return !(before && after);
    }
    int at = end;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int indent = at - lines.start(lines.line(at));
    return at == text.length() || indent <= start - lines.start(firstLine());
  }

  /** Where blanks before it begin that would be left over without it. */
  int blanksFrom() {
    boolean last = end == text.length() || Character.isWhitespace(text.charAt(end));
    boolean lineEnd = isLast();
    int from = start;
    while (last
        && from > 0
        && Ascii.isSpaceOrTab(text.charAt(from - 1))
        && (lineEnd || from == start)) {
      from--;
    }
    return from;
  }

  private int firstLine() {
    return lines.line(start);
  }

  private int lastLine() {
    return lines.line(end);
  }
}
