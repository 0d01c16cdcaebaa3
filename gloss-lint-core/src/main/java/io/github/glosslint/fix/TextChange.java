package io.github.glosslint.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text that another takes the place of.
 *
 * @param start UTF-16 offset in the text before
 * @param end exclusive
 */
public record TextChange(int start, int end, String text) {

  /** What two texts differ in, in order: of lines that changed, only what differs. */
  public static List<TextChange> between(String before, String after) {
    List<String> old = lines(before);
    List<String> fresh = lines(after);
    int[] starts = starts(old);
    List<TextChange> changes = new ArrayList<>();
    for (LineChange change : LineChange.between(old, fresh)) {
      if (change.end() - change.start() == change.newEnd() - change.newStart()) {
        for (int i = 0; i < change.end() - change.start(); i++) {
          add(
              starts[change.start() + i],
              old.get(change.start() + i),
              fresh.get(change.newStart() + i),
              changes);
        }
      } else {
        add(
            starts[change.start()],
            String.join("", old.subList(change.start(), change.end())),
            String.join("", fresh.subList(change.newStart(), change.newEnd())),
            changes);
      }
    }
    return changes;
  }

  private static void add(int start, String old, String fresh, List<TextChange> changes) {
    int same = 0;
    int most = Math.min(old.length(), fresh.length());
    while (same < most && old.charAt(same) == fresh.charAt(same)) {
      same++;
    }
    if (same > 0 && Character.isHighSurrogate(old.charAt(same - 1))) {
      same--;
    }
    int end = 0;
    while (end < most - same
        && old.charAt(old.length() - 1 - end) == fresh.charAt(fresh.length() - 1 - end)) {
      end++;
    }
    if (end > 0 && Character.isLowSurrogate(old.charAt(old.length() - end))) {
      end--;
    }
    if (same + end < Math.max(old.length(), fresh.length())) {
      changes.add(
          new TextChange(
              start + same,
              start + old.length() - end,
              fresh.substring(same, fresh.length() - end)));
    }
  }

  /** Lines with their endings; the last one is what follows the last ending. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    lines.add(text.substring(start));
    return lines;
  }

  private static int[] starts(List<String> lines) {
    int[] starts = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      starts[i + 1] = starts[i] + lines.get(i).length();
    }
    return starts;
  }
}
