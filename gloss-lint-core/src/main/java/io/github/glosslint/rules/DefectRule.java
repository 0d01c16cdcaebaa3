package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;

/** A rule that passes on what the readers of a file saw: its subclasses say which defects. */
abstract class DefectRule implements Rule {

  private final RuleId id;
  private final Defect.Kind kind;

  DefectRule(String id, Defect.Kind kind) {
    this.id = new RuleId(id);
    this.kind = kind;
  }

  @Override
  public final RuleId id() {
    return id;
  }

  @Override
  public final void check(LinkedDocument document, RuleContext context) {
    for (Defect defect : document.document().defects()) {
      if (defect.kind() == kind) {
        report(document, defect, context);
      }
    }
  }

  /** Reports one defect; a subclass may add what the tree as a whole knows about it. */
  void report(LinkedDocument document, Defect defect, RuleContext context) {
    context.report(defect.location(), message(defect), defect.suggestions());
  }

  /** What is wrong, as all messages are written: without a full stop. */
  static String message(Defect defect) {
    String message = defect.message();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
