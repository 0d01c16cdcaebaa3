package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;

/** A link to a place on a page that does not exist there. */
final class MissingAnchor implements Rule {

  private static final RuleId ID = new RuleId("anchor/missing");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    BrokenLinkReport report = BrokenLinkReport.of(ID, document, context);
    Destinations.links(
        document,
        (link, target) -> {
          if (target instanceof Target.Found found
              && found.anchor() instanceof AnchorState.Absent absent) {
            Location fragment = Destinations.fragment(link.destination(), link.mark());
            List<String> similar = new ArrayList<>(absent.similar().size());
            absent.similar().forEach(id -> similar.add("#" + id));
            report.add(
                fragment,
                "No heading or anchor \""
                    + found.fragment()
                    + "\" in "
                    + Destinations.name(found.path(), link.mark().path())
                    + Elsewhere.clause(absent),
                similar,
                DestinationFixes.fragments(link.destination(), fragment, similar));
          }
        });
  }
}
