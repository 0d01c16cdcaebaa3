package io.github.glosslint.rules;

import io.github.glosslint.document.Link;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import java.util.List;

/** An image or embedded file that does not exist, or exists only under a name in other case. */
final class MissingAsset implements Rule {

  private static final RuleId ID = new RuleId("asset/missing");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    BrokenLinkReport report = BrokenLinkReport.of(ID, document, context);
    Destinations.links(
        document,
        (link, target) -> {
          if (link.kind().isAsset()) {
            check(link, target, report, context);
          }
        });
  }

  private static void check(
      Link link, Target target, BrokenLinkReport report, RuleContext context) {
    if (target instanceof Target.Missing missing) {
      report.add(
          link.mark(),
          Elsewhere.message(missing),
          missing.similar(),
          DestinationFixes.similar(link.destination(), link.mark(), missing.similar()));
    } else if (target instanceof Target.CaseMismatch mismatch) {
      context.report(
          link.mark(),
          "No file \"" + mismatch.path() + "\": the name that exists differs in case",
          List.of(mismatch.actual()),
          DestinationFixes.of(
              link.destination(), link.mark(), List.of(mismatch.actual()), Safety.SAFE),
          List.of());
    } else if (target instanceof Target.Found found
        && link.kind().isFile()
        && isFolder(link, found)) {
      context.report(
          link.mark(), "\"" + link.destination() + "\" is a folder, not a file", List.of());
    }
  }

  /** Whether the destination is that of a folder, which may be a page of a site by that URL. */
  private static boolean isFolder(Link link, Target.Found found) {
    if (found.path().isEmpty() || found.path().endsWith("/")) {
      return true;
    }
    String destination = link.destination();
    int end = 0;
    while (end < destination.length() && !endsPath(destination.charAt(end))) {
      end++;
    }
    return end > 0 && destination.charAt(end - 1) == '/';
  }

  private static boolean endsPath(char c) {
    return c == '?' || c == '#';
  }
}
