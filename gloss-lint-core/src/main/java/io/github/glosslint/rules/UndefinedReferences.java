package io.github.glosslint.rules;

import io.github.glosslint.document.Reference;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Site;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import java.util.function.Predicate;

/** What the rules about undefined references have in common. */
final class UndefinedReferences {

  private UndefinedReferences() {}

  /** Whether a reference stands in a list of related terms or redirects to one. */
  static boolean inSeeAlso(Reference reference) {
    return reference.context() == Reference.Context.SEE_ALSO
        || reference.context() == Reference.Context.SEE;
  }

  /** Brackets side by side that lead nowhere are tags: {@code [slow] [network] reads a file}. */
  private static boolean isTag(List<Reference> references, int i) {
    Reference reference = references.get(i);
    return reference.form() == Reference.Form.SHORTCUT
        && !inSeeAlso(reference)
        && (i > 0 && areAdjacent(references.get(i - 1), reference)
            || i + 1 < references.size() && areAdjacent(reference, references.get(i + 1)));
  }

  private static boolean areAdjacent(Reference first, Reference second) {
    int gap = second.location().start() - first.location().end();
    return (gap == 0 || gap == 1)
        && first.definition() == null
        && second.definition() == null
        && first.location().path().equals(second.location().path());
  }

  /**
   * Reports the undefined references of a document that pass a filter, with what they were meant to
   * be. Labels that only blanks divide from a defined one are left to {@link LabelWhitespace}.
   */
  static void report(
      LinkedDocument document, RuleContext context, Predicate<Reference> filter, String cost) {
    WorkBudget budget = context.site().suggestions().document();
    List<Reference> references = document.document().references();
    for (int i = 0; i < references.size(); i++) {
      Reference reference = references.get(i);
      if (reference.definition() != null
          || isTag(references, i)
          || MappedText.isUnknown(reference.label())
          || !filter.test(reference)
          || context.ignoresLabel(reference.label())
          || LabelWhitespace.meant(reference, document, context.site()) != null) {
        continue;
      }
      Terms terms = Terms.in(context);
      Site.Term heading = terms.heading(reference.label());
      context.report(
          reference.labelLocation(),
          "No definition for \"" + LabelWhitespace.tidy(reference.label()) + "\": " + cost,
          terms.labels(document.document()).closest(reference.label(), budget),
          heading == null
              ? List.of()
              : List.of(
                  new RelatedLocation(
                      heading.heading().location(),
                      "this heading exists but has no definition: add "
                          + Terms.definitionFor(heading))));
    }
  }
}
