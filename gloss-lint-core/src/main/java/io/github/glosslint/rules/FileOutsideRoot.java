package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A symbolic link that points outside the tree; its target was not read. */
final class FileOutsideRoot implements Rule {

  private static final RuleId ID = new RuleId("file/outside-root");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Defects.report(Defect.Kind.OUTSIDE_ROOT, document, context);
  }
}
