package io.github.glosslint.generator.mkdocs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that looks like an item of a list. It is one only where a block begins or among others: in
 * the middle of a paragraph it is text, as is a number with a parenthesis. What belongs to an item
 * is indented by four, whatever its number.
 */
final class ListMarker implements Block {

  private static final Pattern MARKER = Pattern.compile("(?:[*+-]|(\\d{1,9})([.)]))[ \\t]+(\\S.*)");

  private static final Pattern RULE = Pattern.compile("([*-])(?:[ \\t]*\\1){2,}[ \\t]*");

  private final BlockDialect dialect;
  private final BlockWriter writer;

  ListMarker(BlockDialect dialect, BlockWriter writer) {
    this.dialect = dialect;
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    Matcher marker = MARKER.matcher(words);
    if (RULE.matcher(words).matches()) {
      writer.plain(line);
      writer.endParagraph();
      return at + 1;
    }
    if (!marker.matches()) {
      return NONE;
    }
    int start = line.text().indexOf(words.charAt(0));
    boolean numbered = marker.group(1) != null;
    int sign = numbered ? start + marker.start(2) : start;
    boolean begins = writer.paragraph() == 0;
    boolean item = begins || writer.isList() || dialect.listsAnywhere();
    boolean heading = begins && line.indent() == 0 && isUnderline(lines, at + 1);
    if (!item || heading || numbered && marker.group(2).equals(")")) {
      writer.escaped(line, sign);
      return at + 1;
    }
    writer.beginList();
    // Further digits would make the marker wider.
    writeMarker(line, numbered ? sign - 1 : start, sign + 1);
    Line content = line.part(start + marker.start(3), line.text().length());
    if (HtmlElement.isTag(marker.group(3))) {
      writer.inline(content, 0);
    } else {
      writer.plain(content);
    }
    return at + 1;
  }

  /**
   * Writes a marker so that the text behind it begins in the column in which CommonMark expects
   * further lines of the item.
   */
  private void writeMarker(Line line, int start, int end) {
    int indent = line.indent();
    int outer = indent - indent % dialect.itemIndent();
    writer.out().written(" ".repeat(outer), line.place(start));
    line.part(start, end).write(writer.out());
    int blanks = Math.max(1, dialect.itemIndent() - (end - start));
    writer.out().written(" ".repeat(blanks), line.place(end));
  }

  /** Whether signs make a heading of the line before, which otherwise begins a list. */
  private static boolean isUnderline(List<Line> lines, int at) {
    if (at >= lines.size() || lines.get(at).indent() > 0) {
      return false;
    }
    String words = lines.get(at).words();
    return !words.isEmpty()
        && "-=".indexOf(words.charAt(0)) >= 0
        && Block.run(words, words.charAt(0)) == words.length();
  }
}
