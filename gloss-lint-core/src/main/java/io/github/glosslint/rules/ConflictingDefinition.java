package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.List;

/** A label with two destinations, of which readers get only one. */
final class ConflictingDefinition implements Rule {

  private static final RuleId ID = new RuleId("definition/conflict");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Defects.report(Defect.Kind.CONFLICT, document, context);
    context
        .shared(Repetitions.class, Repetitions::new)
        .in(
            document.document(),
            (first, second) -> {
              Definition winner = Repetitions.winner(document, second, context.site());
              if (Repetitions.misleads(first, second, winner, context.site())) {
                boolean early = isLostEarlier(document, first, winner);
                context.report(
                    (early ? first : second).location(),
                    "\""
                        + second.label()
                        + "\" is defined as "
                        + first.destination()
                        + " and as "
                        + second.destination()
                        + outcome(document, second, winner),
                    List.of(),
                    List.of(
                        early
                            ? new RelatedLocation(second.location(), "defined again here")
                            : new RelatedLocation(first.location(), "first defined here")));
              }
            });
  }

  private static String outcome(LinkedDocument document, Definition second, Definition winner) {
    Syntax syntax = document.document().syntax();
    return syntax.markdown()
        ? "; every ["
            + second.label()
            + "] leads to "
            + winner.destination()
            + ", as the "
            + (syntax.lastDefinitionWins() ? "last" : "first")
            + " definition wins"
        : ", so that no reference to it is a link";
  }

  /**
   * Whether the earlier definition is the one to mark, as the one that no reader gets. kramdown
   * warns of the later one itself, so that its authors look for that.
   */
  private static boolean isLostEarlier(
      LinkedDocument document, Definition first, Definition winner) {
    return document.document().syntax().replacesInSilence()
        && first.isIn(document.path())
        && !winner.location().equals(first.location());
  }
}
