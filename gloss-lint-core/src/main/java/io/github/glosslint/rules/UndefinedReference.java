package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.reference.ReferenceJudge;
import io.github.glosslint.reference.ReferenceVerdict;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rules.shared.SharedReferences;
import java.util.List;

/** A reference to a label that nothing defines, see {@link ReferenceJudge}. */
final class UndefinedReference implements Rule {

  private static final RuleId ID = new RuleId("reference/undefined");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    names(document, context);
    if (!ReferenceJudge.isNeeded(document.document())) {
      return;
    }
    ReferenceJudge.Lone lone =
        ReferenceJudge.Lone.of(context.options(document.path()).word("shortcut"));
    UndefinedReferences.report(
        document,
        context,
        SharedReferences.judge(context).of(document, lone),
        ReferenceVerdict.UNDEFINED,
        document.document().syntax().markdown()
            ? "readers see the brackets, not a link"
            : "readers see no link");
  }

  /** Names that only a generator looks up, such as those of roles. */
  private static void names(LinkedDocument document, RuleContext context) {
    Destinations.links(
        document,
        (link, target) -> {
          if (target instanceof Target.Undefined undefined) {
            context.report(
                link.mark(),
                message(undefined),
                undefined.similar(),
                DestinationFixes.similar(link.destination(), link.mark(), undefined.similar()),
                List.of());
          }
        });
  }

  private static String message(Target.Undefined undefined) {
    String name = "\"" + undefined.name() + "\"";
    return undefined.because().isEmpty()
        ? "Nothing defines the " + undefined.what() + " " + name + ": readers see no link"
        : "The " + undefined.what() + " " + name + " gets no link: " + undefined.because();
  }
}
