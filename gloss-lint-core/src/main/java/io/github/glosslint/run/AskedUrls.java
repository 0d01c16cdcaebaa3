package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.FileSettings;
import io.github.glosslint.document.Document;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.text.Location;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The URLs to check: those for which a rule needs a verdict. */
final class AskedUrls {

  private static final RuleId INSECURE = new RuleId("url/insecure");

  private AskedUrls() {}

  /**
   * Every distinct URL of documents for which such a rule runs, as they write it.
   *
   * @param places those whose URLs are wanted
   */
  static Collection<String> of(
      Site site, EffectiveSettings settings, List<Rule> rules, Predicate<Location> places) {
    List<RuleId> asking = rules.stream().filter(Rule::needsVerdicts).map(Rule::id).toList();
    Set<String> urls = new TreeSet<>();
    for (LinkedDocument document : site.documents()) {
      FileSettings own = settings.forFile(document.path());
      if (asking.stream().anyMatch(rule -> own.severity(rule) != Severity.OFF)) {
        Document facts = document.document();
        for (int i = 0; i < facts.links().size(); i++) {
          add(document.linkTargets().get(i), facts.links().get(i).mark(), places, urls);
        }
        for (int i = 0; i < facts.definitions().size(); i++) {
          add(document.definitionTargets().get(i), facts.definitions().get(i).mark(), places, urls);
        }
      }
    }
    return urls;
  }

  /** Whether a rule wants to know if https answers where http does. */
  static boolean wantHttps(Site site, EffectiveSettings settings, List<Rule> rules) {
    return rules.stream().anyMatch(rule -> rule.id().equals(INSECURE))
        && site.documents().stream()
            .anyMatch(d -> settings.forFile(d.path()).severity(INSECURE) != Severity.OFF);
  }

  private static void add(
      Target target, Location place, Predicate<Location> places, Set<String> urls) {
    if (target instanceof Target.External external && external.isOfTheWeb() && places.test(place)) {
      urls.add(external.url());
    }
  }
}
