package io.github.glosslint.rules.shared;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.reference.LabelBlanks;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.reference.ReferenceVerdict;
import io.github.glosslint.reference.ReferenceVerdict.Kind;
import io.github.glosslint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Labels that may be defined unseen: no document defines them, and none has them in brackets that
 * are text to its readers. Made once per run. Thread-safe.
 */
final class FreeLabels {

  private final Set<String> taken = new HashSet<>();

  private FreeLabels(Site site, ReferenceJudge judge) {
    for (LinkedDocument document : site.documents()) {
      for (Definition definition : document.document().definitions()) {
        take(definition.label());
      }
      if (ReferenceJudge.isNeeded(document.document())) {
        takeTexts(document, judge.of(document, ReferenceJudge.Lone.AUTO));
      }
    }
  }

  static FreeLabels in(RuleContext context) {
    ReferenceJudge judge = SharedReferences.judge(context);
    return context.shared(FreeLabels.class, site -> new FreeLabels(site, judge));
  }

  private void takeTexts(LinkedDocument document, List<ReferenceVerdict> verdicts) {
    List<Reference> references = document.document().references();
    for (int i = 0; i < references.size(); i++) {
      Reference reference = references.get(i);
      Kind kind = verdicts.get(i).kind();
      boolean reported = kind == Kind.UNDEFINED || kind == Kind.SEE_ALSO;
      // Brackets with a space between them are a link only to kramdown: few authors mean one.
      if (reference.spaced() || kind != Kind.DEFINED && !reported) {
        take(reference.label());
      }
      if (kind != Kind.DEFINED && reference.form() == Reference.Form.FULL) {
        // Its first brackets are a reference by themselves once their text is defined.
        take(reference.text());
      }
    }
  }

  private void take(String label) {
    taken.add(key(label));
  }

  /** Whether to define a label changes nothing but references that are reported. */
  boolean contain(String label) {
    return !taken.contains(key(label));
  }

  private static String key(String label) {
    return LabelBlanks.tidy(label).toLowerCase(Locale.ROOT);
  }
}
