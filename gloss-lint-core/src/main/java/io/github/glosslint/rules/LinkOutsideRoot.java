package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A path that leaves the tree, where no reader of the published pages can follow. */
final class LinkOutsideRoot implements Rule {

  private static final RuleId ID = new RuleId("link/outside-root");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Destinations.all(
        document,
        (from, target) -> {
          if (target instanceof Target.OutsideRoot outside) {
            context.report(
                from.mark(),
                "\"" + outside.path() + "\" is outside the folder that is checked and published");
          }
        });
  }
}
