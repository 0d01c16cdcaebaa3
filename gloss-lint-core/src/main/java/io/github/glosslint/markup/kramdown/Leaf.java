package io.github.glosslint.markup.kramdown;

import org.jspecify.annotations.Nullable;

/** A piece of text without further blocks; the second phase reads these in page order. */
final class Leaf {

  /** What is written there. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    /** A cell of a table. */
    CELL,
    /** A term of a definition list. */
    TERM,
    /** A start tag of block HTML. */
    TAG,
    /** Text of block HTML that is shown as written. */
    PRINTED,
    /** A block of code. */
    CODE,
    /** A whole element of block HTML that is shown as written. */
    RAW
  }

  final Kind kind;
  final BlockText source;

  /** The block it belongs to; null for tags. */
  final @Nullable Block block;

  int start;
  int end;

  /** 1 to 6 for headings, else 0. */
  int level;

  /** Whether kramdown's converter and not its GFM parser makes the id: inside HTML elements. */
  boolean insideHtml;

  /** Whether it is the first paragraph of a list item. */
  boolean beginsItem;

  /** How many quotes, items and notes it is in, at most {@link Page#MAX_NESTING}. */
  byte depth;

  /** Which row of its table a {@link Kind#CELL} is in; 0 is the head. */
  int row;

  /** Which column of its table a {@link Kind#CELL} is in, from 0. */
  int column;

  /** Start of the row of a {@link Kind#CELL}. */
  int rowStart;

  /** End of the row of a {@link Kind#CELL}. */
  int rowEnd;

  Leaf(Kind kind, BlockText source, int start, int end, @Nullable Block block) {
    this.kind = kind;
    this.source = source;
    this.start = start;
    this.end = end;
    this.block = block;
  }

  /** A part of a paragraph. */
  Leaf part(int from, int to) {
    Leaf part = new Leaf(kind, source, from, to, block);
    part.beginsItem = beginsItem && from == start;
    part.insideHtml = insideHtml;
    part.depth = depth;
    return part;
  }
}
