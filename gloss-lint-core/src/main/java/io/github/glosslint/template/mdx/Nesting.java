package io.github.glosslint.template.mdx;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The elements that lines are in. What is in an element is indented as its author likes, which in
 * Markdown would make code of it: the first line in an element says how far.
 */
final class Nesting {

  /** Elements within elements; more of them is an attack, and their lines stay as they are. */
  private static final int MAX_DEPTH = 1000;

  private static final int UNSET = -1;

  private final Deque<Integer> margins = new ArrayDeque<>();
  private int tooDeep;

  void open() {
    if (margins.size() < MAX_DEPTH) {
      margins.push(UNSET);
    } else {
      tooDeep++;
    }
  }

  void close() {
    if (tooDeep > 0) {
      tooDeep--;
    } else {
      margins.poll();
    }
  }

  /**
   * Where a line begins without what it is indented by for the element's sake.
   *
   * @param words the line's first character that is no blank
   */
  int margin(String text, int start, int words) {
    if (margins.isEmpty() || words < text.length() && text.charAt(words) == '<') {
      return start;
    }
    if (margins.peek() == UNSET) {
      margins.pop();
      margins.push(words - start);
    }
    return Math.min(words, start + margins.peek());
  }
}
