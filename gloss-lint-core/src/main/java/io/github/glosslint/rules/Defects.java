package io.github.glosslint.rules;

import io.github.glosslint.document.Defect;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.RuleContext;
import java.util.List;

/** Passes on defects found by the readers, for rules that need nothing else. */
final class Defects {

  private Defects() {}

  static void report(Defect.Kind kind, LinkedDocument document, RuleContext context) {
    for (Defect defect : document.document().defects()) {
      if (defect.kind() == kind) {
        context.report(
            defect.location(), message(defect), defect.suggestions(), fixes(defect), List.of());
      }
    }
  }

  /** Of names, the one that differs in nothing but case is meant. */
  private static List<Fix> fixes(Defect defect) {
    List<String> suggestions = defect.suggestions();
    String name = defect.subject();
    return suggestions.size() == 1 && suggestions.get(0).equalsIgnoreCase(name)
        ? List.of(Fix.replace(defect.location(), name, suggestions.get(0), Safety.SAFE))
        : Fix.candidates(defect.location(), suggestions);
  }

  /** What is wrong, as all messages are written: without a full stop. */
  static String message(Defect defect) {
    String message = defect.message();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
