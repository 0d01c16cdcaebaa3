package io.github.glosslint.fix;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts, as {@code patch -p1} and {@code git apply} take it. */
public final class UnifiedDiff {

  /** Equal lines around a difference. */
  private static final int CONTEXT = 3;

  private static final String HEX = "01234567";

  private UnifiedDiff() {}

  /** The difference of a file; empty if there is none. */
  public static String of(FixedFile file) {
    List<String> before = lines(file.before());
    List<String> after = lines(file.after());
    List<LineChange> changes = LineChange.between(before, after);
    if (changes.isEmpty()) {
      return "";
    }
    StringBuilder diff = new StringBuilder();
    diff.append("--- ").append(name("a/" + file.path())).append('\n');
    diff.append("+++ ").append(name("b/" + file.path())).append('\n');
    int from = 0;
    while (from < changes.size()) {
      int to = from + 1;
      while (to < changes.size()
          && changes.get(to).start() - changes.get(to - 1).end() <= 2 * CONTEXT) {
        to++;
      }
      appendHunk(diff, before, after, changes.subList(from, to));
      from = to;
    }
    return diff.toString();
  }

  private static void appendHunk(
      StringBuilder diff, List<String> before, List<String> after, List<LineChange> changes) {
    LineChange first = changes.get(0);
    LineChange last = changes.get(changes.size() - 1);
    int above = Math.min(CONTEXT, first.start());
    int below = Math.min(CONTEXT, before.size() - last.end());
    int start = first.start() - above;
    int end = last.end() + below;
    int newStart = first.newStart() - above;
    int newEnd = last.newEnd() + below;
    diff.append("@@ -").append(range(start, end));
    diff.append(" +").append(range(newStart, newEnd)).append(" @@\n");
    int at = start;
    for (LineChange change : changes) {
      append(diff, ' ', before.subList(at, change.start()));
      append(diff, '-', before.subList(change.start(), change.end()));
      append(diff, '+', after.subList(change.newStart(), change.newEnd()));
      at = change.end();
    }
    append(diff, ' ', before.subList(at, end));
  }

  /** Of no lines, the line before them is named. */
  private static String range(int start, int end) {
    int count = end - start;
    int line = count == 0 ? start : start + 1;
    return count == 1 ? String.valueOf(line) : line + "," + count;
  }

  private static void append(StringBuilder diff, char mark, List<String> lines) {
    for (String line : lines) {
      diff.append(mark).append(line);
      if (!line.endsWith("\n")) {
        diff.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** Lines with their line feeds. A carriage return is a part of its line, as it is for Git. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  /** A name as Git writes it: quoted if it has to be, a tab at its end if it has blanks. */
  private static String name(String path) {
    StringBuilder quoted = new StringBuilder("\"");
    boolean plain = true;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
        plain = false;
      } else if (c < ' ' || c == 0x7F) {
        quoted.append('\\').append(HEX.charAt(c >> 6));
        quoted.append(HEX.charAt(c >> 3 & 7)).append(HEX.charAt(c & 7));
        plain = false;
      } else {
        quoted.append(c);
      }
    }
    if (!plain) {
      return quoted.append('"').toString();
    }
    return path.indexOf(' ') < 0 ? path : path + '\t';
  }
}
