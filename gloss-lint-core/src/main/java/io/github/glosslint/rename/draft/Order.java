package io.github.glosslint.rename.draft;

import io.github.glosslint.glossary.Collation;
import io.github.glosslint.glossary.Sequence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a name belongs in a list, by the collation that the list breaks least. */
final class Order {

  /** In percent: authors make mistakes, and a list is sorted all the same. */
  private static final int MOST = 70;

  private Order() {}

  /**
   * Where a name belongs in a list.
   *
   * @param after the name that it comes after, as an index; -1 if it comes first
   * @param before the name that it comes before; the size of the list if it comes last
   */
  record Gap(int after, int before) {}

  /** Where a name belongs among others; null if these are not sorted. */
  static @Nullable Gap gap(List<String> names, String name, Locale locale) {
    Collation collation = Collation.WORDS;
    Sequence sequence = collation.of(names, locale);
    for (Collation other : Collation.values()) {
      Sequence tried = other.of(names, locale);
      if (tried.moves() < sequence.moves()) {
        collation = other;
        sequence = tried;
      }
    }
    if ((names.size() - sequence.moves()) * 100 < names.size() * MOST) {
      return null;
    }
    String key = collation.key(name, locale);
    int before = sequence.neighbourBehind(key);
    return new Gap(sequence.neighbourBefore(key), before < 0 ? names.size() : before);
  }

  /**
   * Sorts a list that was sorted before a name in it changed.
   *
   * @return the indexes in order; null if it was not sorted, or still is
   */
  static @Nullable List<Integer> restored(List<String> before, List<String> now, Locale locale) {
    for (Collation collation : Collation.values()) {
      if (collation.of(before, locale).moves() == 0) {
        Sequence sequence = collation.of(now, locale);
        return sequence.moves() == 0 ? null : sequence.sorted();
      }
    }
    return null;
  }
}
