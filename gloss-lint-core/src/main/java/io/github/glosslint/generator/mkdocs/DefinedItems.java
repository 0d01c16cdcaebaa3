package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.DefinedTerms;
import io.github.glosslint.document.DefinedTerms.DefinedTerm;
import io.github.glosslint.markup.commonmark.TermText;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;

/** The terms of the definitions of a page, which are lines before those that begin with a colon. */
final class DefinedItems {

  private final BlockWriter writer;
  private Location behind = new Location("", 0, 0);
  private Item last = new Item(List.of());

  DefinedItems(BlockWriter writer) {
    this.writer = writer;
  }

  /** Terms with what is known of their definition so far. */
  private static final class Item {
    private final List<Line> terms;
    private int end;
    private int blocks;

    Item(List<Line> terms) {
      this.terms = terms;
    }

    DefinedTerms made() {
      List<DefinedTerm> defined = new ArrayList<>(terms.size());
      for (Line term : terms) {
        defined.add(new DefinedTerm(TermText.of(term.text()), "", term.location()));
      }
      Location above = terms.get(terms.size() - 1).location();
      return new DefinedTerms(
          DefinedTerms.Kind.LIST,
          defined,
          blocks,
          new Location(above.path(), above.end(), Math.max(above.end(), end)));
    }
  }

  /**
   * Takes a definition.
   *
   * @param at its first line
   * @param stop the line behind it
   */
  void add(List<Line> lines, int at, int stop) {
    List<Line> terms = terms(lines, at);
    if (!terms.isEmpty()) {
      Item item = new Item(terms);
      last = item;
      writer.fact(builder -> builder.add(item.made()));
    }
    behind = lines.get(stop - 1).location();
    last.end = behind.end();
    last.blocks++;
  }

  private List<Line> terms(List<Line> lines, int at) {
    int end = at;
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    int start = end;
    while (start > 0 && !lines.get(start - 1).isBlank() && !isTaken(lines.get(start - 1))) {
      start--;
    }
    List<Line> terms = new ArrayList<>(end - start);
    for (Line line : lines.subList(start, end)) {
      String text = line.text();
      int blanks = text.length() - text.stripLeading().length();
      terms.add(line.part(blanks, text.stripTrailing().length()));
    }
    return List.copyOf(terms);
  }

  /** Whether a line is of the definition before. */
  private boolean isTaken(Line line) {
    return line.path().equals(behind.path()) && line.start() < behind.end();
  }
}
