package io.github.glosslint.report;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import java.util.ArrayList;
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
    if (chosen.cardinality() == findings.size()) {
      return findings;
    }
    List<Finding> some = new ArrayList<>(chosen.cardinality());
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      some.add(findings.get(i));
    }
    return some;
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
