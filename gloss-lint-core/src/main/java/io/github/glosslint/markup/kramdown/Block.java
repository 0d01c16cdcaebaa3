package io.github.glosslint.markup.kramdown;

import org.jspecify.annotations.Nullable;

/** What later blocks and attribute lists need to know about a block. */
final class Block {

  /** What kind of block it is. */
  enum Type {
    BLANK,
    PARAGRAPH,
    HEADING,
    LIST,
    DEFINITION_LIST,
    CODE,
    QUOTE,
    RULE,
    HTML,
    TABLE,
    MATH,
    COMMENT,
    RAW,
    /** An end-of-block marker that divides: what is before and after it is unrelated. */
    END,
    /** What a definition of a link, an abbreviation or a footnote leaves. */
    DEFINITION,
    /** What an attribute list or an extension leaves. */
    MARK
  }

  final Type type;

  /** Index of the first piece of text inside. */
  final int firstLeaf;

  /** Index behind the last piece of text inside, set when the block is complete. */
  int endLeaf;

  /** The attribute lists around it, null if there are none. */
  @Nullable Attributes attributes;

  /** Whether the first row of a {@link Type#TABLE}, and no other one, is its head. */
  boolean headed;

  /** Number of line feeds of a {@link Type#BLANK}. */
  int blankLines;

  Block(Type type, int firstLeaf) {
    this.type = type;
    this.firstLeaf = firstLeaf;
    this.endLeaf = firstLeaf;
  }

  Attributes attributes() {
    Attributes present = attributes;
    if (present == null) {
      present = new Attributes();
      attributes = present;
    }
    return present;
  }
}
