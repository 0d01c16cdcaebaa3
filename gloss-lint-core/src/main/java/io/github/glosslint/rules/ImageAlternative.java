package io.github.glosslint.rules;

import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** An image without an alternative text. */
final class ImageAlternative implements Rule {

  private static final RuleId ID = new RuleId("image/alt");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    for (Prose prose : document.document().prose()) {
      if (prose.kind() == Prose.Kind.IMAGE && prose.text().isEmpty()) {
        context.report(prose.location(), "This image has no alternative text: say what it shows");
      }
    }
  }
}
