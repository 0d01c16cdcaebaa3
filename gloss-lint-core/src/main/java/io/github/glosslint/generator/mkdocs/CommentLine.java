package io.github.glosslint.generator.mkdocs;

import java.util.List;

/** A comment with text behind it on its line: in CommonMark, the whole line would be HTML. */
final class CommentLine implements Block {

  private final BlockWriter writer;

  CommentLine(BlockWriter writer) {
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String text = line.text();
    int start = text.indexOf("<!--");
    int close = start < 0 ? -1 : text.indexOf("-->", start + 4);
    if (close < 0 || !line.words().startsWith("<!--") || line.indent() > 3) {
      return NONE;
    }
    int end = close + "-->".length();
    String rest = text.substring(end);
    int blanks = rest.length() - rest.stripLeading().length();
    if (blanks == rest.length()) {
      return NONE;
    }
    writer.plain(line.part(0, end));
    writer.blank(line);
    Line behind = line.part(end + blanks, text.length());
    writer.plain(new Line(line.indent(), behind.text(), behind.path(), behind.start()));
    return at + 1;
  }
}
