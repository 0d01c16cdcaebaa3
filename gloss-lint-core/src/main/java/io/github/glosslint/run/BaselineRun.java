package io.github.glosslint.run;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.baseline.BaselineEntry;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.engine.Violation;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.linked.Site;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.KnownFindings;
import io.github.glosslint.report.Report;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rule.RuleSet;
import io.github.glosslint.rules.custom.CustomRules;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.verdict.UrlReport;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a run with a baseline. A finding that did not occur again is gone only if the run would
 * have found it: an entry removed by mistake comes back as a new finding, while one kept too long
 * hides only an equal finding. So in doubt, it is not gone.
 */
public final class BaselineRun {

  /** The area of rules that speak where a file could not be read, or not all of it. */
  private static final String UNREAD = "file";

  private final Baseline baseline;
  private final PathNames names;
  private final Map<RuleId, Rule> rules;

  /** What would have been found: entries, each once. */
  private final Set<BaselineEntry> seen = new HashSet<>();

  /**
   * Compares with a baseline.
   *
   * @param names how the report names files
   * @param rules all rules that need no settings
   * @param effective the settings of each part, which may have rules of their own
   */
  static BaselineRun of(
      Baseline baseline, PathNames names, RuleSet rules, List<EffectiveSettings> effective) {
    List<Rule> all = new ArrayList<>(rules.rules());
    effective.forEach(part -> all.addAll(CustomRules.of(part.settings())));
    return new BaselineRun(baseline, names, all);
  }

  /**
   * @param names how the report names files
   * @param rules all rules that could run
   */
  public BaselineRun(Baseline baseline, PathNames names, List<Rule> rules) {
    this.baseline = baseline;
    this.names = names;
    this.rules =
        rules.stream()
            .collect(Collectors.toMap(Rule::id, Function.identity(), (one, other) -> one));
  }

  /**
   * Notes what the check of one checkout would have found.
   *
   * @param web the results for URLs; null if it was not asked
   */
  void look(
      SourceTree tree,
      Site site,
      EffectiveSettings settings,
      RuleResults results,
      @Nullable UrlReport web) {
    Set<String> documents = Set.copyOf(tree.documents());
    Set<String> files = Set.copyOf(tree.files());
    Set<String> unread =
        results.all().stream()
            .filter(violation -> violation.rule().area().equals(UNREAD))
            .map(Violation::location)
            .map(place -> place.path())
            .collect(Collectors.toSet());
    Predicate<String> documentNames = tree.documentNames();
    UndecidedUrls undecided = web == null ? null : UndecidedUrls.of(site, web, tree::text);
    for (BaselineEntry entry : baseline.entries()) {
      Path file = baseline.file(entry);
      if (!file.startsWith(tree.root())) {
        continue;
      }
      String path = new PathNames(tree.root()).name(file);
      boolean read =
          documents.contains(path) || (files.contains(path) && !documentNames.test(path));
      if (read && !unread.contains(path) && told(entry, path, settings, undecided)) {
        seen.add(entry.times(1));
      }
    }
  }

  /** Whether the rule of an entry ran, and knew what it has to know. */
  private boolean told(
      BaselineEntry entry,
      String path,
      EffectiveSettings settings,
      @Nullable UndecidedUrls undecided) {
    Rule rule = rules.get(entry.rule());
    if (rule == null || settings.catalogue().page(rule.id()) == null) {
      return true;
    }
    return settings.forFile(path).severity(rule.id()) != Severity.OFF
        && (!rule.needsVerdicts()
            || (undecided != null && !undecided.mayBe(path, entry.subject())));
  }

  /**
   * The report without the findings that the baseline knows.
   *
   * @param targets what was checked
   * @param partial whether rules or files were not taken as they are
   */
  public Report apply(Report report, List<Path> targets, boolean partial) {
    Baseline.Comparison comparison = baseline.compare(report.findings(), names.folder());
    String doubt = doubt(report.failures(), comparison.fresh(), targets, partial);
    List<BaselineEntry> gone =
        doubt == null ? comparison.missing().stream().filter(this::isGone).toList() : List.of();
    KnownFindings known =
        new KnownFindings(names.name(baseline.file()), comparison.known(), gone, doubt);
    return report.with(comparison.fresh(), report.summary().knowing(known));
  }

  private boolean isGone(BaselineEntry missing) {
    return seen.contains(missing.times(1))
        || Files.notExists(baseline.file(missing), LinkOption.NOFOLLOW_LINKS);
  }

  /** Why nothing can be told of what is gone; null if there is no reason. */
  private @Nullable String doubt(
      List<Failure> failures, List<Finding> fresh, List<Path> targets, boolean partial) {
    if (partial) {
      return "the run was limited to some rules or files";
    }
    if (!failures.isEmpty()) {
      return "gloss-lint itself failed";
    }
    // What links to such a file is not judged. If it was no better before, that changes nothing.
    for (Finding finding : fresh) {
      if (finding.rule().area().equals(UNREAD)) {
        return finding.path() + " could not be read as a whole";
      }
    }
    List<Path> covered = targets.stream().map(PathNames::real).toList();
    for (Path path : baseline.checked()) {
      if (covered.stream().noneMatch(path::startsWith) && !Files.notExists(path)) {
        return "the baseline also covers " + shown(path) + ", which was not checked";
      }
    }
    return null;
  }

  private String shown(Path path) {
    String name = names.name(path);
    return name.isEmpty() ? "the working directory" : name;
  }
}
