package io.github.glosslint.rules;

import io.github.glosslint.document.Reference;
import io.github.glosslint.document.Reference.Context;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.reference.KnownNames;
import io.github.glosslint.reference.LabelBlanks;
import io.github.glosslint.reference.LabelShape;
import io.github.glosslint.reference.ReferenceVerdict;
import io.github.glosslint.reference.ReferenceVerdict.Kind;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.rules.shared.SharedReferences;
import io.github.glosslint.rules.shared.SiblingDefinitions;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.text.Suggester;
import io.github.glosslint.text.WorkBudget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules about undefined references have in common. */
final class UndefinedReferences {

  private UndefinedReferences() {}

  /**
   * Reports the references of a document that have a verdict, with what they were meant to be, and
   * says which brackets are text.
   */
  static void report(
      LinkedDocument document,
      RuleContext context,
      List<ReferenceVerdict> verdicts,
      ReferenceVerdict wanted,
      String cost) {
    KnownNames names = SharedReferences.names(context);
    WorkBudget budget = context.site().suggestions().document();
    boolean related = wanted.equals(ReferenceVerdict.SEE_ALSO);
    List<Reference> references = document.document().references();
    for (int i = 0; i < references.size(); i++) {
      ReferenceVerdict verdict = verdicts.get(i);
      Reference reference = references.get(i);
      if (isRelated(reference) == related) {
        leave(reference, verdict, context);
      }
      if (!verdict.equals(wanted)) {
        continue;
      }
      Site.Term heading = names.heading(reference.label());
      // Asked for only here, since few pages have such a reference.
      Suggester labels = names.labels(document.document());
      List<String> similar = suggestions(reference.label(), labels, budget);
      context.report(
          reference.labelLocation(),
          "No definition for \"" + LabelBlanks.tidy(reference.label()) + "\": " + cost,
          similar,
          fixes(reference, similar, definition(reference, heading, document, context)),
          heading == null || holdsSecret(heading)
              ? List.of()
              : List.of(
                  new RelatedLocation(
                      heading.heading().location(),
                      "this heading exists but has no definition: add "
                          + KnownNames.definitionFor(heading))));
    }
  }

  /** A heading of that very name is what is meant, and nothing that is only similar. */
  private static List<Fix> fixes(
      Reference reference, List<String> labels, @Nullable Fix definition) {
    if (definition != null) {
      return List.of(definition);
    }
    return labels.stream()
        .map(
            label ->
                Fix.replace(reference.labelLocation(), reference.label(), label, Safety.UNSAFE))
        .toList();
  }

  private static @Nullable Fix definition(
      Reference reference,
      Site.@Nullable Term heading,
      LinkedDocument document,
      RuleContext context) {
    String label = LabelBlanks.tidy(reference.label());
    return heading == null
            || heading.heading().id().isEmpty()
            || holdsSecret(heading)
            || !label.equalsIgnoreCase(heading.heading().text().strip())
        ? null
        : SiblingDefinitions.in(context).define(heading, document.document(), context);
  }

  /** An id that is made of a password shows its letters, and nothing tells that it does. */
  private static boolean holdsSecret(Site.Term heading) {
    String text = heading.heading().text();
    return !Secrets.masked(text).equals(text);
  }

  private static void leave(Reference reference, ReferenceVerdict verdict, RuleContext context) {
    if (verdict.kind() == Kind.TEXT) {
      context.leaveAsText(reference.labelLocation(), verdict.reason());
    } else if (verdict.kind() == Kind.UNKNOWN) {
      context.leaveAsUnknown(reference.labelLocation(), verdict.reason());
    }
  }

  /** Whether it is for the rule about related terms to say what becomes of a bracket. */
  private static boolean isRelated(Reference reference) {
    return reference.context() == Context.SEE_ALSO || reference.context() == Context.SEE;
  }

  /** The next number is no misspelling. */
  private static List<String> suggestions(String label, Suggester labels, WorkBudget budget) {
    LabelShape shape = LabelShape.of(label);
    boolean number = shape.isMadeUp() && shape != LabelShape.MENTION;
    return number && !labels.hasForm(label) ? List.of() : labels.closest(label, budget);
  }
}
