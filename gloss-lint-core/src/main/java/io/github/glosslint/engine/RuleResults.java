package io.github.glosslint.engine;

import io.github.glosslint.config.IgnoredFindings;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules found in a tree.
 *
 * @param violations by path, offset and rule; a rule speaks once at a place
 * @param suppressed the same, which comments or settings keep from being reported
 * @param idle what settings suppress and nothing reports
 * @param leftAlone what rules looked at and have nothing to report about, by path of the document
 * @param failures by path and rule
 */
public record RuleResults(
    List<Violation> violations,
    List<SuppressedViolation> suppressed,
    List<IgnoredFindings> idle,
    List<LeftAlone> leftAlone,
    List<RuleFailure> failures) {

  public RuleResults {
    violations = List.copyOf(violations);
    suppressed = List.copyOf(suppressed);
    idle = List.copyOf(idle);
    leftAlone = List.copyOf(leftAlone);
    failures = List.copyOf(failures);
  }

  /** Everything that rules said, whether it is to be reported or not, in the same order. */
  public List<Violation> all() {
    if (suppressed.isEmpty()) {
      return violations;
    }
    List<Violation> all = new ArrayList<>(violations);
    suppressed.forEach(each -> all.add(each.violation()));
    all.sort(null);
    return all;
  }
}
