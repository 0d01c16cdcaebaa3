package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The begin or the end of a block of {@code pymdownx.blocks}: <code>/// name | title</code> with
 * options that are indented below, and slashes alone. What is between is read as it is.
 */
final class SlashBlock implements Block {

  private static final Pattern MARK =
      Pattern.compile("/{3,} *(?:([a-zA-Z0-9_-]+) *(?:\\| *(.*))?)?");

  private static final Pattern ID = Pattern.compile("\\bid[\"']?: *[\"']?([^\\s,}\"']+)");

  /** In the selector of {@code html}, such as {@code div#name.class}. */
  private static final Pattern SELECTED = Pattern.compile("^[\\w-]+[^#\\[]*#([^\\s.#\\[]+)");

  private static final Pattern HEADING = Pattern.compile("h[1-6]\\b.*");

  private final BlockDialect dialect;
  private final BlockWriter writer;

  SlashBlock(BlockDialect dialect, BlockWriter writer) {
    this.dialect = dialect;
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    Matcher mark = MARK.matcher(line.words());
    if (!dialect.blocks() || !mark.matches()) {
      return NONE;
    }
    writer.blank(line);
    String name = mark.group(1);
    int end = at + 1;
    if (name == null) {
      return end;
    }
    String title = mark.group(2);
    if (title != null && name.equals("html")) {
      addSelected(line, title);
    } else if (title != null && !title.isEmpty()) {
      int start = line.text().indexOf(line.words()) + mark.start(2);
      writer.plain(line.part(start, start + title.length()));
      writer.blank(line);
    }
    while (end < lines.size() && !lines.get(end).isBlank() && lines.get(end).indent() >= 4) {
      Line option = lines.get(end);
      Matcher id = ID.matcher(option.text());
      if (id.find()) {
        addId(option, id.group(1));
      }
      end++;
    }
    return end;
  }

  private void addSelected(Line line, String selector) {
    Matcher selected = SELECTED.matcher(selector);
    if (selected.find()) {
      addId(line, selected.group(1));
    } else if (HEADING.matcher(selector).matches()) {
      writer.fact(DocumentBuilder::anchorsUnknown);
    }
  }

  private void addId(Line line, String id) {
    Location place = line.location();
    writer.fact(b -> b.add(new Anchor(id, Anchor.Kind.HTML, false, place)));
  }
}
