package io.github.glosslint.markup.commonmark;

import io.github.glosslint.text.Ascii;

/**
 * A link reference definition without a title, whose label and destination need no second look.
 *
 * @param label empty if the line is no such definition
 * @param destination empty if the line is no such definition
 */
record OneLineDefinition(Kind kind, String label, String destination) {

  /** What a line is. */
  enum Kind {
    PLAIN,
    /** It may begin a definition of another kind, or a note. */
    UNCLEAR,
    /** It begins no definition. */
    NONE
  }

  private static final OneLineDefinition NONE = new OneLineDefinition(Kind.NONE, "", "");

  private static final OneLineDefinition UNCLEAR = new OneLineDefinition(Kind.UNCLEAR, "", "");

  /** What a line says. */
  static OneLineDefinition at(String text, LineCursor line) {
    if (line.indent >= LineCursor.INDENTED
        || line.begins() != '['
        || text.startsWith("^", line.first + 1)) {
      return UNCLEAR;
    }
    char[] chars = line.chars;
    int at = line.first + 1;
    boolean word = false;
    while (at < line.end && chars[at] != ']') {
      char c = chars[at];
      if (c == '[') {
        return NONE;
      }
      if (c == '\\') {
        return UNCLEAR;
      }
      word |= Ascii.isLetter(c) || c >= '0' && c <= '9';
      at++;
    }
    if (at == line.end) {
      return UNCLEAR;
    }
    if (at + 1 == line.end || chars[at + 1] != ':') {
      return NONE;
    }
    String label = text.substring(line.first + 1, at);
    int start = line.skipBlanks(at + 2);
    int end = destinationEnd(chars, start, line.end);
    return word
            && label.length() <= LinkSyntax.LONGEST_LABEL
            && end > start
            && line.skipBlanks(end) == line.end
            && !mayBeTitle(chars, line.next)
        ? new OneLineDefinition(Kind.PLAIN, label, text.substring(start, end))
        : UNCLEAR;
  }

  /** Where a destination ends; -1 if it has anything but letters, digits and common signs. */
  private static int destinationEnd(char[] chars, int start, int end) {
    int at = start;
    while (at < end && chars[at] != ' ' && chars[at] != '\t') {
      char c = chars[at];
      if (c < ' ' || c == 0x7f || "()<\\&".indexOf(c) >= 0) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** Whether the line that begins here may be a title. */
  private static boolean mayBeTitle(char[] chars, int start) {
    int at = start;
    while (at < chars.length && (chars[at] == ' ' || chars[at] == '\t')) {
      at++;
    }
    return at < chars.length && "\"'(".indexOf(chars[at]) >= 0;
  }
}
