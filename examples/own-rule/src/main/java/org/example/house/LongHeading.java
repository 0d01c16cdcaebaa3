package org.example.house;

import io.github.glosslint.document.Heading;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A heading that is too long for a table of contents. Its page is {@code house/long-heading.md}. */
final class LongHeading implements Rule {

  private static final RuleId ID = new RuleId("house/long-heading");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    long most = context.options(document.path()).integer("most");
    for (Heading heading : document.document().headings()) {
      int length = heading.text().codePointCount(0, heading.text().length());
      if (length > most) {
        context.report(
            heading.location(),
            "This heading has " + length + " characters; more than " + most + " are too many");
      }
    }
  }
}
