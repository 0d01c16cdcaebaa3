package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** Bytes that are not text in the encoding of the file. */
final class FileEncoding implements Rule {

  private static final RuleId ID = new RuleId("file/encoding");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Defects.report(Defect.Kind.ENCODING, document, context);
    Defects.report(Defect.Kind.NOT_TEXT, document, context);
  }
}
