package io.github.glosslint.engine;

import java.util.List;

/**
 * What the rules found in a tree.
 *
 * @param violations by path, offset and rule; a rule speaks once at a place
 * @param texts what rules looked at and take for plain text, by path of the document
 * @param failures by path and rule
 */
public record RuleResults(
    List<Violation> violations, List<PlainText> texts, List<RuleFailure> failures) {

  public RuleResults {
    violations = List.copyOf(violations);
    texts = List.copyOf(texts);
    failures = List.copyOf(failures);
  }
}
