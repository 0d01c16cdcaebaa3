package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.text.Location;
import io.github.glosslint.text.OriginMap;

/**
 * A line of a page, which may stem from a snippet.
 *
 * @param outer columns of white space before it that belong to the blocks that it is in
 * @param added blanks before it that its file does not have, as what is included in a list has
 * @param text what its file has, without the line's end
 * @param path the file
 * @param start where the text is in the file
 * @param fed whether the file has a line feed behind the text, and nothing else
 */
record Line(int outer, int added, String text, String path, int start, boolean fed) {

  Line(int added, String text, String path, int start, boolean fed) {
    this(0, added, text, path, start, fed);
  }

  Line(int added, String text, String path, int start) {
    this(added, text, path, start, false);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Columns of white space before the first character. */
  int indent() {
    int columns = added;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        columns += 4 - columns % 4;
      } else if (c == ' ') {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }

  /** The column of the page in which its first character is. */
  int column() {
    return outer + indent();
  }

  /** The first character that is no white space; a blank if there is none. */
  char first() {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  /** The text behind its white space. */
  String words() {
    return text.strip();
  }

  /** The line without some columns of its white space. */
  Line dedented(int columns) {
    if (isBlank()) {
      return this;
    }
    int fewer = Math.min(added, columns);
    int left = columns - fewer;
    int column = added;
    int at = 0;
    while (left > 0 && at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
      int width = text.charAt(at) == '\t' ? 4 - column % 4 : 1;
      column += width;
      left -= width;
      at++;
    }
    int kept = added - fewer + Math.max(0, -left);
    return new Line(
        outer + columns - Math.max(0, left), kept, text.substring(at), path, start + at, fed);
  }

  /** The line with more blanks before it. */
  Line indented(int columns) {
    return columns == 0 ? this : new Line(outer, added + columns, text, path, start, fed);
  }

  /** A part of the line. */
  Line part(int from, int to) {
    boolean whole = fed && to == text.length();
    return new Line(from == 0 ? added : 0, text.substring(from, to), path, start + from, whole);
  }

  /** Writes the line with its end. */
  void addTo(OriginMap.Builder out) {
    write(out);
    end(out);
  }

  /** Writes the end of the line. */
  void end(OriginMap.Builder out) {
    int end = start + text.length();
    if (fed) {
      out.verbatim("\n", new Location(path, end, end + 1));
    } else {
      out.written("\n", place(text.length()));
    }
  }

  /** Writes the line without its end. */
  void write(OriginMap.Builder out) {
    if (added > 0) {
      out.written(" ".repeat(added), place(0));
    }
    out.verbatim(text, new Location(path, start, start + text.length()));
  }

  /** An empty place in the line. */
  Location place(int at) {
    return new Location(path, start + at, start + at);
  }

  /** The whole line. */
  Location location() {
    return new Location(path, start, start + text.length());
  }
}
