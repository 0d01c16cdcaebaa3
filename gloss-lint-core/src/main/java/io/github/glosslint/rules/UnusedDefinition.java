package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

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
          if (context.site().uses(definition) == 0
              && !definition.isComment()
              && !isOverridden(document, definition, context)) {
            context.report(
                definition.labelLocation(), "Nothing refers to \"" + definition.label() + "\"");
          }
        });
  }

  /** Whether another definition of the label wins: that is the cause, and told as such. */
  private static boolean isOverridden(
      LinkedDocument document, Definition definition, RuleContext context) {
    Definition winner = Repetitions.winner(document, definition, context.site());
    return !winner.location().equals(definition.location());
  }
}
