package io.github.glosslint.rules;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.text.WorkBudget;
import java.util.Set;

/**
 * A reference to a label that nothing defines. {@code [text][label]} and {@code [label][]} can mean
 * nothing else; {@code [label]} is judged by what the tree does with such brackets, see {@link
 * ShortcutHabit}.
 */
final class UndefinedReference implements Rule {

  private static final RuleId ID = new RuleId("reference/undefined");

  /** Lines of logs look like references: {@code [ERROR][main]}. */
  private static final Set<String> LOG_LEVELS =
      Set.of("TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "FATAL");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    if (document.document().references().isEmpty()) {
      return;
    }
    String shortcut = context.options(document.path()).word("shortcut");
    WorkBudget budget = context.site().suggestions().document();
    UndefinedReferences.report(
        document,
        context,
        reference ->
            !UndefinedReferences.inSeeAlso(reference)
                && isCandidate(reference, document, context, shortcut, budget),
        "readers see the brackets, not a link");
  }

  private static boolean isCandidate(
      Reference reference,
      LinkedDocument document,
      RuleContext context,
      String shortcut,
      WorkBudget budget) {
    String label = reference.label();
    return switch (reference.form()) {
      case FULL ->
          isFullCandidate(reference)
              && (isName(label) || defines(document, context, label, budget));
      case COLLAPSED -> !LabelShape.isText(label);
      case SHORTCUT ->
          !shortcut.equals("never")
              && !LabelShape.isText(label)
              && (shortcut.equals("always") || isTerm(label, document, context, budget));
    };
  }

  /** Whether a label is made up for linking: {@code api-guide}, {@code rfc7231}. */
  private static boolean isName(String label) {
    boolean joined = false;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c <= ' ') {
        return false;
      }
      joined |= c == '-' || c == '_' || Character.isDigit(c);
    }
    return joined;
  }

  /**
   * Whether a page defines labels at all. In notes and listings of code two brackets in a row are
   * two remarks: {@code [Ada][draft] new chapter}, {@code [NotNull][Key] id}.
   */
  private static boolean defines(
      LinkedDocument document, RuleContext context, String label, WorkBudget budget) {
    Document facts = document.document();
    return !facts.definitions().isEmpty()
        || !facts.inclusions().isEmpty()
        || !Terms.in(context).labels(facts).closest(label, budget).isEmpty();
  }

  private static boolean isFullCandidate(Reference reference) {
    return !LabelShape.isText(reference.text())
        && !LOG_LEVELS.contains(reference.text())
        && (!LabelShape.isText(reference.label()) || LabelShape.isNumber(reference.label()));
  }

  /** Whether brackets in running text are meant as a term, in a tree that links its terms so. */
  private static boolean isTerm(
      String label, LinkedDocument document, RuleContext context, WorkBudget budget) {
    ShortcutHabit habit = ShortcutHabit.in(context);
    if (!habit.lives()) {
      return false;
    }
    Terms terms = Terms.in(context);
    boolean named = terms.heading(label) != null && !LabelShape.isPlainWord(label.strip());
    if (LabelShape.isAllCaps(label)) {
      // Special tokens such as [MASK] are written so; a misspelt short acronym resembles anything.
      return named || terms.isInitials(label) || terms.labels(document.document()).hasForm(label);
    }
    return named
        || !isRemark(label.strip(), habit) && ShortcutHabit.livesIn(document.document())
        || !terms.labels(document.document()).closest(label, budget).isEmpty();
  }

  /** Whether words in lower case are what a writer puts into a quotation: {@code [he]}. */
  private static boolean isRemark(String label, ShortcutHabit habit) {
    return LabelShape.isPlainWord(label)
        || habit.capitalised() && Character.isLowerCase(label.codePointAt(0));
  }
}
