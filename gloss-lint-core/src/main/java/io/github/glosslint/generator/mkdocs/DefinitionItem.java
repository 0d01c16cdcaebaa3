package io.github.glosslint.generator.mkdocs;

import java.util.ArrayList;
import java.util.List;

/** {@code : text}, which defines the term on the line before. */
final class DefinitionItem implements Block {

  private final BlockDialect dialect;
  private final BlockWriter writer;
  private final PageBlocks page;
  private final DefinedItems items;

  DefinitionItem(BlockDialect dialect, BlockWriter writer, PageBlocks page) {
    this.dialect = dialect;
    this.writer = writer;
    this.page = page;
    this.items = new DefinedItems(writer);
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    boolean defines = words.startsWith(": ") || words.startsWith(":\t");
    if (!dialect.definitions() || !defines) {
      return NONE;
    }
    int indent = line.indent();
    int end = end(lines, at + 1, indent);
    List<Line> content = new ArrayList<>(end - at);
    content.add(first(line, indent));
    for (Line next : lines.subList(at + 1, end)) {
      content.add(next.indent() >= indent + 4 ? next.dedented(4) : next);
    }
    items.add(lines, at, end);
    writer.apart(line);
    page.add(content, depth + 1);
    writer.blank(line);
    return end;
  }

  private static Line first(Line line, int indent) {
    int colon = line.text().indexOf(':');
    String rest = line.text().substring(colon + 1);
    int blanks = rest.length() - rest.stripLeading().length();
    Line first = line.part(colon + 1 + blanks, line.text().length());
    return new Line(4, indent, first.text(), first.path(), first.start(), false);
  }

  private static int end(List<Line> lines, int from, int indent) {
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      Line next = lines.get(i);
      boolean lazy = end == i && !next.isBlank() && !next.words().startsWith(": ");
      if (!next.isBlank() && next.indent() < indent + 4 && !lazy) {
        break;
      }
      if (!next.isBlank()) {
        end = i + 1;
      }
    }
    return end;
  }
}
