package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Selects findings if there is no room for all: the most severe, and among equal ones the first.
 */
public final class Gravest {

  private Gravest() {}

  /** At most so many findings, in the order in which they come. */
  public static List<Finding> of(List<Finding> findings, int most) {
    return of(findings, most, finding -> 1);
  }

  /**
   * As many findings as have room, in the order in which they come.
   *
   * @param room in the unit of {@code size}
   */
  public static List<Finding> of(List<Finding> findings, int room, ToIntFunction<Finding> size) {
    BitSet chosen = indexes(findings, room, size);
    return chosen.cardinality() == findings.size()
        ? findings
        : chosen.stream().mapToObj(findings::get).toList();
  }

  /** The indexes of those that have room. */
  public static BitSet indexes(List<Finding> findings, int room, ToIntFunction<Finding> size) {
    BitSet chosen = new BitSet(findings.size());
    int left = room;
    for (Severity severity : Severity.values()) {
      for (int i = 0; i < findings.size(); i++) {
        Finding finding = findings.get(i);
        if (finding.severity() == severity) {
          left -= size.applyAsInt(finding);
          if (left < 0) {
            return chosen;
          }
          chosen.set(i);
        }
      }
    }
    return chosen;
  }
}
