package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.Defect;
import java.util.List;
import java.util.regex.Pattern;

/** Blocks of one line: definitions of labels, notes and abbreviations, and attributes. */
final class SingleLine implements Block {

  private static final Pattern LABEL = Pattern.compile("\\[[^\\]^][^\\]]*\\]:.*");
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{:?[^{}%]*\\}");
  private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]]+\\]:.*");

  private final BlockDialect dialect;
  private final BlockWriter writer;
  private final Abbreviations known = new Abbreviations();

  SingleLine(BlockDialect dialect, BlockWriter writer) {
    this.dialect = dialect;
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    boolean written =
        switch (words.charAt(0)) {
          case '[' -> definition(line, words);
          case '{' -> attributes(line, words);
          default -> abbreviation(line);
        };
    return written ? at + 1 : NONE;
  }

  /** Attributes belong to the lines before them, and are text where there are none. */
  private boolean attributes(Line line, String words) {
    if (writer.paragraph() > 0 || !ATTRIBUTES.matcher(words).matches()) {
      return false;
    }
    writer.escaped(line, line.text().indexOf('{'));
    return true;
  }

  /** The definition of a label or a note may follow a paragraph at once. */
  private boolean definition(Line line, String words) {
    boolean note = NOTE.matcher(words).matches();
    if (!note && !LABEL.matcher(words).matches()) {
      return false;
    }
    writer.apart(line);
    int content = words.indexOf("]:") + 2;
    if (note && HtmlElement.isTag(words.substring(content).strip())) {
      writer.inline(line, line.text().indexOf('<', line.text().indexOf("]:")));
    } else {
      writer.raw(line);
    }
    writer.endParagraph();
    return true;
  }

  private boolean abbreviation(Line line) {
    if (!dialect.abbreviations() || !Abbreviations.isOne(line)) {
      return false;
    }
    Defect defect = known.add(line, writer.path());
    if (defect != null) {
      writer.fact(b -> b.add(defect));
    }
    writer.blank(line);
    return true;
  }
}
