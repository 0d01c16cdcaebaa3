package io.github.glosslint.markup.rst;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the blocks of a text, as docutils' state machine does. A parser reads one page.
 *
 * <p>Blocks inside each other are read by nesting, at most {@link #MAX_DEPTH} deep; what is deeper
 * is unknown. Each level reads each line once.
 */
final class RstBlockParser {

  /** Blocks inside each other; Python gives up at some hundred. */
  static final int MAX_DEPTH = 60;

  private static final Line NONE = new Line(0, 0);

  final RstSource source;
  final CharSequence text;
  final Markers markers;
  final Explicit explicit;
  private final List<String> styles = new ArrayList<>();
  private int level;

  RstBlockParser(RstSource source, RstDialect dialect) {
    this.source = source;
    this.text = source.text();
    this.markers = new Markers(text);
    this.explicit = new Explicit(this, dialect);
  }

  /**
   * The blocks of lines.
   *
   * @param titles whether sections may begin among them
   * @param depth how many blocks are around them
   */
  List<RstBlock> parse(List<Line> lines, boolean titles, int depth) {
    if (depth > MAX_DEPTH) {
      Line first = lines.isEmpty() ? NONE : lines.get(0);
      return List.of(
          new RstBlock.Unknown(
              new Span(first.start(), first.end()), "a block inside too many others"));
    }
    return new Body(this, lines, titles, depth).parse();
  }

  RstText words(List<Line> lines) {
    return RstText.of(lines, text);
  }

  /** The columns that a text takes, of which some letters take two and some none. */
  int width(Line line) {
    int width = 0;
    for (int at = line.start(); at < line.end(); at++) {
      char c = text.charAt(at);
      width += c < 0x300 ? 1 : isMark(c) ? 0 : isWide(c) ? 2 : 1;
    }
    return width;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** Letters of East Asia; the two halves of an emoji take a column each. */
  static boolean isWide(char c) {
    return c >= 0x1100
        && (c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff01 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6);
  }

  /** What of a line stands in some columns of a table. */
  Line columns(Line line, int from, int to) {
    int column = 0;
    int start = -1;
    int at = line.start();
    while (at < line.end() && column < to) {
      if (column >= from && start < 0) {
        start = at;
      }
      column += width(new Line(at, at + 1));
      at++;
    }
    while (start >= 0 && at > start && text.charAt(at - 1) == ' ') {
      at--;
    }
    return start < 0 ? new Line(line.end(), line.end()) : new Line(start, at);
  }

  /** The blocks of a cell. */
  List<RstBlock> cell(List<Line> lines, int depth) {
    Body whole = new Body(this, lines, false, depth);
    return parse(Line.trimmed(whole.stripped(0, lines.size(), -1)), false, depth);
  }

  /** The level of a title; 0 if a level is left out above it. */
  int level(String style) {
    int found = styles.indexOf(style);
    int own = found < 0 ? styles.size() + 1 : found + 1;
    if (own > level + 1) {
      return 0;
    }
    if (found < 0) {
      styles.add(style);
    }
    level = own;
    return own;
  }

  static Span span(Line line) {
    return new Span(line.start(), line.end());
  }
}
