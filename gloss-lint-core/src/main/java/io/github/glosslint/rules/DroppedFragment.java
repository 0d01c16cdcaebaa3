package io.github.glosslint.rules;

import io.github.glosslint.document.HasDestination;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.List;

/** A link with a fragment to a URL that redirects and drops the fragment. */
final class DroppedFragment implements Rule {

  private static final RuleId ID = new RuleId("anchor/dropped");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Destinations.all(document, (from, target) -> check(document, from, target, context));
  }

  private static void check(
      LinkedDocument document, HasDestination from, Target target, RuleContext context) {
    if (target instanceof Target.Found found
        && found.anchor() instanceof AnchorState.Dropped dropped) {
      Location location = from.mark();
      context.report(
          location,
          "This URL redirects to "
              + Destinations.name(found.path(), document.path())
              + " and loses \"#"
              + found.fragment()
              + "\" on the way",
          List.of(dropped.direct()),
          DestinationFixes.similar(from.destination(), location, List.of(dropped.direct())),
          List.of());
    }
  }
}
