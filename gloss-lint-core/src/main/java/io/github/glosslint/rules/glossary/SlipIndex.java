package io.github.glosslint.rules.glossary;

import io.github.glosslint.glossary.Collation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms that differ by one slip of a finger within a long word: a letter that is missing or
 * too many, or two that are exchanged. Another letter in the place of one is mostly another word,
 * and so is what differs at the beginning or the end of one. Two such terms share what is left when
 * a letter of each is taken away, so that each term is looked up as often as its long words have
 * letters between the first and the last.
 */
final class SlipIndex {

  /** Further terms are not looked up: each is kept as often as it has letters. */
  static final int MAX_COMPARED_TERMS = 20_000;

  private static final int SHORTEST_WORD = 7;
  private static final int LONGEST_TERM = 80;

  /** An odd number: what differs in one letter never has the same hash. */
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private static final long[] POWERS = powers();

  /**
   * By hashes of what is left: texts of their own would be most of what the check of a glossary
   * takes.
   */
  private final Map<Long, NamedEntry> byRest = new HashMap<>();

  private int terms;

  /** Adds a term, and gives one that was added before and is like it; null if none is. */
  @Nullable NamedEntry add(NamedEntry named) {
    String key = key(named);
    if (key.length() < SHORTEST_WORD
        || key.length() > LONGEST_TERM
        || terms++ >= MAX_COMPARED_TERMS) {
      return null;
    }
    long[] hashes = hashes(key);
    NamedEntry found = look(hashes[key.length()], key, named);
    for (int start = 0; start < key.length(); ) {
      int end = wordEnd(key, start);
      for (int i = start + 1; i < end - 1 && end - start >= SHORTEST_WORD; i++) {
        NamedEntry like = look(without(i, hashes), key, named);
        found = found == null ? like : found;
      }
      start = end + 1;
    }
    return found;
  }

  /** A hash of each beginning of a key. */
  private static long[] hashes(String key) {
    long[] hashes = new long[key.length() + 1];
    for (int i = 0; i < key.length(); i++) {
      hashes[i + 1] = hashes[i] * FACTOR + key.charAt(i);
    }
    return hashes;
  }

  /** The hash of a key without one of its letters. */
  private static long without(int letter, long[] hashes) {
    int last = hashes.length - 1;
    long power = POWERS[last - letter - 1];
    return hashes[letter] * power + hashes[last] - hashes[letter + 1] * power;
  }

  private static long[] powers() {
    long[] powers = new long[LONGEST_TERM];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * FACTOR;
    }
    return powers;
  }

  private @Nullable NamedEntry look(long rest, String key, NamedEntry named) {
    NamedEntry other = byRest.putIfAbsent(rest, named);
    return other != null && other.entry() != named.entry() && isSlip(key, key(other))
        ? other
        : null;
  }

  private static String key(NamedEntry named) {
    return Collation.WORDS.key(named.term().text(), Locale.ROOT);
  }

  static boolean isSlip(String one, String other) {
    if (one.length() < other.length()) {
      return isSlip(other, one);
    }
    int same = 0;
    while (same < other.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int at = same;
    if (one.length() == other.length() + 1) {
      return isWithinWord(one, at, at) && one.substring(at + 1).equals(other.substring(at));
    }
    return one.length() == other.length()
        && at + 1 < one.length()
        && isWithinWord(one, at, at + 1)
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }

  /** Whether letters are neither the first nor the last of a long word. */
  private static boolean isWithinWord(String text, int first, int last) {
    int start = text.lastIndexOf(' ', first) + 1;
    int end = wordEnd(text, last);
    if (first <= start || last >= end - 1 || end - start < SHORTEST_WORD) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int wordEnd(String text, int from) {
    int blank = text.indexOf(' ', from);
    return blank < 0 ? text.length() : blank;
  }
}
