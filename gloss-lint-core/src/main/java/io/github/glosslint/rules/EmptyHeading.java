package io.github.glosslint.rules;

import io.github.glosslint.document.Heading;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;

/** A heading without any content; one that holds an image or a template tag is none. */
final class EmptyHeading implements Rule {

  private static final RuleId ID = new RuleId("heading/empty");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    for (Heading heading : document.document().headings()) {
      if (heading.text().isBlank() && heading.location().start() == heading.location().end()) {
        context.report(
            heading.location(), "This heading has no text: it cannot be read or linked to");
      }
    }
  }
}
