package io.github.glosslint.generator.mkdocs;

import java.util.List;

/**
 * A heading that begins with signs. It ends a paragraph, needs no blank behind its signs, and is
 * not indented. Attributes on the next line are text.
 */
final class HeadingLine implements Block {

  private final BlockDialect dialect;
  private final BlockWriter writer;

  HeadingLine(BlockDialect dialect, BlockWriter writer) {
    this.dialect = dialect;
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String text = line.text();
    int start = text.indexOf('#');
    int level = Math.min(6, Block.run(text.substring(start), '#'));
    int from = start + level;
    boolean apart = from < text.length() && " \t".indexOf(text.charAt(from)) >= 0;
    if (!apart && (dialect.saneHeaders() || from == text.length())) {
      return NONE;
    }
    if (line.indent() % 4 != 0) {
      writeText(line, start);
      return at + 1;
    }
    line.part(0, from).write(writer.out());
    if (!apart) {
      writer.out().written(" ", line.place(from));
    }
    writer.text(line.part(from, text.length()), true);
    line.end(writer.out());
    writer.endParagraph();
    return at + 1;
  }

  /** What is indented is text, sign and all. */
  private void writeText(Line line, int start) {
    Line head = line.part(0, start).dedented(line.indent());
    writer.out().written(" ".repeat(line.added()), line.place(0));
    head.write(writer.out());
    writer.out().written("\\", line.place(start));
    Line rest = line.part(start, line.text().length());
    writer.plain(new Line(0, rest.text(), rest.path(), rest.start()));
  }
}
