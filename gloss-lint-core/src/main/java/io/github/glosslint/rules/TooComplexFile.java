package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A text that was not read to the end because that would take too much work or memory. */
final class TooComplexFile implements Rule {

  private static final RuleId ID = new RuleId("file/too-complex");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Defects.report(Defect.Kind.TOO_COMPLEX, document, context);
  }
}
