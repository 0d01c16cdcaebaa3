package io.github.glosslint.generator.mkdocs;

import java.util.List;

/**
 * A comment that begins a line. It ends the paragraph before it, and what is behind it on its last
 * line is text: in CommonMark, the whole line would be HTML.
 */
final class CommentLine implements Block {

  private static final String BEGIN = "<!--";
  private static final String END = "-->";

  private final BlockWriter writer;

  CommentLine(BlockWriter writer) {
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    if (!line.words().startsWith(BEGIN) || line.indent() > 3) {
      return NONE;
    }
    int from = line.text().indexOf(BEGIN) + BEGIN.length();
    for (int i = at; i < lines.size() && writer.mayLook(1); i++) {
      int close = lines.get(i).text().indexOf(END, i == at ? from : 0);
      if (close >= 0) {
        lines.subList(at, i).forEach(writer::raw);
        writeLast(lines.get(i), close + END.length(), line.indent());
        return i + 1;
      }
    }
    return NONE;
  }

  private void writeLast(Line line, int end, int indent) {
    String rest = line.text().substring(end);
    int blanks = rest.length() - rest.stripLeading().length();
    if (blanks == rest.length()) {
      writer.plain(line);
      writer.endParagraph();
      return;
    }
    writer.plain(line.part(0, end));
    writer.blank(line);
    Line behind = line.part(end + blanks, line.text().length());
    writer.plain(new Line(indent, behind.text(), behind.path(), behind.start(), behind.fed()));
  }
}
