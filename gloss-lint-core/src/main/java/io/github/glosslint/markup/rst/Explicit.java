package io.github.glosslint.markup.rst;

import io.github.glosslint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what begins with two dots: targets, notes, substitutions, directives, comments. */
final class Explicit {

  /** Files inside each other, files on one page, and characters of all of them. */
  private static final int MAX_DEPTH = 64;

  private static final int MAX_INCLUDES = 4_096;
  private static final int MAX_TEXT = 8_000_000;

  private final RstBlockParser parser;
  private final RstDialect dialect;
  private final CharSequence text;

  /** Files that are open inside each other, and how many were read at all. */
  private final Set<String> open = new HashSet<>();

  private int included;

  Explicit(RstBlockParser parser, RstDialect dialect) {
    this.parser = parser;
    this.dialect = dialect;
    this.text = parser.text;
  }

  /** Reads a block; returns the line behind it. */
  int read(Body body, int at, int mark) {
    Line line = body.line(at);
    int from = line.start() + mark;
    if (from < line.end()) {
      char c = text.charAt(from);
      if (c == '[') {
        int end = note(body, at, from);
        if (end > 0) {
          return end;
        }
      }
      char after = from + 1 < line.end() ? text.charAt(from + 1) : ' ';
      if (c == '_' && after != ' ') {
        return target(body, at, mark);
      }
      if (c == '|' && after != ' ') {
        return substitution(body, at, mark);
      }
      int end = RstNames.simpleName(text, from, line.end());
      int colon = end > 0 && end < line.end() && text.charAt(end) == ' ' ? end + 1 : end;
      if (end > 0 && isDirective(line, colon)) {
        return directive(body, at, new Line(from, end), colon);
      }
    }
    return comment(body, at, mark);
  }

  private boolean isDirective(Line line, int colon) {
    return new Line(colon, line.end()).startsWith(text, "::")
        && (colon + 2 >= line.end() || text.charAt(colon + 2) == ' ');
  }

  private int comment(Body body, int at, int mark) {
    Line line = body.line(at);
    boolean empty = line.start() + mark >= line.end();
    int end = empty && body.line(at + 1).isBlank() ? at + 1 : body.indentedEnd(at + 1, 1, false);
    int last = end;
    while (last > at + 1 && body.line(last - 1).isBlank()) {
      last--;
    }
    body.out.add(
        new RstBlock.Opaque(
            RstBlock.Opaque.Kind.COMMENT, new Span(line.start(), body.line(last - 1).end())));
    return end;
  }

  private int note(Body body, int at, int from) {
    Line line = body.line(at);
    int close = from + 1;
    if (close < line.end() && "#*".indexOf(text.charAt(close)) >= 0) {
      close++;
    }
    int name = RstNames.simpleName(text, close, line.end());
    close = name < 0 ? close : name;
    boolean closed =
        close > from + 1
            && close < line.end()
            && text.charAt(close) == ']'
            && (close + 1 >= line.end() || text.charAt(close + 1) == ' ');
    if (!closed) {
      return 0;
    }
    String label = text.subSequence(from + 1, close).toString();
    boolean citation =
        label.charAt(0) != '#'
            && label.charAt(0) != '*'
            && !label.chars().allMatch(c -> c >= '0' && c <= '9');
    if (label.charAt(0) == '*' && label.length() > 1) {
      return 0;
    }
    int end = body.indentedEnd(at + 1, 1, false);
    List<Line> content = Line.trimmed(body.stripped(at, end, close + 1 - line.start()));
    if (!content.isEmpty() && !content.get(0).isBlank()) {
      content.set(0, content.get(0).from(content.get(0).indent(text)));
    }
    body.out.add(
        new RstBlock.Note(
            label,
            citation,
            new Span(from + 1, close),
            RstBlockParser.span(line),
            parser.parse(content, false, body.depth + 1)));
    return end;
  }

  /** {@code .. _name: destination} */
  private int target(Body body, int at, int mark) {
    int end = body.indentedEnd(at + 1, 1, true);
    Line line = body.line(at);
    RstText all = parser.words(lines(body, at, end, mark));
    int colon = TargetName.end(all.text());
    if (colon < 0) {
      return malformed(body, at, "a target that docutils cannot read");
    }
    TargetName name = TargetName.of(all.text(), colon);
    add(body, name.name(), all.span(name.start(), name.end()), all, colon + 1, line);
    return end;
  }

  private static List<Line> lines(Body body, int at, int end, int mark) {
    List<Line> lines = new ArrayList<>();
    for (int i = at; i < end; i++) {
      Line line = body.line(i);
      lines.add(i == at ? line.from(mark) : line.from(line.indent(body.parser.text)));
    }
    return lines;
  }

  private void add(Body body, String name, Span label, RstText all, int from, Line line) {
    String words = all.text();
    int start = from;
    while (start < words.length() && RstNames.isSpace(words.charAt(start))) {
      start++;
    }
    String rest = words.substring(start);
    String other = TargetName.reference(rest);
    String destination =
        other.isEmpty() ? RstNames.unescaped(withoutSpace(rest)) : RstNames.normalized(other);
    body.out.add(
        new RstBlock.Target(
            name,
            label,
            !other.isEmpty(),
            destination,
            all.span(start, words.length()),
            RstBlockParser.span(line)));
  }

  private static String withoutSpace(String url) {
    StringBuilder plain = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '\\' && i + 1 < url.length()) {
        plain.append(c).append(url.charAt(++i));
      } else if (!RstNames.isSpace(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** {@code __ destination} */
  int anonymous(Body body, int at, int mark) {
    int end = body.indentedEnd(at + 1, 1, true);
    Line line = body.line(at);
    RstText all = parser.words(lines(body, at, end, Math.min(mark, line.end() - line.start())));
    add(body, "", new Span(line.start(), line.start() + 2), all, 0, line);
    return end;
  }

  private int malformed(Body body, int at, String reason) {
    body.out.add(new RstBlock.Unknown(RstBlockParser.span(body.line(at)), reason));
    return body.indentedEnd(at + 1, 1, false);
  }

  /**
   * {@code .. |name| directive:: …}, whose name may go over lines and whose directive may follow.
   */
  private int substitution(Body body, int at, int mark) {
    int from = body.line(at).start() + mark;
    int stop = body.indentedEnd(at + 1, 1, false);
    int row = at;
    int close = closingBar(from + 2, body.line(at).end());
    while (close < 0 && row + 1 < stop && !body.line(row + 1).isBlank()) {
      row++;
      Line line = body.line(row);
      close = closingBar(line.start() + line.indent(text), line.end());
    }
    int name = close < 0 ? -1 : behindSpaces(close + 1, body.line(row).end());
    if (name == body.line(row).end() && row + 1 < stop) {
      row++;
      name = behindSpaces(body.line(row).start(), body.line(row).end());
    }
    Line line = body.line(row);
    int end = name < 0 ? -1 : RstNames.simpleName(text, name, line.end());
    int colon = end > 0 && end < line.end() && text.charAt(end) == ' ' ? end + 1 : end;
    if (end < 0 || !isDirective(line, colon)) {
      return malformed(body, at, "a substitution that docutils cannot read");
    }
    List<RstBlock> before = List.copyOf(body.out);
    int next = directive(body, row, new Line(name, end), colon);
    RstBlock made = body.out.size() > before.size() ? body.out.remove(body.out.size() - 1) : null;
    if (made instanceof RstBlock.Directive directive) {
      String label = RstNames.unescaped(text.subSequence(from + 1, close).toString());
      body.out.add(
          new RstBlock.Substitution(
              RstNames.collapsed(label), new Span(from + 1, close), directive));
    } else if (made != null) {
      body.out.add(made);
    }
    return next;
  }

  /** The bar that ends the name of a substitution; -1 if a line has none. */
  private int closingBar(int from, int end) {
    for (int i = from; i < end; i++) {
      boolean ends = i + 1 == end || text.charAt(i + 1) == ' ';
      if (text.charAt(i) == '|' && ends && " \\".indexOf(text.charAt(i - 1)) < 0) {
        return i;
      }
    }
    return -1;
  }

  private int behindSpaces(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /**
   * Reads a directive.
   *
   * @param name where its name is
   * @param colon where its colons are
   */
  private int directive(Body body, int at, Line name, int colon) {
    Line line = body.line(at);
    int end = body.indentedEnd(at + 1, 1, false);
    int from = behindSpaces(colon + 2, line.end());
    String key = name.in(text).toLowerCase(Locale.ROOT);
    DirectiveShape own = dialect.shape(key);
    DirectiveShape shape = own == null ? StandardDirectives.shape(key) : own;
    List<Line> block = body.stripped(at, end, Math.min(line.end(), from) - line.start());
    // Arguments stand on the line of the name or on the next one.
    block = block.subList(block.get(0).isBlank() ? 1 : 0, block.size());
    int head = 0;
    while ((shape.arguments() || shape.options())
        && head < block.size()
        && !block.get(head).isBlank()) {
      head++;
    }
    List<Line> argument = new ArrayList<>(block.subList(0, head));
    List<Line> content = block.subList(head, block.size());
    List<RstBlock.Option> options = new ArrayList<>();
    if (shape.options()) {
      for (int i = 0; i < argument.size(); i++) {
        if (parser.markers.field(argument.get(i)) > 0) {
          options = options(argument.subList(i, argument.size()));
          argument = new ArrayList<>(argument.subList(0, i));
          break;
        }
      }
    }
    if (!argument.isEmpty() && !shape.arguments()) {
      argument.addAll(content);
      content = argument;
      argument = List.of();
    }
    content = Line.trimmed(content);
    RstBlock.Directive directive =
        new RstBlock.Directive(
            key,
            RstBlockParser.span(name),
            shape,
            parser.words(argument),
            options,
            List.of(),
            parser.words(content),
            RstBlockParser.span(line));
    if (shape.content() == DirectiveShape.Content.FILE) {
      include(body, directive);
    } else {
      body.out.add(withBlocks(directive, content, body));
    }
    return end;
  }

  private RstBlock.Directive withBlocks(
      RstBlock.Directive directive, List<Line> content, Body body) {
    List<RstBlock> blocks =
        switch (directive.shape().content()) {
          case BLOCKS, UNKNOWN -> parser.parse(content, false, body.depth + 1);
          case SECTIONS -> parser.parse(content, body.titles, body.depth + 1);
          case LINES ->
              content.isEmpty()
                  ? List.<RstBlock>of()
                  : List.<RstBlock>of(new RstBlock.Paragraph(parser.words(content)));
          case TERMS -> terms(content, body.depth);
          case RAW, FILE -> List.<RstBlock>of();
        };
    return new RstBlock.Directive(
        directive.name(),
        directive.place(),
        directive.shape(),
        directive.argument(),
        directive.options(),
        blocks,
        directive.content(),
        directive.span());
  }

  private List<RstBlock.Option> options(List<Line> lines) {
    List<RstBlock.Option> options = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Line line = lines.get(at);
      int length = parser.markers.field(line);
      int end = at + 1;
      while (end < lines.size() && parser.markers.field(lines.get(end)) == 0) {
        end++;
      }
      if (length > 0) {
        String mark = line.in(text).substring(0, length).strip();
        List<Line> value = new ArrayList<>();
        value.add(line.from(length));
        for (Line more : lines.subList(at + 1, end)) {
          value.add(more.from(more.indent(text)));
        }
        options.add(
            new RstBlock.Option(
                mark.substring(1, mark.length() - 1).toLowerCase(Locale.ROOT),
                parser.words(Line.trimmed(value))));
      }
      at = end;
    }
    return options;
  }

  /** Terms of a glossary stand at the margin, their definitions are indented. */
  private List<RstBlock> terms(List<Line> content, int depth) {
    List<RstBlock> blocks = new ArrayList<>();
    Body all = new Body(parser, content, false, depth);
    int at = 0;
    while (at < content.size()) {
      Line line = content.get(at);
      if (line.isBlank()) {
        at++;
      } else if (text.charAt(line.start()) == ' ') {
        int end = all.indentedEnd(at, 1, false);
        List<Line> definition = Line.trimmed(all.stripped(at, end, -1));
        blocks.add(
            new RstBlock.Group(
                RstBlockParser.span(line), parser.parse(definition, false, depth + 1)));
        at = end;
      } else {
        if (parser.markers.marker(line, "..") == 0) {
          blocks.add(new RstBlock.Term(parser.words(List.of(line))));
          at++;
        } else {
          // A comment, which ends where the next term begins.
          at = all.indentedEnd(at + 1, 1, false);
        }
      }
    }
    return blocks;
  }

  /** Parses the lines of a file where it is included. */
  private void include(Body body, RstBlock.Directive directive) {
    body.out.add(directive);
    String path = directive.argument().text().strip();
    boolean tooMuch =
        open.size() >= MAX_DEPTH || included >= MAX_INCLUDES || text.length() > MAX_TEXT;
    if (tooMuch) {
      body.out.add(new RstBlock.Unknown(directive.span(), "an include that goes too deep"));
    }
    RstDialect.Included file = path.isEmpty() || tooMuch ? null : dialect.open(path, directive);
    if (file == null || !open.add(file.text().path())) {
      return;
    }
    included++;
    List<Line> lines = parser.source.add(file.text(), file.part().start(), file.part().end());
    body.out.addAll(parser.parse(lines, body.titles, body.depth + 1));
    open.remove(file.text().path());
  }
}
