package io.github.glosslint.rules;

import io.github.glosslint.document.HasDestination;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.List;

/** A link that works on the author's disk but not on a case-sensitive server. */
final class CaseMismatch implements Rule {

  private static final RuleId ID = new RuleId("link/case-mismatch");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Destinations.links(
        document,
        (link, target) -> {
          if (!link.kind().isAsset()) {
            check(link, target, context);
          }
        });
    Destinations.definitions(document, (definition, target) -> check(definition, target, context));
  }

  private static void check(HasDestination from, Target target, RuleContext context) {
    if (target instanceof Target.CaseMismatch mismatch) {
      Location location = from.mark();
      context.report(
          location,
          "No file \"" + mismatch.path() + "\": the name that exists differs in case",
          List.of(mismatch.actual()),
          DestinationFixes.of(
              from.destination(), location, List.of(mismatch.actual()), Safety.SAFE),
          List.of());
    }
  }
}
