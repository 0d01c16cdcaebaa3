package io.github.glosslint.generator.vitepress;

/** The lines of a file that an include names by their numbers: {@code {2,5}}. */
final class LineRange {

  private LineRange() {}

  /**
   * Lines by their numbers, within a part of a text.
   *
   * @param first the number of the first one; empty for the beginning
   * @param last the number of the last one; empty for the end
   * @return where they begin and end
   */
  static int[] of(String text, int from, int to, String first, String last) {
    int begin = first.isEmpty() ? 1 : Integer.parseInt(first);
    int end = last.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(last);
    int start = to;
    int stop = to;
    int number = 1;
    for (int at = from; at < to; number++) {
      int next = text.indexOf('\n', at);
      int behind = next < 0 || next >= to ? to : next + 1;
      if (number == Math.max(1, begin)) {
        start = at;
      }
      if (number == end) {
        stop = behind;
      }
      at = behind;
    }
    return start >= stop ? new int[] {to, to} : new int[] {start, stop};
  }
}
