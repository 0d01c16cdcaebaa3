package io.github.glosslint.report.terminal;

import io.github.glosslint.report.SafeText;

/**
 * Breaks a line of text at blanks where a terminal would break it anywhere. A word is never cut, so
 * that URLs and paths can be copied; one that is too long for a line gets a line of its own.
 */
final class Wrapping {

  /** A width of which no line is too long. */
  static final int NONE = Integer.MAX_VALUE;

  private final StringBuilder out;
  private final int width;
  private final String indent;
  private int cells;
  private boolean empty = true;

  /**
   * Begins a line.
   *
   * @param out what is appended to
   * @param width how many cells a line has, {@link #NONE} for no limit
   * @param indent what lines begin with that continue the first
   */
  Wrapping(StringBuilder out, int width, String indent) {
    this.out = out;
    this.width = width;
    this.indent = indent;
  }

  /** Appends a text that is fit to be printed and stays whole, where the last one ends. */
  Wrapping whole(String text) {
    return whole(text, CellWidth.of(text));
  }

  /**
   * Appends a text that stays whole, where the last one ends.
   *
   * @param taken its cells, fewer than its characters if it has colours
   */
  Wrapping whole(String text, int taken) {
    out.append(text);
    cells += taken;
    empty = false;
    return this;
  }

  /** Appends a text of a file or a rule, made fit to be printed, and broken where it has blanks. */
  Wrapping words(String text) {
    if (width == NONE) {
      SafeText.append(out, text);
      return this;
    }
    String safe = SafeText.of(text);
    int length = safe.length();
    for (int from = 0; from < length; ) {
      int word = from;
      while (word < length && safe.charAt(word) == ' ') {
        word++;
      }
      int end = word;
      while (end < length && safe.charAt(end) != ' ') {
        end++;
      }
      String piece = safe.substring(word, end);
      piece(safe.substring(from, word), piece, CellWidth.of(piece));
      from = end;
    }
    return this;
  }

  /**
   * Appends blanks and a text that stays whole; a line's end for the blanks if there is no room.
   */
  Wrapping piece(String blanks, String text, int taken) {
    boolean full = width != NONE && cells + blanks.length() + taken > width;
    if (full && !empty && !SafeText.beginsCommand(text)) {
      out.append('\n').append(indent);
      cells = indent.length();
    } else {
      out.append(blanks);
      cells += blanks.length();
    }
    return whole(text, taken);
  }
}
