package io.github.glosslint.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a name belongs in a list that is sorted, but for a few mistakes. */
public final class ListOrder {

  /** In percent: authors make mistakes, and a list is sorted all the same. */
  private static final int MOST = 70;

  private ListOrder() {}

  /**
   * Where a name belongs in a list.
   *
   * @param after the name that it comes after, as an index; -1 if it comes first
   * @param before the name that it comes before; the size of the list if it comes last
   */
  public record Gap(int after, int before) {}

  /** Where a name belongs by the collation that a list breaks least; null if it is not sorted. */
  public static @Nullable Gap gap(List<String> names, String name, Locale locale) {
    return gap(names, name, collation(names, locale), locale);
  }

  /** The collation that a list breaks least. */
  static Collation collation(List<String> names, Locale locale) {
    Collation best = Collation.WORDS;
    int fewest = best.of(names, locale).moves();
    for (Collation other : Collation.values()) {
      int moves = other.of(names, locale).moves();
      if (moves < fewest) {
        best = other;
        fewest = moves;
      }
    }
    return best;
  }

  /** Where a name belongs by a collation; null if a list is not sorted by it. */
  static @Nullable Gap gap(List<String> names, String name, Collation collation, Locale locale) {
    Sequence<String> sequence = collation.of(names, locale);
    return isSorted(sequence) ? gap(sequence, name) : null;
  }

  /** Whether most of a sequence is sorted. */
  static boolean isSorted(Sequence<?> sequence) {
    return (sequence.size() - sequence.moves()) * 100L >= sequence.size() * (long) MOST;
  }

  /** Where a key belongs in a sequence. */
  static <K> Gap gap(Sequence<K> sequence, K key) {
    int before = sequence.neighbourBehind(key);
    return new Gap(sequence.neighbourBefore(key), before < 0 ? sequence.size() : before);
  }

  /**
   * Sorts a list that was sorted before a name in it changed.
   *
   * @param usual what lists of the glossary are sorted by, if it sorts this one as well
   * @return the indexes in order; null if it was not sorted, or still is
   */
  public static @Nullable List<Integer> restored(
      List<String> before, List<String> now, Optional<Collation> usual, Locale locale) {
    List<Collation> collations = new ArrayList<>(List.of(Collation.values()));
    usual.ifPresent(collation -> collations.add(0, collation));
    for (Collation collation : collations) {
      if (collation.of(before, locale).moves() == 0) {
        Sequence<String> sequence = collation.of(now, locale);
        return sequence.moves() == 0 ? null : sequence.sorted();
      }
    }
    return null;
  }
}
