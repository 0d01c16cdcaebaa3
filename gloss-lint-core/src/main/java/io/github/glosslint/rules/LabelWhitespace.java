package io.github.glosslint.rules;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A label that is defined but for blanks at its ends or within it. */
final class LabelWhitespace implements Rule {

  private static final RuleId ID = new RuleId("reference/label-whitespace");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    for (Reference reference : document.document().references()) {
      Definition meant = meant(reference, document, context.site());
      if (meant != null) {
        context.report(
            reference.labelLocation(),
            "\""
                + reference.label().strip()
                + "\" is defined, but blanks count in a label: this one is shown as text",
            List.of(meant.label()));
      }
    }
  }

  /** What an undefined reference leads to once its blanks are put right; null if to nothing. */
  static @Nullable Definition meant(Reference reference, LinkedDocument document, Site site) {
    if (reference.definition() != null) {
      return null;
    }
    String key = tidy(reference.key());
    return key.isEmpty() || key.equals(reference.key())
        ? null
        : site.labels(document.document()).find(key);
  }

  /** Trims, and makes one blank of each run of white space, no-break spaces included. */
  static String tidy(String label) {
    StringBuilder tidy = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        tidy.append(c);
      } else if (tidy.length() > 0 && tidy.charAt(tidy.length() - 1) != ' ') {
        tidy.append(' ');
      }
    }
    return tidy.toString().stripTrailing();
  }
}
