package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.site.LinkedDocument;

/** A URL to a place on a page of the web that does not exist there. */
final class MissingUrlFragment implements Rule {

  private static final RuleId ID = new RuleId("url/fragment-missing");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public boolean needsVerdicts() {
    return true;
  }

  @Override
  public void check(LinkedDocument document, RuleContext context) {
    ExternalUrls.judged(
        document,
        context,
        (url, location, verdict) -> {
          String fragment = ExternalUrls.fragment(url);
          if (verdict.missingFragments().contains(fragment)) {
            context.report(
                Destinations.fragment(url, location),
                "The page is there and has no anchor \"" + fragment + "\"");
          }
        });
  }
}
