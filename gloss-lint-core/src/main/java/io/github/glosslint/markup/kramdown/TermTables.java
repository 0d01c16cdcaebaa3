package io.github.glosslint.markup.kramdown;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.TermColumns;
import io.github.glosslint.markup.TermRows;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the tables that have terms and definitions, while the pieces of a page pass. */
final class TermTables {

  private final List<Leaf> leaves;
  private final DocumentBuilder builder;
  private @Nullable Block table;
  private @Nullable TermRows rows;
  private int row;

  /**
   * @param leaves all pieces of the page
   */
  TermTables(List<Leaf> leaves, DocumentBuilder builder) {
    this.leaves = leaves;
    this.builder = builder;
  }

  /** Takes any piece of text, before it is read. */
  void pass(Leaf leaf) {
    Block next = leaf.kind == Leaf.Kind.CELL ? leaf.block : null;
    if (rows != null && (next != table || leaf.row != row)) {
      rows.end();
    }
    if (next != table) {
      rows = next == null || !next.headed ? null : rows(next);
      table = next;
    }
    row = leaf.row;
  }

  private @Nullable TermRows rows(Block block) {
    List<String> head = new ArrayList<>();
    for (int i = block.firstLeaf; i < block.endLeaf && leaves.get(i).row == 0; i++) {
      Leaf cell = leaves.get(i);
      while (head.size() < cell.column) {
        head.add("");
      }
      head.add(cell.source.text.substring(cell.start, cell.end));
    }
    TermColumns columns = TermColumns.of(head);
    return columns == null ? null : new TermRows(columns, builder);
  }

  /** Whether the piece is in a row that has a term and its definition. */
  boolean isEntry() {
    return rows != null && row > 0;
  }

  /** Whether a piece has terms, whose words are wanted. */
  boolean hasTerms(Leaf leaf) {
    return rows != null && row > 0 && rows.hasTerms(leaf.column);
  }

  /**
   * Takes a cell of an entry.
   *
   * @param shown its words as readers see them, if it {@link #hasTerms}
   */
  void cell(Leaf leaf, String shown, Location place) {
    if (rows != null) {
      boolean terms = rows.hasTerms(leaf.column);
      String words = terms ? shown : leaf.source.text.substring(leaf.start, leaf.end);
      rows.cell(leaf.column, words, place);
    }
  }

  void end() {
    if (rows != null) {
      rows.end();
    }
  }
}
