package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.List;

/**
 * A second definition of a label that misleads nobody yet: both have the same destination, or no
 * reference uses them.
 */
final class DuplicateDefinition implements Rule {

  private static final RuleId ID = new RuleId("definition/duplicate");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    context
        .shared(Repetitions.class, Repetitions::new)
        .in(
            document.document(),
            (first, second) -> {
              Definition winner = Repetitions.winner(document, second, context.site());
              if (!Repetitions.misleads(first, second, winner, context.site())) {
                context.report(
                    second.location(),
                    "\"" + second.label() + "\" is defined twice, with " + both(first, second),
                    List.of(),
                    List.of(new RelatedLocation(first.location(), "first defined here")));
              }
            });
  }

  private static String both(Definition first, Definition second) {
    if (first.destination().equals(second.destination())) {
      return "the same destination";
    }
    return first.destination().equalsIgnoreCase(second.destination())
        ? "destinations that differ only in case"
        : "different destinations; no reference uses it yet";
  }
}
