package io.github.glosslint.rules;

import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
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
            List.of("[" + reference.text() + "][] [" + reference.label() + "]"),
            List.of(divide(reference)),
            List.of());
      }
    }
  }

  /** The first pair gets brackets of its own; what is in either stays as it is. */
  private static Fix divide(Reference reference) {
    String first = "[" + reference.text() + "]";
    Location whole = reference.location();
    Location place = new Location(whole.path(), whole.start(), whole.start() + first.length());
    return Fix.of(
        "write \"[]\" after \"" + first + "\"",
        Safety.UNSAFE,
        Edit.replace(place, first, first + "[]"));
  }
}
