package io.github.glosslint.markup.commonmark;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.TermColumns;
import io.github.glosslint.markup.TermRows;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Finds the tables that have terms and definitions, while the blocks of a page pass. */
final class TermCells {

  private final DocumentBuilder builder;
  private @Nullable TermRows rows;

  /** Of the cell that is read. */
  private int column;

  TermCells(DocumentBuilder builder) {
    this.builder = builder;
  }

  /** Takes a block, before what is in it. */
  void enter(Node block) {
    if (block instanceof TableBody) {
      rows = rows(block.getPrevious());
    }
  }

  private @Nullable TermRows rows(Node head) {
    List<String> cells = new ArrayList<>();
    Node cell = head.getFirstChild().getFirstChild();
    for (; cell != null; cell = cell.getNext()) {
      Node lines = cell.getFirstChild();
      cells.add(lines instanceof MarkdownBlocks.Inlines words ? words.firstLine() : "");
    }
    TermColumns columns = TermColumns.of(cells);
    return columns == null ? null : new TermRows(columns, builder);
  }

  /** Takes the same block, after what is in it. */
  void leave(Node block) {
    if (block instanceof TableCell) {
      column++;
    } else if (block instanceof TableRow) {
      column = 0;
      if (rows != null) {
        rows.end();
      }
    } else if (block instanceof TableBody) {
      rows = null;
    }
  }

  /** Whether a block is a cell with terms, whose words are wanted. */
  boolean hasTerms(Node block) {
    return rows != null && block instanceof TableCell && rows.hasTerms(column);
  }

  /**
   * Takes a cell; any other block is left alone.
   *
   * @param words as readers see them if the cell {@link #hasTerms}, else as they are written
   */
  void cell(Node block, Passage passage, String words) {
    if (rows != null && block instanceof TableCell) {
      rows.cell(column, words, passage.locate(0, passage.text.length()));
    }
  }
}
