package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.PathGlob;

/** A page that nothing leads to. */
final class OrphanPage implements Rule {

  private static final RuleId ID = new RuleId("page/orphan");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(Site site, RuleContext context) {
    for (String path : site.orphanPages()) {
      boolean entry =
          context.options(path).words("entry-points").stream()
              .anyMatch(glob -> PathGlob.of(glob, context.base()).covers(path));
      if (!entry) {
        context.report(new Location(path, 0, 0), "Nothing leads to this page");
      }
    }
  }
}
