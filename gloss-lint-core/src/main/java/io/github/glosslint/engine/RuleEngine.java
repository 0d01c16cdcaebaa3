package io.github.glosslint.engine;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.FileSettings;
import io.github.glosslint.config.RuleSetting;
import io.github.glosslint.config.SettingsOverride;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.site.Parallel;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.workspace.RunWatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs rules over a linked tree: documents in parallel, each rule where it is not off. The results
 * do not depend on the number of threads.
 */
public final class RuleEngine {

  private final Site site;
  private final EffectiveSettings settings;
  private final List<Rule> rules;
  private final RuleRun run;
  private final RunWatch watch;
  private final AtomicInteger done = new AtomicInteger();

  /** The rules that are on where these settings hold, which most files share. */
  private final Map<FileSettings, List<Rule>> switchedOn = new ConcurrentHashMap<>();

  private RuleEngine(
      Site site, EffectiveSettings settings, List<Rule> rules, RuleRun run, RunWatch watch) {
    this.site = site;
    this.settings = settings;
    this.rules = rules;
    this.run = run;
    this.watch = watch;
  }

  /** Runs the rules without reporting progress. */
  public static RuleResults run(
      Site site,
      EffectiveSettings settings,
      List<Rule> rules,
      Function<String, @Nullable SourceText> files,
      UrlVerdicts verdicts) {
    return run(site, settings, rules, files, verdicts, (phase, done, total) -> {});
  }

  /**
   * Runs the rules. Never throws for what a rule does: a rule that breaks off is a failure of the
   * result.
   *
   * @param files reads a file of the tree, given its path from the root; null where there is none
   * @param watch called from several threads
   */
  public static RuleResults run(
      Site site,
      EffectiveSettings settings,
      List<Rule> rules,
      Function<String, @Nullable SourceText> files,
      UrlVerdicts verdicts,
      RunWatch watch) {
    return run(site, site.documents(), settings, rules, files, verdicts, true, watch);
  }

  /**
   * Runs the rules over some of the documents, and over the tree.
   *
   * @param documents of the site
   * @param whole false if only some files of the tree were asked for, so that what a rule about all
   *     of them does not report may be wrong all the same
   */
  public static RuleResults run(
      Site site,
      List<LinkedDocument> documents,
      EffectiveSettings settings,
      List<Rule> rules,
      Function<String, @Nullable SourceText> files,
      UrlVerdicts verdicts,
      boolean whole,
      RunWatch watch) {
    List<Rule> useful = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      if (verdicts != UrlVerdicts.NONE || !rule.needsVerdicts()) {
        useful.add(rule);
      }
    }
    RuleRun run = new RuleRun(site, settings, files, verdicts, whole);
    RuleResults results = new RuleEngine(site, settings, useful, run, watch).run(documents);
    return Suppressor.apply(site, results, run, rules);
  }

  private RuleResults run(List<LinkedDocument> documents) {
    Reported[] reported = new Reported[documents.size()];
    Parallel.forEach(
        reported.length,
        i -> {
          reported[i] = check(documents.get(i));
          watch.progress(RunWatch.CHECKING, done.incrementAndGet(), reported.length);
        });
    Reported all = new Reported(run, null);
    for (Rule rule : rules) {
      if (runsSomewhere(rule.id())) {
        watch.check();
        all.run(rule);
      }
    }
    Merger merger = new Merger(settings, site);
    List<LeftAlone> leftAlone = new ArrayList<>();
    List<RuleFailure> failures = new ArrayList<>(all.failures());
    for (Reported one : reported) {
      for (DraftFinding draft : one.drafts()) {
        merger.add(draft);
      }
      leftAlone.addAll(one.leftAlone());
      failures.addAll(one.failures());
    }
    for (DraftFinding draft : all.drafts()) {
      merger.add(draft);
    }
    leftAlone.addAll(all.leftAlone());
    if (failures.size() > 1) {
      failures.sort(Comparator.comparing(RuleFailure::path).thenComparing(RuleFailure::rule));
    }
    return new RuleResults(merger.violations(), List.of(), List.of(), leftAlone, failures);
  }

  private Reported check(LinkedDocument document) {
    Reported reported = new Reported(run, document);
    FileSettings own = settings.forFile(document.path());
    for (Rule rule : switchedOn.computeIfAbsent(own, this::switchedOn)) {
      watch.check();
      reported.run(rule);
    }
    return reported;
  }

  private List<Rule> switchedOn(FileSettings own) {
    List<Rule> on = new ArrayList<>(rules.size());
    for (Rule rule : rules) {
      if (own.severity(rule.id()) != Severity.OFF) {
        on.add(rule);
      }
    }
    return on;
  }

  /** Whether any file could get a finding of a rule that looks at the tree as a whole. */
  private boolean runsSomewhere(RuleId rule) {
    if (settings.forFile("").severity(rule) != Severity.OFF) {
      return true;
    }
    for (SettingsOverride override : settings.settings().overrides()) {
      for (Map.Entry<String, RuleSetting> entry : override.rules().entrySet()) {
        if (mayMean(entry.getKey(), rule) && switchesOn(entry.getValue())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name in settings, an id or an alias, may mean a rule. */
  private static boolean mayMean(String name, RuleId rule) {
    return name.equals(rule.value()) || name.indexOf('/') < 0;
  }

  private static boolean switchesOn(RuleSetting setting) {
    return setting.severity() != null && setting.severity() != Severity.OFF;
  }
}
