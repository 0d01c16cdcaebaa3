package io.github.glosslint.run;

import io.github.glosslint.cache.KeptFacts;
import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.IgnoredFindings;
import io.github.glosslint.engine.Findings;
import io.github.glosslint.engine.LinkCheckerComments;
import io.github.glosslint.engine.RuleEngine;
import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.engine.SuppressedViolation;
import io.github.glosslint.engine.Violation;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.linked.Site;
import io.github.glosslint.report.Failure;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.workspace.LinkedSite;
import io.github.glosslint.workspace.LiveSite;
import io.github.glosslint.workspace.RunWatch;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checks a tree from its files to its findings: reads and links it, asks about its URLs, runs the
 * rules.
 */
public record TreeRun(
    EffectiveSettings settings,
    List<Rule> rules,
    Clock clock,
    RunWatch watch,
    Cancellation cancellation,
    @Nullable UrlOracle oracle,
    Inputs inputs) {

  /** What was found in a checkout. */
  public record Checked(List<Finding> findings, UrlVerdicts verdicts) {}

  /**
   * The site of a tree, not linked yet.
   *
   * @param facts of an earlier run; null if there are none
   */
  LiveSite open(SourceTree tree, Renames renames, @Nullable KeptFacts facts) {
    return facts == null
        ? LiveSite.of(tree, settings, clock, renames, watch)
        : LiveSite.of(tree, settings, clock, renames, watch, facts);
  }

  /**
   * Checks a site.
   *
   * @param asked the places whose URLs the web is asked about, if it is
   * @param facts gets those of this run; null if none are kept
   */
  public Checked check(
      LiveSite live,
      Predicate<Location> asked,
      ReportBuilder report,
      @Nullable BaselineRun known,
      @Nullable KeptFacts facts) {
    LinkedSite site = live.site();
    SourceTree tree = live.tree();
    Map<String, String> names = new ConcurrentHashMap<>();
    UnaryOperator<String> naming =
        path -> names.computeIfAbsent(path, p -> inputs.shown(tree.root(), p));
    UrlReport urls = null;
    try {
      urls = ask(site, tree, asked);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | AssertionError e) {
      // Our own fault must not hide what was found offline.
      report.fail(new Failure("", "checking external URLs", e));
    }
    // An oracle that was stopped answers all the same.
    cancellation.check();
    UrlVerdicts verdicts = urls == null ? UrlVerdicts.NONE : urls;
    RuleResults results = judge(site, tree, verdicts, watch);
    List<Finding> findings = Findings.of(results.violations(), tree::text, naming);
    report.note(tree.notes());
    if (inputs.holdsAllBelow(tree.root().resolve(settings.settings().base()))) {
      for (IgnoredFindings entry : results.idle()) {
        report.note(List.of(idle(entry)));
      }
    }
    report.add(site, tree::text, results, urls, findings, naming);
    if (facts != null && site.faults().isEmpty() && site.suggestions().notes().isEmpty()) {
      facts.keep();
    }
    if (known != null) {
      known.look(tree, site, settings, results, urls);
    }
    return new Checked(findings, verdicts);
  }

  private RuleResults judge(
      LinkedSite site, SourceTree tree, UrlVerdicts verdicts, RunWatch watched) {
    return RuleEngine.run(
        site,
        site.documents(),
        settings,
        rules,
        tree::text,
        verdicts,
        inputs.areFolders(),
        watched);
  }

  /**
   * What the web can be asked about a site.
   *
   * @param asked the places whose URLs matter
   */
  UrlQuestion question(LiveSite live, Predicate<Location> asked) {
    return question(live.site(), live.tree(), asked, (done, total) -> {});
  }

  private UrlQuestion question(
      Site site, SourceTree tree, Predicate<Location> asked, UrlQuestion.Progress progress) {
    LinkCheckerComments comments = LinkCheckerComments.in(site, settings, tree::text);
    return new UrlQuestion(
        AskedUrls.of(site, settings, rules, asked.and(comments::allow)),
        settings.settings().urls(),
        AskedUrls.wantHttps(site, settings, rules),
        clock,
        progress);
  }

  /**
   * Checks a file of a site.
   *
   * @param path from the root
   * @param verdicts what the web is known to say
   * @param report gets the findings in the file, and no sums
   */
  void check(LiveSite live, String path, UrlVerdicts verdicts, ReportBuilder report) {
    LinkedSite site = live.site();
    SourceTree tree = live.tree();
    UnaryOperator<String> naming = file -> inputs.shown(tree.root(), file);
    RuleResults results =
        RuleEngine.run(
            site,
            site.holding(path),
            settings,
            rules,
            tree::text,
            verdicts,
            inputs.areFolders(),
            watch);
    List<Violation> here =
        results.violations().stream()
            .filter(violation -> violation.location().path().equals(path))
            .toList();
    List<SuppressedViolation> silent =
        results.suppressed().stream()
            .filter(each -> each.violation().location().path().equals(path))
            .toList();
    report.add(
        site.at(path).isEmpty() ? 0 : 1,
        site,
        results,
        Findings.of(here, tree::text, naming),
        Findings.suppressed(silent, tree::text, naming),
        naming);
  }

  /**
   * Checks a site.
   *
   * @param verdicts what the web is known to say
   * @param report gets the findings, and no sums
   * @param between called between smaller steps, from several threads; what it throws ends the
   *     check
   */
  void check(LiveSite live, UrlVerdicts verdicts, Runnable between, ReportBuilder report) {
    LinkedSite site = live.site();
    SourceTree tree = live.tree();
    RuleResults results = judge(site, tree, verdicts, watch.and(between));
    Map<String, String> names = new ConcurrentHashMap<>();
    UnaryOperator<String> naming =
        path -> names.computeIfAbsent(path, p -> inputs.shown(tree.root(), p));
    Function<String, @Nullable SourceText> texts =
        path -> {
          between.run();
          return tree.text(path);
        };
    report.add(
        ReportBuilder.files(site),
        site,
        results,
        Findings.of(results.violations(), texts, naming),
        List.of(),
        naming);
  }

  private static String idle(IgnoredFindings entry) {
    return entry.source()
        + (entry.source().isEmpty() ? "" : ":" + entry.line() + ": ")
        + "nothing is reported that this entry of \"ignore\" is for";
  }

  private @Nullable UrlReport ask(Site site, SourceTree tree, Predicate<Location> asked) {
    if (oracle == null) {
      return null;
    }
    UrlQuestion question =
        question(site, tree, asked, (done, total) -> watch.progress(RunWatch.URLS, done, total));
    cancellation.asking(oracle);
    watch.progress(RunWatch.URLS, 0, question.urls().size());
    return oracle.ask(question);
  }

  /** The findings in a tree as it was, by paths from its root. */
  public List<Finding> former(SourceTree before, UrlVerdicts verdicts) {
    LinkedSite site = open(before, Renames.none(), null).site();
    RuleResults results = RuleEngine.run(site, settings, rules, before::text, verdicts, watch);
    return Findings.of(results.violations(), before::text, UnaryOperator.identity());
  }
}
