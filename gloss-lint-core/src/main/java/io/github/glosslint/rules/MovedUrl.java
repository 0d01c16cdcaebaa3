package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.Verdict;
import java.util.List;

/** A URL whose page has permanently moved. */
final class MovedUrl implements VerdictRule {

  private static final RuleId ID = new RuleId("url/moved");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(String url, Location location, Verdict verdict, RuleContext context) {
    if (verdict.state() == State.MOVED) {
      report(url, location, verdict, context);
    }
  }

  private static void report(String url, Location location, Verdict verdict, RuleContext context) {
    String movedTo = verdict.movedTo();
    // Withheld where it holds secrets.
    if (movedTo == null) {
      context.report(location, "Moved permanently: " + verdict.evidence());
      return;
    }
    if (isStartPage(movedTo) && !isStartPage(url)) {
      // What sites do with pages that they have given up.
      context.report(
          location, "Moved permanently to the home page, " + movedTo + ": the page may be gone");
      return;
    }
    String fragment = ExternalUrls.fragment(url);
    boolean keeps = fragment.isEmpty() || movedTo.indexOf('#') >= 0;
    List<String> now = List.of(keeps ? movedTo : movedTo + "#" + fragment);
    context.report(
        location,
        "Moved permanently to " + movedTo,
        now,
        DestinationFixes.similar(url, location, now),
        List.of());
  }

  /** Whether a URL has no path to speak of and no query. */
  private static boolean isStartPage(String url) {
    String rest = url.substring(ExternalUrls.authorityEnd(url));
    return rest.isEmpty() || rest.equals("/") || rest.startsWith("#") || rest.startsWith("/#");
  }
}
