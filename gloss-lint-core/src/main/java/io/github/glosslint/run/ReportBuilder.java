package io.github.glosslint.run;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.engine.Accounts;
import io.github.glosslint.engine.Findings;
import io.github.glosslint.engine.RuleFailure;
import io.github.glosslint.engine.RuleResults;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.report.Documents;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.Wording;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.UrlVerdicts;
import io.github.glosslint.workspace.LinkedSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Combines the results of all checkouts into one report. */
public final class ReportBuilder {

  private final List<Finding> findings = new ArrayList<>();
  private final List<SuppressedFinding> suppressed = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Ledger.Builder ledger = Ledger.builder();
  private final boolean listUnknown;
  private RuleCatalogue rules;
  private @Nullable UrlReport urls;
  private Documents documents = Documents.NONE;
  private int files;

  /**
   * @param listUnknown whether the report names the place of whatever is unknown
   * @param rules the pages of the rules of the run
   */
  public ReportBuilder(boolean listUnknown, RuleCatalogue rules) {
    this.listUnknown = listUnknown;
    this.rules = rules;
  }

  /**
   * @param texts reads a file of the checkout, given its path from the root; null where there is
   *     none
   * @param naming makes a path from the root of the checkout one from the working directory
   */
  void add(
      LinkedSite site,
      Function<String, @Nullable SourceText> texts,
      RuleResults results,
      @Nullable UrlReport web,
      List<Finding> found,
      UnaryOperator<String> naming) {
    findings.addAll(found);
    suppressed.addAll(Findings.suppressed(results.suppressed(), texts, naming));
    addFailures(site, results, naming);
    notes.addAll(site.notes());
    documents = DocumentFates.sum(documents, site.inventory(), naming);
    if (web != null) {
      add(web);
    }
    Accounts accounts = Accounts.of(site, results, web == null ? UrlVerdicts.NONE : web, ledger);
    if (listUnknown) {
      accounts.list(texts, naming, ledger);
    }
    files += files(site);
  }

  /** How many files the documents of a site are of. */
  static int files(LinkedSite site) {
    Set<String> paths = new HashSet<>();
    for (LinkedDocument document : site.documents()) {
      paths.add(document.path());
    }
    return paths.size();
  }

  /**
   * Adds what was found, and no sums but the number of files.
   *
   * @param looked how many files that are
   */
  void add(
      int looked,
      LinkedSite site,
      RuleResults results,
      List<Finding> found,
      List<SuppressedFinding> silent,
      UnaryOperator<String> naming) {
    findings.addAll(found);
    suppressed.addAll(silent);
    addFailures(site, results, naming);
    files += looked;
  }

  private void addFailures(LinkedSite site, RuleResults results, UnaryOperator<String> naming) {
    for (LinkedSite.Fault fault : site.faults()) {
      failures.add(new Failure(naming.apply(fault.path()), "reading", fault.cause()));
    }
    for (RuleFailure failure : results.failures()) {
      failures.add(
          new Failure(naming.apply(failure.path()), failure.rule().value(), failure.cause()));
    }
  }

  /** Takes the pages of more rules, such as those that the settings of a part make. */
  void know(RuleCatalogue more) {
    rules = rules.and(more.pages());
  }

  /** The pages of the rules of the run. */
  RuleCatalogue rules() {
    return rules;
  }

  /** Records a fault of gloss-lint itself. */
  void fail(Failure failure) {
    failures.add(failure);
  }

  /** What the reader should know so far. */
  List<String> notes() {
    return notes;
  }

  /** Records what the reader should know. */
  public void note(List<String> sentences) {
    notes.addAll(sentences);
  }

  private void add(UrlReport web) {
    notes.addAll(web.warnings());
    urls = urls == null ? web : urls.and(web);
  }

  public Report build() {
    findings.sort(null);
    suppressed.sort(null);
    if (urls != null && urls.networkFault() == null) {
      int skipped = urls.counts().getOrDefault(State.SKIPPED, 0);
      int all = urls.verdicts().size();
      if (all == 0) {
        notes.add("there are no external URLs to check");
      } else if (skipped == all) {
        notes.add(
            all == 1
                ? "the only external URL was not checked"
                : "none of the " + Wording.count(all, "external URL") + " were checked");
      }
    }
    Summary summary = new Summary(files, ledger.build(), List.copyOf(notes)).of(documents);
    return new Report(findings, failures, summary, urls, rules, suppressed);
  }
}
