package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/**
 * A template tag without its end, which takes the text after it for its arguments. Links to the
 * headings that it swallows are its echoes: they are counted here and reported nowhere else.
 */
final class UnclosedLiquidTag implements Rule {

  private static final RuleId ID = new RuleId("liquid/unclosed-tag");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    for (Defect defect : document.document().defects()) {
      if (defect.kind() == Defect.Kind.UNCLOSED_TAG) {
        context.report(
            defect.location(),
            Defects.message(defect) + echoes(document, defect, context),
            defect.suggestions());
      }
    }
  }

  private static String echoes(LinkedDocument document, Defect defect, RuleContext context) {
    if (defect.lostIds().isEmpty()) {
      return "";
    }
    int lost =
        context.shared(LostLinks.class, LostLinks::of).count(document.path(), defect.lostIds());
    return switch (lost) {
      case 0 -> "";
      case 1 -> "; 1 link leads to lost text";
      default -> "; " + lost + " links lead to lost text";
    };
  }
}
