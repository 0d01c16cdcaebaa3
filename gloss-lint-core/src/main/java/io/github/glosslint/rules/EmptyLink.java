package io.github.glosslint.rules;

import io.github.glosslint.document.HasDestination;
import io.github.glosslint.document.Link;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;

/** A link without a destination. */
final class EmptyLink implements Rule {

  private static final RuleId ID = new RuleId("link/empty");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Destinations.links(
        document,
        (link, target) -> {
          if (link.kind() == Link.Kind.IMAGE && link.destination().equals("#")) {
            context.report(link.mark(), "This image has no source: # is the page itself");
          } else {
            check(link, target, context);
          }
        });
    Destinations.definitions(
        document,
        (definition, target) -> {
          if (!definition.isComment() || context.site().uses(definition) > 0) {
            check(definition, target, context);
          } else {
            context.leaveAsText(definition.mark(), "a comment written as a definition");
          }
        });
  }

  private static void check(HasDestination from, Target target, RuleContext context) {
    if (target instanceof Target.Empty) {
      context.report(from.mark(), "This link has no destination: it leads to the page itself");
    }
  }
}
