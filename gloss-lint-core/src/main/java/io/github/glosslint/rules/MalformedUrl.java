package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;
import io.github.glosslint.site.Target;
import java.util.List;

/** A URL that no browser understands as its author meant it. */
final class MalformedUrl implements Rule {

  private static final RuleId ID = new RuleId("link/malformed-url");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Destinations.all(
        document,
        (destination, location, target) -> {
          if (target instanceof Target.Malformed malformed) {
            String suggestion = malformed.suggestion();
            context.report(
                location,
                "The URL " + malformed.reason(),
                suggestion == null ? List.of() : List.of(suggestion));
          }
        });
  }
}
