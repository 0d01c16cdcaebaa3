package io.github.glosslint.generator.mkdocs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An admonition, a tab, or what can be folded: a title and content that is indented. */
final class TitledBlock implements Block {

  private static final Pattern ADMONITION =
      Pattern.compile("(?U)!!! ?[\\w-]+(?: +[\\w-]+)*(?: +\"(.*?)\")? *");

  private static final Pattern DETAILS =
      Pattern.compile(
          "(?U)\\?\\?\\?\\+? ?(?=[\\w \"-])(?:[\\w-]+(?: +[\\w-]+)*)?(?: +\"(.*?)\")? *");

  private static final Pattern TAB = Pattern.compile("===[!+]{0,2} +\"(.*?)\" *");

  private final BlockDialect dialect;
  private final BlockWriter writer;
  private final PageBlocks page;

  /** How many tabs of the page have an id, by the id without a number. */
  private final Map<String, Integer> tabs = new HashMap<>();

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
    TabIds ids = dialect.tabIds();
    if (ids != null) {
      String base = ids.base(title);
      int before = tabs.merge(base, 1, Integer::sum) - 1;
      TabIds.possible(base, before).forEach(id -> writer.fact(b -> b.possibleId(id)));
    }
  }
}
