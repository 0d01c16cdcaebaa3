package io.github.glosslint.glossary;

import java.util.ArrayList;
import java.util.List;

/** The pairs of square brackets of an item, the outer ones, each with what is joined to it. */
public final class BracketPairs {

  /** Where each pair begins and where what is joined to it ends, in turn. */
  private final List<Integer> ends = new ArrayList<>(2);

  private boolean balanced = true;

  /** Finds the pairs of a text, of which backslashes escape brackets. */
  public BracketPairs(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (c == '[') {
        ends.add(at);
        at = pair(text, at);
        ends.add(at);
      } else {
        balanced &= c != ']' && c != '}';
        at++;
      }
    }
  }

  /** Skips a pair and what is joined to it: parentheses, or the empty pair of a reference. */
  private int pair(String text, int start) {
    int end = closed(text, start, '[', ']');
    balanced &= end > 0;
    if (end > 0 && text.startsWith("[]", end)) {
      return end + 2;
    }
    int destination =
        end > 0 && end < text.length() && text.charAt(end) == '(' ? closed(text, end, '(', ')') : 0;
    return destination > 0 ? destination : end > 0 ? end : text.length();
  }

  /** The offset behind the bracket that closes another one; 0 if none does. */
  private static int closed(String text, int start, char open, char close) {
    int depth = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == open) {
        depth++;
      } else if (c == close) {
        depth--;
        if (depth == 0) {
          return at + 1;
        }
      }
    }
    return 0;
  }

  /** How many pairs there are. */
  public int size() {
    return ends.size() / 2;
  }

  /** Whether each bracket has another one. */
  public boolean balanced() {
    return balanced;
  }

  /** The offset of the opening bracket of a pair, which are counted from 0. */
  public int start(int pair) {
    return ends.get(2 * pair);
  }

  /** Behind a pair and what is joined to it. */
  public int end(int pair) {
    return ends.get(2 * pair + 1);
  }

  /** How many terms a text has in brackets: pairs that follow each other at once are of one. */
  public static int terms(String text) {
    // Most items are a single pair.
    boolean single = text.lastIndexOf('[') == 0 && text.indexOf('\\') < 0;
    return single ? 1 : new BracketPairs(text).terms();
  }

  private int terms() {
    int terms = Math.min(1, size());
    for (int pair = 1; pair < size(); pair++) {
      terms += start(pair) > end(pair - 1) ? 1 : 0;
    }
    return terms;
  }
}
