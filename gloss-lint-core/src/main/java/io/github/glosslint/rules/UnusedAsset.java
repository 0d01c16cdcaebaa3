package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;

/** A file that only a page could show, but none does. */
final class UnusedAsset implements Rule {

  private static final RuleId ID = new RuleId("asset/unused");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(Site site, RuleContext context) {
    for (String path : site.unusedAssets()) {
      context.report(new Location(path, 0, 0), "No page uses this file");
    }
  }
}
