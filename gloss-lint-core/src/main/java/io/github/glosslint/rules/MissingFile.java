package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A link to a page or file that does not exist. */
final class MissingFile implements Rule {

  private static final RuleId ID = new RuleId("link/missing-file");

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
          if (target instanceof Target.Missing missing && !link.kind().isAsset()) {
            report.add(
                link.mark(),
                Elsewhere.message(missing),
                missing.similar(),
                DestinationFixes.similar(link.destination(), link.mark(), missing.similar()));
          }
        });
  }
}
