package io.github.glosslint.markup.commonmark;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ends of code spans in one text. It remembers where the last backtick run of each length
 * is, so an unclosed run costs no search.
 */
final class BacktickRuns {

  private final String text;
  private int @Nullable [] lastRuns;

  BacktickRuns(String text) {
    this.text = text;
  }

  /** The offset after the backticks that begin at {@code at}. */
  int runEnd(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  /** The run that closes the one from {@code at} to {@code open}; -1 if none is as long. */
  int closing(int at, int open) {
    int run = open - at;
    int close = text.indexOf('`', open);
    if (close < 0) {
      return -1;
    }
    int end = runEnd(close);
    if (end - close == run) {
      // As with nearly all: the runs need not be counted.
      return close;
    }
    int[] last = lastRuns == null ? lastRuns(at) : lastRuns;
    if (run >= last.length || last[run] <= at) {
      return -1;
    }
    while (end - close != run) {
      close = text.indexOf('`', end);
      end = runEnd(close);
    }
    return close;
  }

  private int[] lastRuns(int from) {
    int[] last = new int[8];
    int at = text.indexOf('`', from);
    while (at >= 0) {
      int end = runEnd(at);
      if (end - at >= last.length) {
        last = Arrays.copyOf(last, Math.max(end - at + 1, last.length * 2));
      }
      last[end - at] = at;
      at = text.indexOf('`', end);
    }
    lastRuns = last;
    return last;
  }
}
