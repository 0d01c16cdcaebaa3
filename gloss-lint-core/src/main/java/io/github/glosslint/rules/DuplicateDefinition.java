package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
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
    Defects.report(Defect.Kind.REPETITION, document, context);
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
                    fixes(document, first, second, winner),
                    List.of(new RelatedLocation(first.location(), "first defined here")));
              }
            });
  }

  /**
   * Without the definition that no reference leads to, all stays as it is. A file that is included
   * may be needed elsewhere, and a template may leave out the definition that counts.
   */
  private static List<Fix> fixes(
      LinkedDocument document, Definition first, Definition second, Definition winner) {
    Definition loser = winner.location().equals(second.location()) ? first : second;
    if (!loser.location().path().equals(document.path())) {
      return List.of();
    }
    boolean same = first.destination().equals(second.destination());
    boolean certain = same && !document.document().syntax().lastDefinitionWins();
    return List.of(
        Fix.of(
            "delete the definition that no reference leads to",
            certain ? Safety.SAFE : Safety.UNSAFE,
            Edit.deleteLines(loser.location())));
  }

  private static String both(Definition first, Definition second) {
    if (first.destination().equals(second.destination())
        || Repetitions.isSameHost(first.destination(), second.destination())) {
      return "the same destination";
    }
    return first.destination().equalsIgnoreCase(second.destination())
        ? "destinations that differ only in case"
        : "different destinations; no reference uses it yet";
  }
}
