package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Piece;
import io.github.glosslint.template.Unknown;
import io.github.glosslint.text.MappedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The blocks that are open at a token of one file, and what becomes of them when they end. */
final class Blocks {

  private final FileContext file;
  private final Deque<LiquidBlock> open = new ArrayDeque<>();
  private final Map<String, Integer> openNames = new HashMap<>();
  private @Nullable LoopBodies loops;

  Blocks(FileContext file) {
    this.file = file;
  }

  private boolean tooDeep() {
    return open.size() > file.limits().blockDepth();
  }

  /** Something other than white space is written. */
  void notBlank() {
    LiquidBlock block = open.peek();
    if (block != null) {
      block.blank = false;
    }
  }

  /** Assigns a variable as far as the blocks around allow to know its value. */
  void assign(String name, @Nullable Object value) {
    if (!file.isDead()) {
      file.names.assign(name, tooDeep() ? Unknown.VALUE : value);
    }
  }

  /**
   * @param variable what a loop or a capture assigns, else empty
   */
  LiquidBlock open(LiquidBlock.Kind kind, Token token, String variable) {
    LiquidBlock block = new LiquidBlock(kind, token, file.output.mark(), variable);
    open.push(block);
    openNames.merge(token.name(), 1, Integer::sum);
    if (open.size() == file.limits().blockDepth() + 1) {
      int depth = file.limits().blockDepth();
      file.faults.tooComplex(
          "Blocks are nested more than " + depth + " deep: Liquid stops the build here.");
    }
    if (block.conditional()) {
      file.conditions++;
      if (!tooDeep()) {
        block.scoped = true;
        file.run.scope.enter();
      }
    }
    return block;
  }

  /** {@code if}, {@code unless} or {@code ifchanged}. */
  void openBranches(Token token) {
    LiquidBlock block = open(LiquidBlock.Kind.BRANCHES, token, "");
    Condition condition =
        switch (token.name()) {
          case "if" -> condition(token);
          case "unless" -> condition(token).negated();
          default -> Condition.OPEN;
        };
    begin(block, condition, token);
  }

  private Condition condition(Token token) {
    return Condition.of(token.markup(file.source), file.names);
  }

  /** A branch begins behind its tag. */
  private void begin(LiquidBlock block, Condition condition, Token tag) {
    block.branch(condition, tag.name().equals("when"), tag.end());
    if (block.dead) {
      file.enterDead();
    }
  }

  /** The current branch of a block ends. */
  private void leave(LiquidBlock block, int end) {
    if (block.dead) {
      file.leaveDead(block.branchStart, end);
    }
  }

  /** A block in another one would be escaped twice; nobody means that. */
  void openHighlight(Token token) {
    boolean inner = openNames.getOrDefault(token.name(), 0) > 0;
    open(inner ? LiquidBlock.Kind.OPAQUE : LiquidBlock.Kind.HIGHLIGHT, token, "");
  }

  /**
   * @param index the place of the loop's token in the file
   */
  void openLoop(Token token, int index) {
    LiquidBlock block = open(LiquidBlock.Kind.LOOP, token, token.variable(file.source));
    file.names.enterLoop(block.variable);
    file.names.enterLoop(loopObject(token));
    if (block.scoped) {
      if (loops == null) {
        loops = new LoopBodies(file.tokens, file.source);
      }
      loops.assigned(index).forEach(name -> assign(name, Unknown.VALUE));
    }
  }

  private static String loopObject(Token token) {
    return token.name().equals("for") ? "forloop" : "tablerowloop";
  }

  /** {@code else}, {@code elsif} or {@code when}. */
  void branch(Token token) {
    LiquidBlock block = open.peek();
    if (block == null || !fits(token.name(), block)) {
      file.faults.noBranches(token);
      return;
    }
    if (block.kind == LiquidBlock.Kind.CASE && !block.inBranch) {
      file.output.cut(block.mark);
    }
    leave(block, token.start());
    if (block.scoped) {
      file.run.scope.branch(!block.dead);
    }
    Condition condition =
        switch (token.name()) {
          case "elsif" -> condition(token);
          case "when" -> Condition.ofWhen(subject(block), token.markup(file.source), file.names);
          default -> Condition.OPEN;
        };
    begin(block, condition, token);
    block.inBranch = true;
    block.exhaustive |= token.name().equals("else") && block.kind != LiquidBlock.Kind.LOOP;
  }

  /** What the branches of a {@code case} are compared with. */
  private String subject(LiquidBlock block) {
    return block.open.markup(file.source);
  }

  private static boolean fits(String branch, LiquidBlock block) {
    return switch (branch) {
      case "when" -> block.kind == LiquidBlock.Kind.CASE;
      case "elsif" -> block.kind == LiquidBlock.Kind.BRANCHES;
      default -> block.conditional() && block.kind != LiquidBlock.Kind.WRAPPER;
    };
  }

  /** The tag that ends the blocks of a name; blocks that are still open in it end with it. */
  void end(Token token, String name) {
    if (openNames.getOrDefault(name, 0) == 0) {
      file.faults.closesNothing(token, name);
      return;
    }
    while (!open.element().open.name().equals(name)) {
      file.faults.neverClosed(open.element().open);
      close(token.start(), token.start());
    }
    close(token.start(), token.end());
  }

  /** The file ends. */
  void endAll() {
    int end = file.source.length();
    while (!open.isEmpty()) {
      file.faults.neverClosed(open.element().open);
      close(end, end);
    }
  }

  /** Closes the innermost block by the tag at {@code start .. end}. */
  private void close(int start, int end) {
    LiquidBlock block = open.pop();
    openNames.merge(block.open.name(), -1, Integer::sum);
    if (block.conditional()) {
      file.conditions--;
    }
    leave(block, start);
    if (block.scoped) {
      file.run.scope.leave(block.exhaustive || block.settled, !block.dead);
    }
    switch (block.kind) {
      case LOOP -> {
        file.names.leaveLoop(block.variable);
        file.names.leaveLoop(loopObject(block.open));
        dropBlank(block);
      }
      case BRANCHES, CASE -> dropBlank(block);
      case CAPTURE -> assign(block.variable, captured(block));
      case HIGHLIGHT -> closeHighlight(block, start, end);
      case OPAQUE -> closeOpaque(block, end);
      case WRAPPER -> {}
    }
    LiquidBlock outer = open.peek();
    if (outer != null) {
      outer.blank &= block.blank || block.kind == LiquidBlock.Kind.CAPTURE;
      outer.varied |= block.varied || (block.conditional() && !block.blank);
    }
  }

  /** Liquid drops blocks of white space, and text of a {@code case} before its first branch. */
  private void dropBlank(LiquidBlock block) {
    if (block.blank || (block.kind == LiquidBlock.Kind.CASE && !block.inBranch)) {
      file.output.cut(block.mark);
    }
  }

  private void closeHighlight(LiquidBlock block, int start, int end) {
    if (!file.run.filters.charge(file.output.length() - block.mark.length())) {
      closeOpaque(block, end);
      return;
    }
    Token tag = block.open;
    int language = tag.markupStart();
    while (language < tag.markupEnd() && !LiquidMarkup.isBlank(file.source.charAt(language))) {
      language++;
    }
    String name = file.source.substring(tag.markupStart(), language);
    file.output.highlight(block.mark, tag.start(), tag.end(), name, file.conditional());
    file.output.written("</code></pre></figure>", start, end, file.conditional());
  }

  private void closeOpaque(LiquidBlock block, int end) {
    file.adopt(file.output.cut(block.mark));
    file.output.written(MappedText.UNKNOWN_TEXT, block.open.start(), end, file.conditional());
  }

  /** The text of a capture; unknown if it depends on which branches are rendered. */
  private Object captured(LiquidBlock block) {
    long length = file.output.length() - block.mark.length();
    boolean known = !block.varied && file.run.filters.charge(length);
    List<Piece> pieces = file.output.cut(block.mark);
    file.adopt(pieces);
    StringBuilder text = new StringBuilder();
    known = known && append(pieces, text, file.limits().valueLength());
    return known ? text.toString() : Unknown.VALUE;
  }

  private static boolean append(List<Piece> pieces, StringBuilder text, int limit) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text characters) {
        text.append(characters.text());
      } else if (piece instanceof Piece.Included included) {
        Expansion body = included.body();
        if (text.length() + body.length() > limit
            || body.pieces().stream().anyMatch(Blocks::isConditional)
            || !append(body.pieces(), text, limit)) {
          return false;
        }
      }
    }
    return text.length() <= limit;
  }

  private static boolean isConditional(Piece piece) {
    return piece instanceof Piece.Text text
        ? text.conditional()
        : piece instanceof Piece.Included included && included.conditional();
  }
}
