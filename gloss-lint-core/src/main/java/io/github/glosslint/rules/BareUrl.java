package io.github.glosslint.rules;

import io.github.glosslint.document.Link;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.url.ExampleHosts;
import java.util.List;

/** A URL in running text that does not become a link. */
final class BareUrl implements Rule {

  private static final RuleId ID = new RuleId("link/bare-url");

  /** What people put in the place of a part of a URL. */
  private static final String PATTERN = "{}[]<>*$|\\^`\"";

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    boolean linked = document.document().syntax().linksUrls();
    if (linked && !context.options(document.path()).flag("linked")) {
      return;
    }
    Destinations.links(
        document,
        (link, target) -> {
          if (link.kind() == Link.Kind.BARE_URL && isMeant(link, target)) {
            report(link, linked, context);
          }
        });
  }

  /** Whether a URL leads somewhere: no pattern, no example, and nothing that a template wrote. */
  private static boolean isMeant(Link link, Target target) {
    String url = link.destination();
    boolean known = !(target instanceof Target.Malformed || target instanceof Target.Unknown);
    return known
        && url.chars().noneMatch(c -> PATTERN.indexOf(c) >= 0)
        && !ExampleHosts.isExample(url);
  }

  private static void report(Link link, boolean linked, RuleContext context) {
    Location place = link.mark();
    String url = link.destination();
    int length = place.end() - place.start();
    boolean whole = length == url.length();
    if (!whole && length != url.length() - "http://".length()) {
      // A template wrote it, and only its author knows what for.
      return;
    }
    Edit edit =
        whole ? Edit.replace(place, url, "<" + url + ">") : Edit.overwrite(place, "<" + url + ">");
    Safety safety = whole ? Safety.SAFE : Safety.UNSAFE;
    String message =
        linked
            ? "This URL has no angle brackets, so that only some platforms link it"
            : "This URL is plain text, not a link";
    Fix fix = Fix.of("write \"<" + url + ">\"", safety, edit);
    context.report(place, message, List.of(), List.of(fix), List.of());
  }
}
