package io.github.glosslint;

import io.github.glosslint.changes.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.engine.Findings;
import io.github.glosslint.engine.RuleEngine;
import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.site.Site;
import io.github.glosslint.site.link.SiteLinker;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.web.UrlReport;
import io.github.glosslint.web.verdict.UrlVerdicts;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checks a tree from its files to its findings: reads and links it, asks the web, runs the rules.
 */
record TreeRun(
    EffectiveSettings settings,
    List<Rule> rules,
    Clock clock,
    ProgressListener listener,
    WebRun web,
    Inputs inputs) {

  /** What was found in a checkout. */
  record Checked(List<Finding> findings, UrlVerdicts verdicts) {}

  /**
   * Checks a tree.
   *
   * @param renames for suggestions: what is called otherwise now
   * @param asked the places whose URLs the web is asked about, if it is
   */
  Checked check(
      SourceTree tree,
      Renames renames,
      Predicate<Location> asked,
      ReportBuilder report,
      @Nullable BaselineRun known) {
    UnaryOperator<String> naming = path -> inputs.shown(tree.root(), path);
    Site site = SiteLinker.link(tree, settings, clock, renames, listener::progress);
    UrlReport urls = null;
    try {
      urls = web.ask(site, settings, rules, asked, clock);
    } catch (RuntimeException | AssertionError e) {
      // Our own fault must not hide what was found offline.
      report.fail(new Failure("", "checking external URLs", e));
    }
    UrlVerdicts verdicts = urls == null ? UrlVerdicts.NONE : urls;
    RuleResults results = RuleEngine.run(site, settings, rules, tree::text, verdicts);
    List<Finding> findings = Findings.of(results.violations(), tree::text, naming);
    report.note(tree.notes());
    report.add(site, tree::text, results, urls, findings, naming);
    if (known != null) {
      known.look(tree, site, settings, results, urls);
    }
    return new Checked(findings, verdicts);
  }

  /** The findings in a tree as it was, by paths from its root. */
  List<Finding> former(SourceTree before, UrlVerdicts verdicts) {
    Site site = SiteLinker.link(before, settings, clock, Renames.none(), listener::progress);
    RuleResults results = RuleEngine.run(site, settings, rules, before::text, verdicts);
    return Findings.of(results.violations(), before::text, UnaryOperator.identity());
  }
}
