package io.github.glosslint.template.mdx;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the ends of code spans, and of mathematics, which is between dollar signs in the same way.
 * Which runs of marks a paragraph has is found out once, so that those without a partner cost
 * nothing.
 */
final class CodeEnds {

  private final String text;
  private final char mark;

  /** Where the last run of each length begins, in the paragraph that ends at {@link #end}. */
  private final Map<Integer, Integer> last = new HashMap<>();

  private int end = -1;

  CodeEnds(String text, char mark) {
    this.text = text;
    this.mark = mark;
  }

  /** Behind what a run of marks begins; behind the run if it begins none. */
  int end(int open, int length) {
    if (open >= end) {
      look(open);
    }
    int from = open + length;
    if (last.getOrDefault(length, -1) < from) {
      return from;
    }
    int at = text.indexOf(mark, from);
    while (at >= 0 && at < end) {
      int run = run(at);
      if (run == length) {
        return at + run;
      }
      at = text.indexOf(mark, at + run);
    }
    return from;
  }

  /** Looks through the paragraph that begins here. */
  private void look(int start) {
    last.clear();
    end = start;
    while (end < text.length() && !isBlankLine(end)) {
      int next = text.indexOf('\n', end);
      end = next < 0 ? text.length() : next + 1;
    }
    int at = start;
    while (at < end) {
      int run = run(at);
      if (run > 0) {
        last.put(run, at);
      }
      at += Math.max(1, run);
    }
  }

  private boolean isBlankLine(int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return true;
  }

  /** How many marks there are from here. */
  int run(int from) {
    int behind = from;
    while (behind < text.length() && text.charAt(behind) == mark) {
      behind++;
    }
    return behind - from;
  }
}
