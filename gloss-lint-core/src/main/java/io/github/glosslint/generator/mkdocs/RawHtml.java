package io.github.glosslint.generator.mkdocs;

import java.util.List;

/** HTML is raw up to where its element is closed, unless it asks for Markdown. */
final class RawHtml implements Block {

  private final BlockDialect dialect;
  private final BlockWriter writer;
  private final PageBlocks page;

  RawHtml(BlockDialect dialect, BlockWriter writer, PageBlocks page) {
    this.dialect = dialect;
    this.writer = writer;
    this.page = page;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    if (HtmlElement.nameAt(line) == null || !writer.mayLook(0)) {
      return NONE;
    }
    HtmlElement element = HtmlElement.at(lines, at);
    int end = element == null ? lines.size() : element.lastLine() + 1;
    writer.mayLook(end - at);
    if (element == null) {
      return NONE;
    }
    writer.apart(line);
    if (element.verbatim()) {
      lines.subList(at, end).forEach(writer::raw);
    } else if (!dialect.markdownInHtml() || !element.asksForMarkdown()) {
      lines.subList(at, end).stream().filter(each -> !each.isBlank()).forEach(writer::raw);
      writer.blank(line);
    } else {
      writeContent(lines, element, depth);
    }
    return end;
  }

  private void writeContent(List<Line> lines, HtmlElement element, int depth) {
    Line line = lines.get(element.firstLine());
    element.open(lines).forEach(writer::raw);
    writer.blank(line);
    page.add(element.content(lines), depth + 1);
    writer.blank(line);
    element.close(lines).forEach(writer::raw);
    writer.blank(line);
    Line rest = element.rest(lines);
    if (rest != null) {
      writer.raw(rest);
    }
  }
}
