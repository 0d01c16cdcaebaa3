package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;

/** A definition that no reference uses. */
final class UnusedDefinition implements Rule {

  private static final RuleId ID = new RuleId("definition/unused");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Destinations.definitions(
        document,
        (definition, target) -> {
          // [//]: # (text) is a comment.
          if (context.site().uses(definition) == 0
              && !definition.destination().isEmpty()
              && !definition.destination().equals("#")) {
            context.report(
                definition.labelLocation(), "Nothing refers to \"" + definition.label() + "\"");
          }
        });
  }
}
