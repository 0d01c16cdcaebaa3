package io.github.glosslint.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that exist, asked which of them a misspelt name was meant to be. Immutable.
 *
 * <p>A name that differs in case, punctuation or a plural ending comes before one that differs in
 * spelling. Spelling is judged by the optimal string alignment distance: insertions, deletions,
 * substitutions and swaps of neighbours cost one each. One mistake is allowed in four letters.
 *
 * <p>An answer looks at every name. What makes that cheap is a set of 64 bits of the characters of
 * each: an edit changes at most two of them, so that most names are ruled out by counting bits.
 */
public final class Candidates {

  private static final int MOST = 3;
  private static final int MOST_EDITS = 4;

  private final Map<String, List<String>> byForm;
  private final String[] forms;
  private final long[] characters;

  private record Near(String name, int distance) {}

  private Candidates(Collection<String> names) {
    byForm = new HashMap<>(names.size() * 2);
    for (String name : names) {
      byForm.computeIfAbsent(form(name), form -> new ArrayList<>(1)).add(name);
    }
    forms = byForm.keySet().toArray(String[]::new);
    characters = new long[forms.length];
    for (int i = 0; i < forms.length; i++) {
      characters[i] = characters(forms[i]);
    }
  }

  public static Candidates of(Collection<String> names) {
    return new Candidates(names);
  }

  /** At most three names that {@code name} could mean, likeliest first; none where none is near. */
  public List<String> closest(String name) {
    String form = form(name);
    if (form.isEmpty()) {
      return List.of();
    }
    List<String> same = byForm.getOrDefault(form, List.of());
    if (!same.isEmpty()) {
      return same.stream().filter(n -> !n.equals(name)).sorted().limit(MOST).toList();
    }
    int allowed = Math.max(1, Math.min(MOST_EDITS, form.length() / 4));
    long wanted = characters(form);
    Distance distance = new Distance(form, allowed);
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < forms.length; i++) {
      String other = forms[i];
      if (Math.abs(other.length() - form.length()) <= allowed
          && Long.bitCount(characters[i] ^ wanted) <= 2 * allowed) {
        int edits = distance.to(other);
        if (edits <= allowed && edits < Math.min(form.length(), other.length())) {
          byForm.getOrDefault(other, List.of()).forEach(n -> near.add(new Near(n, edits)));
        }
      }
    }
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    return near.stream()
        .filter(n -> n.distance() <= near.get(0).distance() + 1)
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  private static long characters(String form) {
    long set = 0;
    for (int i = 0; i < form.length(); i++) {
      set |= 1L << (form.charAt(i) & 63);
    }
    return set;
  }

  /**
   * What is left of a name without case, punctuation, blanks and a plural ending; two names of one
   * form are the same to a reader. Empty where a name has neither letters nor digits.
   */
  public static String form(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(Character.toLowerCase(c));
      }
      i += Character.charCount(c);
    }
    int length = letters.length();
    if (length > 3 && letters.charAt(length - 1) == 's' && letters.charAt(length - 2) != 's') {
      letters.setLength(length - 1);
    }
    return letters.toString();
  }

  /**
   * The distance of two words, or something above {@code allowed} as soon as it exceeds that.
   *
   * @param allowed how much is of interest; the work is the product of it and the length
   */
  static int distance(String a, String b, int allowed) {
    return Math.abs(a.length() - b.length()) > allowed
        ? allowed + 1
        : new Distance(a, allowed).to(b);
  }

  /** Distances from one word to many of about its length; the rows of the table are reused. */
  private static final class Distance {

    private final String word;
    private final int allowed;
    private int[] older;
    private int[] last;
    private int[] row;

    Distance(String word, int allowed) {
      this.word = word;
      this.allowed = allowed;
      int size = word.length() + allowed + 2;
      older = new int[size];
      last = new int[size];
      row = new int[size];
    }

    /** Only the cells within {@code allowed} of the diagonal can hold a distance that counts. */
    int to(String other) {
      int length = other.length();
      int beyond = allowed + 1;
      for (int j = 0; j <= length; j++) {
        last[j] = j;
      }
      for (int i = 1; i <= word.length(); i++) {
        int from = Math.max(1, i - allowed);
        int to = Math.min(length, i + allowed);
        row[from - 1] = from == 1 ? i : beyond;
        int best = row[from - 1];
        char c = word.charAt(i - 1);
        for (int j = from; j <= to; j++) {
          char d = other.charAt(j - 1);
          int edits = Math.min(row[j - 1] + 1, last[j - 1] + (c == d ? 0 : 1));
          edits = Math.min(edits, (j < i + allowed ? last[j] : beyond) + 1);
          if (i > 1 && j > 1 && c == other.charAt(j - 2) && d == word.charAt(i - 2)) {
            edits = Math.min(edits, older[j - 2] + 1);
          }
          row[j] = edits;
          best = Math.min(best, edits);
        }
        if (best > allowed) {
          return beyond;
        }
        int[] free = older;
        older = last;
        last = row;
        row = free;
      }
      return last[length];
    }
  }
}
