package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code between fences, which may have attributes; a fence that is never closed is text. */
final class FencedCode implements Block {

  private static final Pattern ID = Pattern.compile("\\{[^{}]*?#([^\\s{}]+)[^{}]*\\}");

  private final BlockDialect dialect;
  private final BlockWriter writer;

  FencedCode(BlockDialect dialect, BlockWriter writer) {
    this.dialect = dialect;
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    String words = lines.get(at).words();
    char mark = words.charAt(0);
    int length = Block.run(words, mark);
    if (length < 3 || mark == '`' && words.indexOf('`', length) >= 0) {
      return NONE;
    }
    for (int i = at + 1; i < lines.size(); i++) {
      if (!writer.mayLook(1)) {
        return NONE;
      }
      String other = lines.get(i).words();
      int run = Block.run(other, mark);
      if (run >= length && run == other.length()) {
        lines.subList(at, i + 1).forEach(writer::raw);
        addId(lines.get(at));
        writer.endParagraph();
        return i + 1;
      }
    }
    // CommonMark would have all that follows be code.
    writer.escaped(lines.get(at), lines.get(at).text().indexOf(mark));
    return at + 1;
  }

  /** As in <code>``` { .sh #example }</code>. */
  private void addId(Line line) {
    Matcher matcher = ID.matcher(line.text());
    if (dialect.attributes() && matcher.find()) {
      String id = matcher.group(1);
      Location place = line.location();
      writer.fact(b -> b.add(new Anchor(id, Anchor.Kind.ATTRIBUTE_LIST, false, place)));
    }
  }
}
