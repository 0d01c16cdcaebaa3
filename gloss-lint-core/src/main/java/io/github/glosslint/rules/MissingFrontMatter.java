package io.github.glosslint.rules;

import io.github.glosslint.document.Document;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;

/** A Markdown page that does not begin with front matter. */
final class MissingFrontMatter implements Rule {

  private static final RuleId ID = new RuleId("front-matter/missing");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Document facts = document.document();
    if (!facts.frontMatter().present()
        && facts.syntax().markdown()
        && context.site().includers(facts).isEmpty()) {
      context.report(new Location(facts.path(), 0, 0), "This page has no front matter");
    }
  }
}
