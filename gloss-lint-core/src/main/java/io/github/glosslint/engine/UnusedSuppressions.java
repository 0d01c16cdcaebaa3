package io.github.glosslint.engine;

import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.config.IgnoreFilter;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.suppression.ActiveSuppression;
import io.github.glosslint.suppression.CommentDirective;
import io.github.glosslint.suppression.CommentDirective.Name;
import io.github.glosslint.suppression.FileSuppressions;
import io.github.glosslint.suppression.SuppressionRemoval;
import io.github.glosslint.suppression.SuppressionRules;
import io.github.glosslint.text.Location;
import io.github.glosslint.verdict.UrlVerdicts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Finds suppressions that suppress nothing. In doubt, one is not unused: a rule that did not run,
 * or could not judge a place, might have reported it.
 */
final class UnusedSuppressions {

  /** Areas whose rules do not ask where anything leads. */
  private static final Set<String> SELF_SUFFICIENT =
      Set.of("heading", "front-matter", "file", "meta");

  private final Site site;
  private final RuleResults results;
  private final RuleRun run;
  private final Map<RuleId, Rule> rules = new LinkedHashMap<>();
  private final Set<RuleId> failed = new HashSet<>();
  private @Nullable Outcomes outcomes;

  /** The documents that show text of a file; made on demand. */
  private final Map<String, List<LinkedDocument>> showing = new HashMap<>();

  UnusedSuppressions(Site site, RuleResults results, RuleRun run, List<Rule> all) {
    this.site = site;
    this.results = results;
    this.run = run;
    all.forEach(rule -> rules.put(rule.id(), rule));
    results.failures().forEach(failure -> failed.add(failure.rule()));
  }

  /** What to report about the suppressions of a file, which was asked about all its violations. */
  List<Violation> violations(String path, FileSuppressions here, Severity severity) {
    Map<CommentDirective, List<ActiveSuppression>> idle = new LinkedHashMap<>();
    Undecided undecided = null;
    for (ActiveSuppression suppression : here.all()) {
      if (!suppression.used() && mayBeJudged(suppression.scope(), path)) {
        undecided = undecided == null ? undecided(path) : undecided;
        if (!isDoubtful(suppression, path, undecided)) {
          idle.computeIfAbsent(suppression.directive(), d -> new ArrayList<>(1)).add(suppression);
        }
      }
    }
    List<Violation> violations = new ArrayList<>();
    idle.forEach(
        (directive, some) -> violations.add(violation(directive, some, here.removal(), severity)));
    for (CommentDirective directive : here.idle()) {
      violations.add(
          new Violation(
              SuppressionRules.UNUSED,
              severity,
              directive.comment(),
              "This comment enables nothing: no rule that it means is off here",
              List.of(),
              fixes(here.removal().of(directive)),
              List.of()));
    }
    violations.sort(null);
    return violations;
  }

  private static List<Fix> fixes(@Nullable Fix fix) {
    return fix == null ? List.of() : List.of(fix);
  }

  private Undecided undecided(String path) {
    if (outcomes == null) {
      outcomes = new Outcomes(site, Spoken.of(results), run.verdicts);
      for (LinkedDocument document : site.documents()) {
        for (String file : document.document().files()) {
          showing.computeIfAbsent(file, f -> new ArrayList<>(1)).add(document);
        }
      }
    }
    List<LinkedDocument> documents = showing.getOrDefault(path, List.of());
    return Undecided.of(path, documents, outcomes, run.verdicts);
  }

  /** Whether the rules that are on here all ran. */
  private boolean mayBeJudged(RuleScope scope, String path) {
    boolean any = false;
    for (RulePage page : run.settings.catalogue().pages()) {
      RuleId id = page.id();
      if (scope.covers(id) && run.settings.forFile(path).severity(id) != Severity.OFF) {
        Rule rule = rules.get(id);
        if (rule == null || failed.contains(id) || needsMore(page)) {
          return false;
        }
        any |= !rule.needsVerdicts() || run.verdicts != UrlVerdicts.NONE;
      }
    }
    return any;
  }

  private boolean needsMore(RulePage page) {
    return !run.whole && page.scope() == RulePage.Scope.SITE;
  }

  /** Whether an entry of the settings could have matched something, somewhere. */
  boolean mayBeJudged(IgnoreFilter filter) {
    boolean any = false;
    for (RulePage page : run.settings.catalogue().pages()) {
      RuleId id = page.id();
      if (filter.covers(id)) {
        Rule rule = rules.get(id);
        if (rule == null || failed.contains(id) || rule.needsVerdicts()) {
          return false;
        }
        any |= run.settings.forFile("").severity(id) != Severity.OFF;
      }
    }
    return any;
  }

  private boolean isDoubtful(ActiveSuppression suppression, String path, Undecided undecided) {
    RuleScope scope = suppression.scope();
    int from = suppression.from();
    int to = suppression.to();
    String area = scope.isRule() ? new RuleId(scope.key()).area() : scope.key();
    if (!SELF_SUFFICIENT.contains(area) && undecided.unknown(from, to)) {
      return true;
    }
    return undecided.unasked(from, to)
        && rules.values().stream()
            .anyMatch(
                rule ->
                    rule.needsVerdicts()
                        && scope.covers(rule.id())
                        && run.settings.forFile(path).severity(rule.id()) != Severity.OFF);
  }

  private static Violation violation(
      CommentDirective directive,
      List<ActiveSuppression> idle,
      SuppressionRemoval removal,
      Severity severity) {
    List<Name> names = new ArrayList<>(idle.size());
    for (ActiveSuppression suppression : idle) {
      if (suppression.name() != null) {
        names.add(suppression.name());
      }
    }
    boolean all = names.size() == directive.names().size();
    Location place = all ? directive.comment() : names.get(0).location();
    return new Violation(
        SuppressionRules.UNUSED,
        severity,
        place,
        message(names),
        List.of(),
        fixes(all ? removal.of(directive) : removal.of(directive, names)),
        List.of());
  }

  private static String message(List<Name> names) {
    if (names.isEmpty()) {
      return "This suppression is unused: no rule reports anything here";
    }
    StringJoiner list = new StringJoiner(", ");
    names.forEach(name -> list.add(name.text()));
    return "This suppression of " + list + " is unused: nothing here is reported";
  }
}
