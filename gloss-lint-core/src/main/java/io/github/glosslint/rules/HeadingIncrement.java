package io.github.glosslint.rules;

import io.github.glosslint.document.Heading;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A heading that skips a level, such as a third-level one below one of the first level. */
final class HeadingIncrement implements Rule {

  private static final RuleId ID = new RuleId("heading/increment");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    if (!document.document().syntax().markdown()) {
      return;
    }
    int above = 0;
    for (Heading heading : document.document().headings()) {
      if (above > 0 && heading.level() > above + 1) {
        context.report(
            heading.location(),
            "Level " + heading.level() + " follows level " + above + ": a level is skipped");
      }
      above = heading.level();
    }
  }
}
