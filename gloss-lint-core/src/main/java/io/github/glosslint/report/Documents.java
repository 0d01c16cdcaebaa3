package io.github.glosslint.report;

import io.github.glosslint.text.Secrets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What happened to every document of a run: each file in a documentation language below the targets
 * was read, left out, or is in a language that gloss-lint does not understand. Paths are as in the
 * report.
 *
 * @param read the number of documents read
 * @param leftOut documents that were left out, with the cause: a setting, an ignore file, a
 *     generator, a limit
 * @param notUnderstood documents in languages that gloss-lint does not understand, with the
 *     language
 * @param uncounted folders that were left out and hold so many files that their documents were not
 *     counted
 * @param notChecked all of these by their paths, in one line for a folder where that says the same
 */
public record Documents(
    int read,
    SortedMap<String, String> leftOut,
    SortedMap<String, String> notUnderstood,
    SortedSet<String> uncounted,
    List<NotChecked> notChecked) {

  public Documents {
    notChecked = List.copyOf(notChecked);
    SortedMap<String, String> masked = new TreeMap<>();
    for (Map.Entry<String, String> each : leftOut.entrySet()) {
      masked.put(each.getKey(), Secrets.masked(each.getValue()));
    }
    leftOut = masked;
  }

  /** No documents at all. */
  public static final Documents NONE =
      new Documents(0, new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), List.of());

  /** The number of documents left out, by cause. */
  public SortedMap<String, Integer> leftOutBy() {
    return counts(leftOut.values());
  }

  /** The number of documents in each language that gloss-lint does not understand. */
  public SortedMap<String, Integer> languages() {
    return counts(notUnderstood.values());
  }

  private static SortedMap<String, Integer> counts(Collection<String> words) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String word : words) {
      counts.put(word, counts.getOrDefault(word, 0) + 1);
    }
    return counts;
  }
}
