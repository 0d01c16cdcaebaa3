package io.github.glosslint.rules;

import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;

/** An item of a "See also" list, or the term that "See" redirects to, which is defined nowhere. */
final class UndefinedSeeAlso implements Rule {

  private static final RuleId ID = new RuleId("see-also/undefined");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    UndefinedReferences.report(
        document,
        context,
        reference -> isCandidate(reference, context),
        "this related term is shown in brackets and leads nowhere");
  }

  private static boolean isCandidate(Reference reference, RuleContext context) {
    return switch (reference.context()) {
      case SEE_ALSO ->
          !LabelShape.isText(reference.label()) || LabelShape.isLetter(reference.label());
      // "See [RFC 2119]" points at literature, unless terms are what the tree puts in brackets.
      case SEE ->
          !LabelShape.isText(reference.label())
              && (!LabelShape.isCitation(reference.label()) || ShortcutHabit.in(context).lives());
      case PROSE, HEADING -> false;
    };
  }
}
