package io.github.glosslint.generator.mkdocs;

import java.util.List;

/** A line that begins a block as an item of a list would, and is underlined: it is a heading. */
final class UnderlinedItem implements Block {

  private final BlockWriter writer;

  UnderlinedItem(BlockWriter writer) {
    this.writer = writer;
  }

  @Override
  public int write(List<Line> lines, int at, int depth) {
    Line line = lines.get(at);
    String words = line.words();
    boolean item = words.length() > 2 && " \t".indexOf(words.charAt(1)) >= 0;
    boolean begins = at == 0 || lines.get(at - 1).isBlank();
    if (!item || !begins || line.indent() > 0 || !isUnderline(lines, at + 1)) {
      return NONE;
    }
    writer.out().written("\\", line.place(0));
    writer.plain(line);
    return at + 1;
  }

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
