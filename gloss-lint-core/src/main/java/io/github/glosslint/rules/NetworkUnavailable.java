package io.github.glosslint.rules;

import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.Cause;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * External URLs that could not be checked for lack of a network; reported once, at the first of
 * them.
 */
final class NetworkUnavailable implements Rule {

  private static final RuleId ID = new RuleId("url/network-unavailable");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public void check(Site site, RuleContext context) {
    String fault = context.verdicts().networkFault();
    if (fault != null) {
      site.documents().stream()
          .map(document -> first(document, context))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(
              place -> context.report(place, "External URLs could not be checked: " + fault));
    }
  }

  /**
   * The first URL of a document that lacks a network, rather in its own file than in one that it
   * includes. What the settings leave out, or a reserved name, would be asked with a network no
   * more than without.
   */
  private static Optional<Location> first(LinkedDocument document, RuleContext context) {
    TreeSet<Location> places =
        new TreeSet<>(
            Comparator.comparing((Location l) -> !l.path().equals(document.path()))
                .thenComparing(Comparator.naturalOrder()));
    ExternalUrls.judged(
        document,
        context,
        (url, location, verdict) -> {
          if (verdict.cause() == Cause.NETWORK_UNAVAILABLE) {
            places.add(location);
          }
        });
    return places.stream().findFirst();
  }
}
