package io.github.glosslint.template.liquid;

/** An open block of one file. */
final class LiquidBlock {

  /** What becomes of a block's body. */
  enum Kind {
    /** Branches, one of which may be rendered. */
    BRANCHES,
    /** Branches whose text before the first one is never rendered. */
    CASE,
    LOOP,
    CAPTURE,
    HIGHLIGHT,
    /** A plugin's block around page text. */
    WRAPPER,
    /** A plugin's block around something else. */
    OPAQUE
  }

  final Kind kind;
  final Token open;
  final Output.Mark mark;
  final String variable;

  /** Whether the block wrote nothing but white space so far: Liquid drops such blocks. */
  boolean blank = true;

  /** Whether the current branch is never rendered. */
  boolean dead;

  /** Whether an earlier branch is always rendered, or the current one. */
  boolean settled;

  /** Where the text of the current branch begins. */
  int branchStart;

  boolean exhaustive;
  boolean inBranch;

  /** Whether variables that the block assigns are undone at its branches. */
  boolean scoped;

  /** Whether the text depends on which branches are rendered. */
  boolean varied;

  LiquidBlock(Kind kind, Token open, Output.Mark mark, String variable) {
    this.kind = kind;
    this.open = open;
    this.mark = mark;
    this.variable = variable;
  }

  /**
   * A branch begins. Of a {@code case}, each branch is rendered whose condition holds; of other
   * blocks, the first one.
   *
   * @param start where its text begins
   */
  void branch(Condition condition, boolean isWhen, int start) {
    dead = condition == Condition.FAILS || (settled && !isWhen);
    settled |= condition == Condition.HOLDS;
    branchStart = start;
  }

  boolean conditional() {
    return kind == Kind.BRANCHES || kind == Kind.CASE || kind == Kind.LOOP || kind == Kind.WRAPPER;
  }
}
