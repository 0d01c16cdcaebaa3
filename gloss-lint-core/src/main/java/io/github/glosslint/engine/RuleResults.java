package io.github.glosslint.engine;

import java.util.List;

/**
 * What the rules found in a tree.
 *
 * @param violations by path, offset and rule; a rule speaks once at a place
 * @param leftAlone what rules looked at and have nothing to report about, by path of the document
 * @param failures by path and rule
 */
public record RuleResults(
    List<Violation> violations, List<LeftAlone> leftAlone, List<RuleFailure> failures) {

  public RuleResults {
    violations = List.copyOf(violations);
    leftAlone = List.copyOf(leftAlone);
    failures = List.copyOf(failures);
  }
}
