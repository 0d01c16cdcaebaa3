package io.github.glosslint.generator.mkdocs;

import java.util.List;

/** Signs below a heading, which has one line: below more, they are a rule or text. */
final class Underline implements Block {

  private final BlockWriter writer;

  Underline(BlockWriter writer) {
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    boolean only = Block.run(words, words.charAt(0)) == words.length();
    if (words.charAt(0) == '-' && !only) {
      return NONE;
    }
    if (writer.paragraph() > 1) {
      writer.blank(line);
    }
    writer.plain(line);
    writer.endParagraph();
    return at + 1;
  }
}
