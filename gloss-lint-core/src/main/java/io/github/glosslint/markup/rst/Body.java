package io.github.glosslint.markup.rst;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads the blocks of some lines: those of a page, or of what a block holds. */
final class Body {

  final RstBlockParser parser;
  final List<Line> lines;
  final boolean titles;
  final int depth;
  final List<RstBlock> out = new ArrayList<>();
  private static final Line NONE = new Line(0, 0);
  private static final int SHORT = 4;

  private final CharSequence text;
  private final Markers markers;
  private int at;

  Body(RstBlockParser parser, List<Line> lines, boolean titles, int depth) {
    this.parser = parser;
    this.lines = lines;
    this.titles = titles;
    this.depth = depth;
    this.text = parser.text;
    this.markers = parser.markers;
  }

  List<RstBlock> parse() {
    while (at < lines.size()) {
      Line line = lines.get(at);
      if (line.isBlank()) {
        at++;
      } else if (text.charAt(line.start()) == ' ') {
        quote();
      } else if (!marked(line)) {
        words(line);
      }
    }
    return out;
  }

  Line line(int index) {
    return index < lines.size() ? lines.get(index) : NONE;
  }

  private void quote() {
    int end = indentedEnd(at, 1, false);
    group(stripped(at, end, -1));
    at = end;
  }

  private void group(List<Line> content) {
    Line first = content.isEmpty() ? NONE : content.get(0);
    out.add(
        new RstBlock.Group(RstBlockParser.span(first), parser.parse(content, false, depth + 1)));
  }

  /** Reads a block that its first characters tell; false if the line begins a paragraph. */
  private boolean marked(Line line) {
    char c = text.charAt(line.start());
    if (RstNames.isWord(c) || c == '(' || c == '#') {
      int enumerator = markers.enumerator(line, line(at + 1));
      if (enumerator > 0) {
        item(line, enumerator);
        return true;
      }
      if (RstNames.isWord(c)) {
        return false;
      }
    }
    int bullet = markers.bullet(line);
    if (bullet > 0) {
      item(line, bullet);
      return true;
    }
    int field = markers.field(line);
    if (field > 0) {
      field(line, field);
      return true;
    }
    int option = markers.option(line);
    if (option > 0 && optionItem(option)) {
      return true;
    }
    if (markers.marker(line, ">>>") > 0) {
      opaque(RstBlock.Opaque.Kind.DOCTEST, textEnd(at));
      return true;
    }
    if (markers.marker(line, "|") > 0) {
      lineOfBlock(line);
      return true;
    }
    if (markers.isGridTop(line)) {
      at = new GridTable(this, parser).read(at);
      return true;
    }
    if (markers.isSimpleTop(line)) {
      at = new SimpleTable(this, parser).read(at);
      return true;
    }
    int mark = markers.marker(line, "..");
    if (mark > 0) {
      at = parser.explicit.read(this, at, mark);
      return true;
    }
    mark = markers.marker(line, "__");
    if (mark > 0) {
      at = parser.explicit.anonymous(this, at, mark);
      return true;
    }
    return markers.isAdornment(line) && overline(line);
  }

  /** An item of a list, whose lines are indented as far as its first word. */
  private void item(Line line, int indent) {
    boolean alone = line.start() + indent >= line.end();
    int end = alone ? indentedEnd(at + 1, 1, false) : indentedEnd(at + 1, indent, false);
    group(Line.trimmed(alone ? stripped(at, end, indent) : cut(at, end, indent)));
    at = end;
  }

  private void field(Line line, int length) {
    int colon = line.start() + length - 1;
    while (text.charAt(colon) == ' ') {
      colon--;
    }
    if (text.charAt(colon) != ':') {
      colon++;
    }
    RstText name =
        parser.words(List.of(new Line(line.start() + 1, Math.max(line.start() + 1, colon))));
    int end = indentedEnd(at + 1, 1, false);
    List<Line> content = Line.trimmed(stripped(at, end, length));
    out.add(
        new RstBlock.Field(
            name, RstBlockParser.span(line), parser.parse(content, false, depth + 1)));
    at = end;
  }

  private boolean optionItem(int length) {
    int end = indentedEnd(at + 1, 1, false);
    List<Line> content = Line.trimmed(stripped(at, end, length));
    if (content.isEmpty()) {
      return false;
    }
    group(content);
    at = end;
    return true;
  }

  private void lineOfBlock(Line line) {
    int end = indentedEnd(at + 1, 1, true);
    int length = Math.min(line.end() - line.start(), markers.marker(line, "|"));
    List<Line> content = Line.trimmed(stripped(at, end, length));
    if (!content.isEmpty()) {
      out.add(new RstBlock.Paragraph(parser.words(content)));
    }
    at = end;
  }

  private void opaque(RstBlock.Opaque.Kind kind, int end) {
    out.add(new RstBlock.Opaque(kind, new Span(line(at).start(), line(end - 1).end())));
    at = end;
  }

  /** A line of adornment that is over a title, or alone; false if it is text. */
  private boolean overline(Line over) {
    int length = over.end() - over.start();
    if (!titles) {
      if (length < SHORT) {
        return false;
      }
      unknown(at, at + 1, "a title of a section where none can be");
      return true;
    }
    Line title = line(at + 1);
    if (title.isBlank()) {
      if (length < SHORT) {
        return false;
      }
      opaque(RstBlock.Opaque.Kind.TRANSITION, at + 1);
      return true;
    }
    Line under = line(at + 2);
    boolean two = markers.isAdornment(title);
    boolean fits = !two && markers.isAdornment(under) && over.in(text).equals(under.in(text));
    if (length < SHORT && (!fits || parser.width(title) > length)) {
      return false;
    }
    if (!fits) {
      unknown(at, Math.min(lines.size(), two ? at + 2 : at + 3), "a title that docutils refuses");
      return true;
    }
    title(
        title.from(title.indent(text)),
        "" + text.charAt(over.start()) + text.charAt(under.start()));
    at += 3;
    return true;
  }

  private void title(Line words, String style) {
    int own = parser.level(style);
    if (own == 0) {
      out.add(new RstBlock.Unknown(RstBlockParser.span(words), "a title whose level does not fit"));
    } else {
      out.add(new RstBlock.Title(own, parser.words(List.of(words))));
    }
  }

  private void unknown(int from, int end, String reason) {
    out.add(new RstBlock.Unknown(new Span(line(from).start(), line(end - 1).end()), reason));
    at = end;
  }

  /** A paragraph, the term of a definition, or a title with a line under it. */
  private void words(Line line) {
    Line next = line(at + 1);
    if (!next.isBlank() && text.charAt(next.start()) == ' ') {
      int end = indentedEnd(at + 1, 1, false);
      List<Line> definition = Line.trimmed(stripped(at + 1, end, -1));
      out.add(
          new RstBlock.Definition(
              parser.words(List.of(line)), parser.parse(definition, false, depth + 1)));
      at = end;
      return;
    }
    if (!next.isBlank() && markers.isAdornment(next) && underline(line, next)) {
      return;
    }
    paragraph();
  }

  private boolean underline(Line line, Line under) {
    int length = under.end() - under.start();
    if (length < SHORT && parser.width(line) > length) {
      return false;
    }
    if (!titles) {
      unknown(at, at + 2, "a title of a section where none can be");
      return true;
    }
    title(line, String.valueOf(text.charAt(under.start())));
    at += 2;
    return true;
  }

  private void paragraph() {
    int end = at + 1;
    while (end < lines.size() && !line(end).isBlank() && text.charAt(line(end).start()) != ' ') {
      end++;
    }
    RstText words = parser.words(lines.subList(at, end));
    String all = words.text();
    boolean literal = all.endsWith("::") && !isEscaped(all, all.length() - 2);
    if (!literal) {
      out.add(new RstBlock.Paragraph(words));
    } else if (all.length() > 2) {
      boolean alone = all.charAt(all.length() - 3) == ' ' || all.charAt(all.length() - 3) == '\n';
      out.add(new RstBlock.Paragraph(words.upTo(all.length() - (alone ? 3 : 1))));
    }
    at = end;
    if (literal) {
      literal();
    }
  }

  private static boolean isEscaped(String text, int at) {
    int from = at;
    while (from > 0 && text.charAt(from - 1) == '\\') {
      from--;
    }
    return (at - from) % 2 == 1;
  }

  private void literal() {
    int start = at;
    while (start < lines.size() && line(start).isBlank()) {
      start++;
    }
    if (start >= lines.size()) {
      at = start;
      return;
    }
    char quote = text.charAt(line(start).start());
    int end = start;
    if (quote == ' ') {
      end = indentedEnd(start, 1, false);
    } else if (Markers.isMark(quote)) {
      while (end < lines.size() && line(end).startsWith(text, String.valueOf(quote))) {
        end++;
      }
    }
    at = start;
    if (end > start) {
      opaque(RstBlock.Opaque.Kind.LITERAL, end);
    }
  }

  /** Where the lines end that follow without a blank one. */
  int textEnd(int from) {
    int end = from;
    while (end < lines.size() && !line(end).isBlank()) {
      end++;
    }
    return end;
  }

  /**
   * Where lines end that are blank or indented.
   *
   * @param indent how far at least
   * @param untilBlank whether they end at a blank line
   */
  int indentedEnd(int from, int indent, boolean untilBlank) {
    int end = from;
    while (end < lines.size()) {
      Line line = line(end);
      if (line.isBlank() ? untilBlank : line.indent(text) < indent) {
        break;
      }
      end++;
    }
    return end;
  }

  /**
   * Lines without the indent that they share.
   *
   * @param first how much the first line loses, whatever the others do; -1 if it is one of them
   */
  List<Line> stripped(int from, int end, int first) {
    int indent = Integer.MAX_VALUE;
    for (int i = first < 0 ? from : from + 1; i < end; i++) {
      if (!line(i).isBlank()) {
        indent = Math.min(indent, line(i).indent(text));
      }
    }
    List<Line> content = new ArrayList<>(end - from);
    for (int i = from; i < end; i++) {
      Line line = line(i);
      content.add(line.isBlank() ? line : line.from(i == from && first >= 0 ? first : indent));
    }
    return content;
  }

  private List<Line> cut(int from, int end, int indent) {
    List<Line> content = new ArrayList<>(end - from);
    for (int i = from; i < end; i++) {
      content.add(line(i).isBlank() ? line(i) : line(i).from(indent));
    }
    return content;
  }
}
