package io.github.glosslint.generator.hugo;

import io.github.glosslint.generator.hugo.TemplateWord.Action;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a part of a template is under.
 *
 * @param outer the one around it; null if there is none
 * @param tested what {@code if} or {@code with} asks for; empty for what is not known to be shown
 *     once, such as the body of a loop
 * @param negated whether it is the other branch
 * @param binds whether the dot stands for what is tested
 */
record TemplateScope(
    @Nullable TemplateScope outer, List<TemplateWord> tested, boolean negated, boolean binds) {

  private static final List<String> OTHER_BLOCKS = List.of("range", "define", "block");

  /** Follows the blocks of a template from its start to its end. */
  static final class Walk {

    /** Blocks inside each other; what is deeper counts as not known to be shown. */
    static final int MAX_DEPTH = 30;

    private final List<Action> actions;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private int next;

    Walk(List<Action> actions) {
      this.actions = actions;
    }

    /**
     * The conditions that hold at an offset; null if there are none.
     *
     * @param offset none before that of the last call
     */
    @Nullable TemplateScope at(int offset) {
      while (next < actions.size() && actions.get(next).start() < offset) {
        enter(actions.get(next++).group().words());
      }
      return scope();
    }

    private @Nullable TemplateScope scope() {
      Block block = blocks.peek();
      return block == null ? null : block.scope;
    }

    private void enter(List<TemplateWord> words) {
      if (words.isEmpty()) {
        return;
      }
      TemplateWord word = words.get(0);
      if (word.isOneOf(List.of("if", "with"))) {
        blocks.push(new Block(scope(), condition(words, 1), binds(word)));
      } else if (word.isOneOf(OTHER_BLOCKS)) {
        blocks.push(new Block(scope(), List.of(), false));
      } else if (word.isOneOf(List.of("end"))) {
        blocks.poll();
      } else if (word.isOneOf(List.of("else")) && blocks.peek() != null) {
        boolean last = words.size() == 1;
        blocks.element().turn(last ? null : condition(words, 2), !last && binds(words.get(1)));
      }
    }

    private static boolean binds(TemplateWord word) {
      return word.isOneOf(List.of("with"));
    }

    /** What is tested, without the variable that takes it. */
    private List<TemplateWord> condition(List<TemplateWord> words, int from) {
      boolean assigns = from + 1 < words.size() && words.get(from + 1).isOneOf(List.of(":=", "="));
      int start = assigns ? from + 2 : from;
      return blocks.size() >= MAX_DEPTH || start >= words.size()
          ? List.of()
          : List.copyOf(words.subList(start, words.size()));
    }
  }

  /** A block that has begun, and which of its branches has. */
  private static final class Block {

    private @Nullable TemplateScope outer;
    private List<TemplateWord> tested;
    private @Nullable TemplateScope scope;

    Block(@Nullable TemplateScope outer, List<TemplateWord> tested, boolean binds) {
      this.outer = outer;
      this.tested = tested;
      this.scope = new TemplateScope(outer, tested, false, binds);
    }

    /** Goes on to the next branch, which is the last one if it tests nothing. */
    void turn(@Nullable List<TemplateWord> other, boolean binds) {
      outer = new TemplateScope(outer, tested, true, false);
      tested = other == null ? List.of() : other;
      scope = other == null ? outer : new TemplateScope(outer, other, false, binds);
    }
  }
}
