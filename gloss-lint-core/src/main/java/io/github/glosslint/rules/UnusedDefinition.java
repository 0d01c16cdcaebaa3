package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.glossary.EntryDefinitions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A definition that no reference uses. */
final class UnusedDefinition implements Rule {

  private static final RuleId ID = new RuleId("definition/unused");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Set<String> repeated = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Definition definition : document.document().definitions()) {
      if (!seen.add(definition.key())) {
        repeated.add(definition.key());
      }
    }
    Destinations.definitions(
        document,
        (definition, target) -> {
          if (context.site().uses(definition) == 0
              && !definition.isComment()
              && !isOverridden(document, definition, context)
              && !EntryDefinitions.isHabit(definition, target, context)) {
            // Without it, another one would be what nothing refers to.
            boolean only = !repeated.contains(definition.key());
            context.report(
                definition.labelLocation(),
                "Nothing refers to \"" + definition.label() + "\"",
                List.of(),
                only ? List.of(delete(definition)) : List.of(),
                List.of());
          }
        });
  }

  private static Fix delete(Definition definition) {
    return Fix.of("delete the definition", Safety.UNSAFE, Edit.deleteLines(definition.location()));
  }

  /** Whether another definition of the label wins: that is the cause, and reported as such. */
  private static boolean isOverridden(
      LinkedDocument document, Definition definition, RuleContext context) {
    Definition winner = Repetitions.winner(document, definition, context.site());
    return !winner.location().equals(definition.location());
  }
}
