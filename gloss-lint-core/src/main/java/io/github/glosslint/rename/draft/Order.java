package io.github.glosslint.rename.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How names are sorted: word by word, without regard to case, marks and punctuation. */
final class Order {

  /** In percent: authors make mistakes, and a list is sorted all the same. */
  private static final int MOST = 70;

  private Order() {}

  static int compare(String one, String other) {
    int byWords = key(one).compareTo(key(other));
    return byWords != 0 ? byWords : one.compareTo(other);
  }

  private static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.appendCodePoint(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && key.length() > 0
          && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
      i += Character.charCount(c);
    }
    return key.toString().strip();
  }

  /**
   * Where a name belongs in a list.
   *
   * @param after the name that it comes after, as an index; -1 if it comes first
   * @param before the name that it comes before; the size of the list if it comes last
   */
  record Gap(int after, int before) {}

  /** Where a name belongs among others; null if these are not sorted. */
  static @Nullable Gap gap(List<String> names, String name) {
    List<Integer> run = longestRun(names);
    if (run.size() * 100 < names.size() * MOST) {
      return null;
    }
    int after = -1;
    for (int index : run) {
      if (compare(names.get(index), name) > 0) {
        return new Gap(after, index);
      }
      after = index;
    }
    return new Gap(after, names.size());
  }

  /** The indexes of the most names that are in order. */
  private static List<Integer> longestRun(List<String> names) {
    int[] before = new int[names.size()];
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int low = 0;
      int high = ends.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (compare(names.get(ends.get(middle)), names.get(i)) <= 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : ends.get(low - 1);
      if (low == ends.size()) {
        ends.add(i);
      } else {
        ends.set(low, i);
      }
    }
    List<Integer> run = new ArrayList<>();
    for (int at = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); at >= 0; at = before[at]) {
      run.add(at);
    }
    Collections.reverse(run);
    return run;
  }
}
