package io.github.glosslint.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names that exist, asked which of them a misspelt name was meant to be.
 *
 * <p>A name that differs in case, punctuation or a plural ending comes before one that differs in
 * spelling. Spelling is judged by the optimal string alignment distance: insertions, deletions,
 * substitutions and swaps of neighbours cost one each.
 */
public final class Candidates {

  private static final int MOST = 3;

  private final Map<String, List<String>> byForm = new LinkedHashMap<>();

  private Candidates(Collection<String> names) {
    for (String name : names) {
      byForm.computeIfAbsent(form(name), form -> new ArrayList<>(1)).add(name);
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
    int allowed = form.length() < 4 ? 1 : form.length() < 8 ? 2 : Math.min(4, form.length() / 4);
    record Near(String name, int distance) {}
    List<Near> near = new ArrayList<>();
    byForm.forEach(
        (other, names) -> {
          int distance = distance(form, other, allowed);
          if (distance <= allowed && distance < Math.min(form.length(), other.length())) {
            names.forEach(n -> near.add(new Near(n, distance)));
          }
        });
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    return near.stream()
        .filter(n -> n.distance() <= near.get(0).distance() + 1)
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /**
   * What is left of a name without case, punctuation, blanks and a plural ending; two names of one
   * form are the same to a reader. Empty where a name has neither letters nor digits.
   */
  public static String form(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    int length = letters.length();
    if (length > 3 && letters.charAt(length - 1) == 's' && letters.charAt(length - 2) != 's') {
      letters.setLength(length - 1);
    }
    return letters.toString();
  }

  /** The distance of two words, or something above {@code allowed} as soon as it exceeds that. */
  static int distance(String a, String b, int allowed) {
    if (Math.abs(a.length() - b.length()) > allowed) {
      return allowed + 1;
    }
    int[] older = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int d = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d = Math.min(d, older[j - 2] + 1);
        }
        row[j] = d;
        best = Math.min(best, d);
      }
      if (best > allowed) {
        return allowed + 1;
      }
      int[] free = older;
      older = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
