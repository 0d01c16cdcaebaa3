package io.github.glosslint.generator.mkdocs;

import java.util.List;
import java.util.regex.Pattern;

/** HTML is raw up to where its element is closed, unless it asks for Markdown. */
final class RawHtml implements Block {

  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Pattern ID = Pattern.compile("(?i)\\sid\\s*=");

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
      writeRaw(lines.subList(at, end), element);
    } else if (isHeading(element)) {
      writeHeading(lines, element);
    } else {
      writeContent(lines, element, depth);
    }
    return end;
  }

  /** Text behind the closing tag is read, but another tag goes on. */
  private void writeRaw(List<Line> lines, HtmlElement element) {
    int end = lines.size() - 1;
    Fences fences = new Fences(lines);
    for (int i = fences.skip(0); i < end; i = fences.skip(i + 1)) {
      if (!lines.get(i).isBlank()) {
        writer.raw(lines.get(i));
      }
    }
    Line last = lines.get(end);
    Line rest = element.rest(last);
    boolean text = rest != null && rest.first() != '<';
    writer.raw(text ? last.part(0, element.closeEnd()) : last);
    writer.blank(last);
    if (rest != null && text) {
      writer.plain(rest);
    }
  }

  /** Whether Python-Markdown makes an id for it, as for other headings. */
  private static boolean isHeading(HtmlElement element) {
    return HEADING.matcher(element.name()).matches()
        && element.firstLine() == element.lastLine()
        && !ID.matcher(element.tag()).find();
  }

  private void writeHeading(List<Line> lines, HtmlElement element) {
    Line line = lines.get(element.firstLine());
    int level = element.name().charAt(1) - '0';
    writer.out().written("#".repeat(level) + " ", line.place(0));
    element.content(lines).forEach(writer::raw);
    writer.blank(line);
    writeRest(lines, element);
  }

  private void writeRest(List<Line> lines, HtmlElement element) {
    Line rest = element.rest(lines.get(element.lastLine()));
    if (rest != null) {
      writer.raw(rest);
    }
  }

  private void writeContent(List<Line> lines, HtmlElement element, int depth) {
    Line line = lines.get(element.firstLine());
    element.open(lines).forEach(writer::raw);
    writer.blank(line);
    page.add(element.content(lines), depth + 1);
    writer.blank(line);
    element.close(lines).forEach(writer::raw);
    writer.blank(line);
    writeRest(lines, element);
  }
}
