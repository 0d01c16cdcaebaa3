package io.github.glosslint.changes.git;

import io.github.glosslint.text.LineMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches the lines of two texts: first equal lines at both ends; between them, the longest common
 * sequence of lines that occur exactly once in each text; then equal lines around each of those.
 * This is Bram Cohen's patience diff.
 *
 * <p>Each level of recursion takes n log n steps, however different the texts are; the usual
 * algorithm by Myers takes n². Lines that are not matched count as changed.
 */
final class LineMatching {

  /** The maximum depth of recursion. Each level has fewer lines, and only an attack needs more. */
  private static final int MAX_DEPTH = 32;

  private final String[] before;
  private final String[] after;
  private final int[] origins;

  private LineMatching(String[] before, String[] after) {
    this.before = before;
    this.after = after;
    this.origins = new int[after.length];
    Arrays.fill(origins, -1);
  }

  /** For each line of {@code after}, its index in {@code before}; both from 0, -1 for none. */
  static int[] of(String before, String after) {
    LineMatching matching = new LineMatching(lines(before), lines(after));
    matching.match(0, matching.before.length, 0, matching.after.length, 0);
    return matching.origins;
  }

  private static String[] lines(String text) {
    LineMap map = LineMap.of(text);
    String[] lines = new String[map.lineCount()];
    for (int i = 0; i < lines.length; i++) {
      int start = map.start(i + 1);
      int end = map.end(i + 1);
      while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
        end--;
      }
      lines[i] = text.substring(start, end);
    }
    return lines;
  }

  /** Matches a part of each text; the ends are exclusive. */
  private void match(int oldStart, int oldEnd, int start, int end, int depth) {
    while (oldStart < oldEnd && start < end && before[oldStart].equals(after[start])) {
      origins[start++] = oldStart++;
    }
    while (oldStart < oldEnd && start < end && before[oldEnd - 1].equals(after[end - 1])) {
      origins[--end] = --oldEnd;
    }
    if (oldStart == oldEnd || start == end || depth == MAX_DEPTH) {
      return;
    }
    List<Pair> anchors = longestRun(pairs(oldStart, oldEnd, start, end));
    for (Pair anchor : anchors) {
      match(oldStart, anchor.old, start, anchor.now, depth + 1);
      origins[anchor.now] = anchor.old;
      oldStart = anchor.old + 1;
      start = anchor.now + 1;
    }
    if (!anchors.isEmpty()) {
      match(oldStart, oldEnd, start, end, depth + 1);
    }
  }

  /** Two equal lines. */
  private record Pair(int old, int now) {}

  /** The lines that occur exactly once in each part, ordered by the new line. */
  private List<Pair> pairs(int oldStart, int oldEnd, int start, int end) {
    Map<String, Integer> old = once(before, oldStart, oldEnd);
    Map<String, Integer> now = once(after, start, end);
    List<Pair> pairs = new ArrayList<>();
    for (int i = start; i < end; i++) {
      int origin = old.getOrDefault(after[i], -1);
      // A blank line is like any other blank line, even where there is one only.
      if (origin >= 0 && now.getOrDefault(after[i], -1) == i && !after[i].isBlank()) {
        pairs.add(new Pair(origin, i));
      }
    }
    return pairs;
  }

  /** The index of each line in a part; -1 for lines that occur more than once. */
  private static Map<String, Integer> once(String[] lines, int start, int end) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = start; i < end; i++) {
      places.merge(lines[i], i, (a, b) -> -1);
    }
    return places;
  }

  /** The longest subsequence in which the old lines increase, by patience sorting. */
  private static List<Pair> longestRun(List<Pair> pairs) {
    // Of the best run of each length, the pair that it ends with; of each pair, the one before it.
    int[] ends = new int[pairs.size()];
    int[] previous = new int[pairs.size()];
    int length = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(ends[middle]).old < pairs.get(i).old) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : ends[low - 1];
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    Pair[] run = new Pair[length];
    int i = length == 0 ? -1 : ends[length - 1];
    for (int at = length - 1; at >= 0; at--) {
      run[at] = pairs.get(i);
      i = previous[i];
    }
    return List.of(run);
  }
}
