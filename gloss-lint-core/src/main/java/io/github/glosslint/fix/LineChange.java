package io.github.glosslint.fix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lines that others take the place of. Numbers are from 0, ends exclusive.
 *
 * @param newStart where the others are in the new text
 */
record LineChange(int start, int end, int newStart, int newEnd) {

  /** The differences that are looked for; texts with more differ as a whole. */
  private static final int MAX_DIFFERENCES = 2_000;

  /** The shortest list of changes between two texts, in order (Myers 1986). */
  static List<LineChange> between(List<String> before, List<String> after) {
    int top = 0;
    int most = Math.min(before.size(), after.size());
    while (top < most && before.get(top).equals(after.get(top))) {
      top++;
    }
    int bottom = 0;
    while (bottom < most - top
        && before.get(before.size() - 1 - bottom).equals(after.get(after.size() - 1 - bottom))) {
      bottom++;
    }
    List<String> old = before.subList(top, before.size() - bottom);
    List<String> fresh = after.subList(top, after.size() - bottom);
    if (old.isEmpty() && fresh.isEmpty()) {
      return List.of();
    }
    List<LineChange> changes = new ArrayList<>();
    for (LineChange change : differing(old, fresh)) {
      changes.add(
          new LineChange(
              change.start + top, change.end + top, change.newStart + top, change.newEnd + top));
    }
    return changes;
  }

  private static List<LineChange> differing(List<String> old, List<String> fresh) {
    List<int[]> reached = new ArrayList<>();
    int most = Math.min(old.size() + fresh.size(), MAX_DIFFERENCES);
    for (int d = 0; d <= most; d++) {
      int[] ends = new int[2 * d + 1];
      for (int k = -d; k <= d; k += 2) {
        int x = d == 0 ? 0 : start(reached.get(d - 1), d, k);
        int y = x - k;
        while (x < old.size() && y < fresh.size() && old.get(x).equals(fresh.get(y))) {
          x++;
          y++;
        }
        ends[k + d] = x;
        if (x >= old.size() && y >= fresh.size()) {
          reached.add(ends);
          return changes(reached, d, k);
        }
      }
      reached.add(ends);
    }
    return List.of(new LineChange(0, old.size(), 0, fresh.size()));
  }

  /** Where a path on diagonal k starts that has d differences, the last one included. */
  private static int start(int[] before, int d, int k) {
    return isInsertion(before, d, k) ? end(before, d, k + 1) : end(before, d, k - 1) + 1;
  }

  private static boolean isInsertion(int[] before, int d, int k) {
    return k == -d || k != d && end(before, d, k - 1) < end(before, d, k + 1);
  }

  /** How far a path with one difference less than d gets on a diagonal. */
  private static int end(int[] before, int d, int k) {
    return before[k + d - 1];
  }

  /** Goes back the way, and makes one change of what is side by side. */
  private static List<LineChange> changes(List<int[]> reached, int d, int k) {
    Deque<LineChange> changes = new ArrayDeque<>();
    for (int at = d, diagonal = k; at > 0; at--) {
      int[] before = reached.get(at - 1);
      boolean insertion = isInsertion(before, at, diagonal);
      int x = start(before, at, diagonal);
      int y = x - diagonal;
      LineChange one = insertion ? new LineChange(x, x, y - 1, y) : new LineChange(x - 1, x, y, y);
      LineChange next = changes.peekFirst();
      if (next != null && one.end == next.start && one.newEnd == next.newStart) {
        changes.pop();
        one = new LineChange(one.start, next.end, one.newStart, next.newEnd);
      }
      changes.push(one);
      diagonal += insertion ? 1 : -1;
    }
    return List.copyOf(changes);
  }
}
