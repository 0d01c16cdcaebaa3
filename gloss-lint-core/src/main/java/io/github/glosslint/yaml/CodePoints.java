package io.github.glosslint.yaml;

import java.util.Arrays;

/** Converts code points, which snakeyaml counts, to UTF-16 offsets in the whole text. */
final class CodePoints {

  private static final int[] NONE = {};

  private final int from;

  /** The index, in code points from {@code from}, of each character that takes two code units. */
  private final int[] wide;

  private CodePoints(int from, int[] wide) {
    this.from = from;
    this.wide = wide;
  }

  /** For a text that has no character beyond U+FFFF. */
  static CodePoints narrow(int from) {
    return new CodePoints(from, NONE);
  }

  static CodePoints of(String text, int from, int to) {
    int[] wide = new int[16];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        if (count == wide.length) {
          wide = Arrays.copyOf(wide, count * 2);
        }
        wide[count] = i - from - count;
        count++;
        i++;
      }
    }
    return new CodePoints(from, Arrays.copyOf(wide, count));
  }

  int utf16(int codePoint) {
    if (wide.length == 0) {
      return from + codePoint;
    }
    int found = Arrays.binarySearch(wide, codePoint);
    return from + codePoint + (found >= 0 ? found : -found - 1);
  }
}
