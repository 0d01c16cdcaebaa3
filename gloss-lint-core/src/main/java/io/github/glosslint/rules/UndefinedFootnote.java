package io.github.glosslint.rules;

import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Footnotes;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A footnote mark whose label nothing defines. */
final class UndefinedFootnote implements Rule {

  private static final RuleId ID = new RuleId("footnote/undefined");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Footnotes footnotes = document.document().footnotes();
    Map<String, String> similar = null;
    for (FootnoteReference reference : footnotes.references()) {
      if (reference.defined()
          || !reference.plausible()
          || footnotes.possible().contains(reference.label())) {
        continue;
      }
      similar = similar != null ? similar : similar(footnotes);
      String label = similar.get(similarKey(reference.label()));
      context.report(
          reference.location(),
          "No footnote \"" + reference.label() + "\" on this page: readers see the brackets",
          label == null ? List.of() : List.of("[^" + label + "]"),
          label == null ? List.of() : List.of(fix(reference, label)),
          List.of());
    }
  }

  private static Map<String, String> similar(Footnotes footnotes) {
    Map<String, String> labels = new HashMap<>();
    for (FootnoteDefinition definition : footnotes.definitions()) {
      labels.putIfAbsent(similarKey(definition.label()), definition.label());
    }
    return labels;
  }

  private static Fix fix(FootnoteReference reference, String label) {
    return Fix.replace(
        reference.location(), "[^" + reference.label() + "]", "[^" + label + "]", Safety.UNSAFE);
  }

  /** A label without what is mistaken most often: capitals, hyphens, underscores. */
  private static String similarKey(String label) {
    return label.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
