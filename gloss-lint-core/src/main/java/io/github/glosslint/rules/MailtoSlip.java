package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.url.MailtoSyntax;
import io.github.glosslint.text.url.UrlDefect;
import java.util.List;

/** A {@code mailto:} URL that addresses somebody, and that mail programs misread all the same. */
final class MailtoSlip implements Rule {

  private static final RuleId ID = new RuleId("link/mailto");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    Destinations.all(
        document,
        (from, target) -> {
          if (target instanceof Target.External && isMail(from.destination())) {
            check(from.destination(), from.mark(), context);
          }
        });
  }

  private static boolean isMail(String destination) {
    return destination.regionMatches(true, 0, "mailto:", 0, 7);
  }

  private static void check(String destination, Location location, RuleContext context) {
    UrlDefect defect = MailtoSyntax.check(destination);
    if (defect != null) {
      List<String> meant = defect.suggestion() == null ? List.of() : List.of(defect.suggestion());
      context.report(
          location,
          "The URL " + defect.reason(),
          meant,
          DestinationFixes.of(destination, location, meant, Safety.UNSAFE),
          List.of());
    }
  }
}
