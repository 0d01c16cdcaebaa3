package io.github.glosslint.rules;

import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A footnote defined twice on a page, of which readers get only one. */
final class DuplicateFootnote implements Rule {

  private static final RuleId ID = new RuleId("footnote/duplicate");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    List<FootnoteDefinition> definitions = document.document().footnotes().definitions();
    if (definitions.size() < 2) {
      return;
    }
    boolean last = document.document().syntax().lastDefinitionWins();
    boolean markdown = document.document().syntax().markdown();
    Map<String, FootnoteDefinition> seen = new HashMap<>();
    for (FootnoteDefinition definition : definitions) {
      if (definition.conditional()) {
        continue;
      }
      FootnoteDefinition first = seen.putIfAbsent(definition.key(), definition);
      if (first != null && !first.location().equals(definition.location())) {
        context.report(
            definition.location(),
            "Footnote \""
                + definition.label()
                + "\" is defined twice; "
                + (markdown
                    ? "every [^"
                        + definition.label()
                        + "] leads to the "
                        + (last ? "last" : "first")
                        + " definition"
                    : "no mark leads to any of them"),
            List.of(),
            List.of(new RelatedLocation(first.location(), "first defined here")));
      }
    }
  }
}
