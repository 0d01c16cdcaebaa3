package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts findings. */
final class Tally {

  private Tally() {}

  /** How many findings each rule has, by the rule's name. */
  static SortedMap<String, Integer> byRule(List<Finding> findings) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Finding finding : findings) {
      counts.merge(finding.rule().value(), 1, Integer::sum);
    }
    return counts;
  }
}
