package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.site.LinkedDocument;
import java.util.List;

/** A definition that says once more what another one says: one of them goes stale some day. */
final class DuplicateDefinition implements Rule {

  private static final RuleId ID = new RuleId("definition/duplicate");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    context
        .shared(Repetitions.class, site -> new Repetitions())
        .in(
            document.document(),
            (first, second) -> {
              if (first.destination().equalsIgnoreCase(second.destination())) {
                boolean same = first.destination().equals(second.destination());
                context.report(
                    second.location(),
                    "\""
                        + second.label()
                        + "\" is defined twice, with "
                        + (same ? "the same destination" : "destinations that differ in case only"),
                    List.of(),
                    List.of(new RelatedLocation(first.location(), "first defined here")));
              }
            });
  }
}
