package io.github.glosslint.rules;

import io.github.glosslint.document.HasDestination;
import io.github.glosslint.document.Link;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
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
    Destinations.links(
        document,
        (link, target) -> {
          if (isEncodedByBrowsers(link, target)) {
            context.leaveAsUnknown(link.mark(), "browsers encode the blank of the URL");
          } else if (link.kind() != Link.Kind.BARE_URL || isTwo(link.destination())) {
            report(link, target, context);
          } else if (target instanceof Target.Malformed) {
            context.leaveAsText(link.mark(), "a pattern or an example of a URL in running text");
          }
        });
    Destinations.definitions(document, (definition, target) -> report(definition, target, context));
  }

  /**
   * Badges have their text in the URL, blanks and all, and show. In a link a blank tends to be a
   * slip.
   */
  private static boolean isEncodedByBrowsers(Link link, Target target) {
    return link.kind() == Link.Kind.HTML_RESOURCE
        && target instanceof Target.Malformed malformed
        && link.destination().strip().replace(" ", "%20").equals(malformed.defect().suggestion());
  }

  /**
   * Where a URL in running text ends, and whether it is a link at all, is for the reader of the
   * text to say, and people write patterns and examples there: only a URL within another, which is
   * what is left of a broken link, counts.
   */
  private static boolean isTwo(String destination) {
    return destination.indexOf("://", destination.indexOf("://") + 3) > 0;
  }

  private static void report(HasDestination from, Target target, RuleContext context) {
    if (target instanceof Target.Malformed malformed) {
      String written = from.destination();
      Location location = from.mark();
      String suggestion = malformed.defect().suggestion();
      List<String> meant = suggestion == null ? List.of() : List.of(suggestion);
      // An encoded blank is the same URL.
      boolean same = written.strip().replace(" ", "%20").equals(suggestion);
      // A role writes a URL of which the page shows a part as its text.
      boolean spelled = location.end() - location.start() >= written.length();
      context.report(
          location,
          "The URL " + malformed.defect().reason(),
          meant,
          spelled
              ? DestinationFixes.of(written, location, meant, same ? Safety.SAFE : Safety.UNSAFE)
              : List.of(),
          List.of());
    }
  }
}
