package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;

/**
 * A template tag without its end, which takes the text behind it for its arguments. Links to the
 * headings that it swallows are its echoes: they are counted here and reported nowhere else.
 */
final class UnclosedLiquidTag extends DefectRule {

  UnclosedLiquidTag() {
    super("liquid/unclosed-tag", Defect.Kind.UNCLOSED_TAG);
  }

  @Override
  void report(LinkedDocument document, Defect defect, RuleContext context) {
    int lost =
        defect.lostIds().isEmpty()
            ? 0
            : context.shared(LostLinks.class, LostLinks::of).count(document.path(), defect.lostIds());
    String message = message(defect);
    if (lost > 0) {
      message += (lost == 1 ? "; 1 link leads" : "; " + lost + " links lead") + " to what is lost";
    }
    context.report(defect.location(), message, defect.suggestions());
  }
}
