package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Target;

/** A link without a destination. */
final class EmptyLink implements Rule {

  private static final RuleId ID = new RuleId("link/empty");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Destinations.all(
        document,
        (destination, location, target) -> {
          if (target instanceof Target.Empty) {
            context.report(
                location, "This link has no destination: it leads to the page it stands on");
          }
        });
  }
}
