package io.github.glosslint.rules;

import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import java.util.List;

/** Two references side by side, which kramdown reads as one: {@code [a] [b]}. */
final class AdjacentReferences implements Rule {

  private static final RuleId ID = new RuleId("reference/adjacent");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    for (Reference reference : document.document().references()) {
      if (reference.spaced()
          && reference.form() == Reference.Form.FULL
          && reference.textDefined()
          && reference.defined()) {
        context.report(
            reference.location(),
            "\""
                + reference.text()
                + "\" links to \""
                + reference.label()
                + "\": two bracket pairs with a space between them form one link",
            List.of("[" + reference.text() + "][] [" + reference.label() + "]"));
      }
    }
  }
}
