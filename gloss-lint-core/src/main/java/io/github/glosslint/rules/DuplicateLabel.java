package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.NameClaim;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A name that several places of a project have, so that links lead to one of them only. */
final class DuplicateLabel implements Rule {

  private static final RuleId ID = new RuleId("reference/duplicate-label");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(Site site, RuleContext context) {
    List<NameClaim> claims = site.nameClaims();
    if (claims.isEmpty()) {
      return;
    }
    // A run of some pages knows the names of all, and reports what is on its own.
    Set<String> asked = new HashSet<>();
    site.documents().forEach(document -> asked.addAll(document.document().files()));
    for (NameClaim claim : claims) {
      for (Location place : claim.places()) {
        Location other = asked.contains(place.path()) ? other(claim, place) : null;
        if (other != null) {
          context.report(
              place,
              "The "
                  + claim.what()
                  + " \""
                  + claim.name()
                  + "\" is defined "
                  + (other.path().equals(place.path()) ? "above" : "in " + other.path())
                  + " as well; links lead to one of the two places",
              List.of(),
              List.of(new RelatedLocation(other, "has the same name")));
        }
      }
    }
  }

  /** On a page the first place is right as it is; of several pages, each finding names another. */
  private static @org.jspecify.annotations.Nullable Location other(
      NameClaim claim, Location place) {
    for (Location other : claim.places()) {
      if (other.path().equals(place.path()) && other.start() < place.start()) {
        return other;
      }
    }
    for (Location other : claim.places()) {
      if (!other.path().equals(place.path())) {
        return other;
      }
    }
    return null;
  }
}
