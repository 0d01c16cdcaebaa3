package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts findings. */
public final class Tally {

  private Tally() {}

  /** How many findings each rule has, by the rule's name. */
  public static SortedMap<String, Integer> byRule(List<Finding> findings) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Finding finding : findings) {
      counts.merge(finding.rule().value(), 1, Integer::sum);
    }
    return counts;
  }

  /** Most frequent first, then by name. */
  public static List<Map.Entry<String, Integer>> mostFirst(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> rows = new ArrayList<>(counts.entrySet());
    rows.sort(
        (one, other) -> {
          int more = other.getValue().compareTo(one.getValue());
          return more != 0 ? more : one.getKey().compareTo(other.getKey());
        });
    return rows;
  }
}
