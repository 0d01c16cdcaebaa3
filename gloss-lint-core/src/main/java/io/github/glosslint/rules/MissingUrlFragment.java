package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.RepositoryFile;
import io.github.glosslint.verdict.Verdict;
import java.util.List;

/** A URL to a place on a page of the web that does not exist there. */
final class MissingUrlFragment implements VerdictRule {

  private static final RuleId ID = new RuleId("url/fragment-missing");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(String url, Location location, Verdict verdict, RuleContext context) {
    String fragment = ExternalUrls.fragment(url);
    if (!verdict.missingFragments().contains(fragment)) {
      return;
    }
    RepositoryFile source = verdict.source();
    if (source == null || !source.similar().containsKey(fragment)) {
      context.report(
          Destinations.fragment(url, location),
          "The page exists but has no anchor \"" + fragment + "\"");
    } else {
      context.report(
          Destinations.fragment(url, location),
          "No heading or anchor \"" + fragment + "\" in " + source.shown(),
          source.similarTo(fragment).stream().map(id -> "#" + id).toList(),
          List.of(),
          List.of());
    }
  }
}
