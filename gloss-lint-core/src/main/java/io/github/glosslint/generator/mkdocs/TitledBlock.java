package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.text.MappedText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An admonition, a tab, or what can be folded: a title and content that is indented. */
final class TitledBlock implements Block {

  private static final Pattern ADMONITION =
      Pattern.compile("!!! ?[\\w-]+(?: +[\\w-]+)*(?: +\"(.*?)\")? *");

  private static final Pattern DETAILS =
      Pattern.compile("\\?\\?\\?\\+?(?: +[\\w-]+)*(?: +\"(.*?)\")? *");

  private static final Pattern TAB = Pattern.compile("===[!+]{0,2} +\"(.*?)\" *");

  private final BlockDialect dialect;
  private final BlockWriter writer;
  private final PageBlocks page;

  TitledBlock(BlockDialect dialect, BlockWriter writer, PageBlocks page) {
    this.dialect = dialect;
    this.writer = writer;
    this.page = page;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    Matcher matcher = matcher(words);
    if (matcher == null || !matcher.matches()) {
      return NONE;
    }
    int indent = line.indent();
    writer.apart(line);
    int start = matcher.start(1);
    if (start >= 0 && matcher.end(1) > start) {
      String title = matcher.group(1);
      int offset = line.text().indexOf(words) + start;
      Line shown = line.part(offset, offset + title.length());
      if (words.startsWith("===")) {
        addTab(title);
      }
      writer.raw(new Line(indent, shown.text(), shown.path(), shown.start()));
      writer.blank(line);
    }
    return page.addIndented(lines, at + 1, indent, depth);
  }

  private @Nullable Matcher matcher(String words) {
    if (words.startsWith("!!!") && dialect.admonitions()) {
      return ADMONITION.matcher(words);
    }
    if (words.startsWith("???") && dialect.details()) {
      return DETAILS.matcher(words);
    }
    return words.startsWith("===") && dialect.tabs() ? TAB.matcher(words) : null;
  }

  private void addTab(String title) {
    UnaryOperator<String> slug = dialect.tabSlug();
    // With combine_header_slug, the id of the heading is before that of the tab.
    String id =
        MappedText.UNKNOWN_TEXT
            + (slug == null ? "" : slug.apply(ShownText.withoutEmoji(title).strip()));
    writer.fact(b -> b.possibleId(id));
  }
}
