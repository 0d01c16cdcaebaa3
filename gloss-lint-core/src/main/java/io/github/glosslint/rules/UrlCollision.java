package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.List;

/** Documents written to the same output URL, so that all but one of them are lost. */
final class UrlCollision implements Rule {

  private static final RuleId ID = new RuleId("front-matter/url-collision");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(Site site, RuleContext context) {
    for (UrlClaim claim : site.urlClaims()) {
      Location first = claim.places().get(0);
      for (Location place : claim.places().subList(1, claim.places().size())) {
        context.report(
            place,
            "This page and "
                + (first.path().equals(place.path()) ? "its redirect" : first.path())
                + " are both published as \""
                + claim.url()
                + "\"; only one of them survives",
            List.of(),
            List.of(new RelatedLocation(first, "claims the same URL")));
      }
    }
  }
}
