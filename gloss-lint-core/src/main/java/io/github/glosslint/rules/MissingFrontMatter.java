package io.github.glosslint.rules;

import io.github.glosslint.document.Document;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.List;

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
      context.report(
          new Location(facts.path(), 0, 0),
          "This page has no front matter",
          List.of(),
          List.of(
              Fix.of(
                  "insert front matter without keys",
                  Safety.UNSAFE,
                  Edit.insert(facts.path(), 0, "---\n---\n"))),
          List.of());
    }
  }
}
