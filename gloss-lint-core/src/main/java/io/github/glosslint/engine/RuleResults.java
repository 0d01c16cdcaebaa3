package io.github.glosslint.engine;

import java.util.List;

/**
 * What the rules found in a tree.
 *
 * @param violations by path, offset and rule; a rule speaks once at a place
 * @param failures by path and rule
 */
public record RuleResults(List<Violation> violations, List<RuleFailure> failures) {

  public RuleResults {
    violations = List.copyOf(violations);
    failures = List.copyOf(failures);
  }
}
