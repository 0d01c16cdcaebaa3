package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A file that the file system does not let us read. */
final class UnreadableFile implements Rule {

  private static final RuleId ID = new RuleId("file/unreadable");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Defects.report(Defect.Kind.UNREADABLE, document, context);
  }
}
