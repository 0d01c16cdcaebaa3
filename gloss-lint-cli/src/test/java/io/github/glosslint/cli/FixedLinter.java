package io.github.glosslint.cli;

import io.github.glosslint.Report;
import io.github.glosslint.Summary;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** A linter with a result that is known beforehand, for what the command line makes of it. */
final class FixedLinter implements Linter {

  static final RulePage PAGE =
      new RulePage(
          new RuleId("anchor/missing"),
          "A link's fragment names no anchor.",
          Severity.ERROR,
          RulePage.Scope.SITE,
          "0.1",
          RulePage.Fix.SUGGESTED,
          List.of("MD051"),
          List.of(),
          "## Why\nBecause.\n");

  private final Report report;
  Request request;

  FixedLinter(Report report) {
    this.report = report;
  }

  static FixedLinter finding(Severity... severities) {
    List<Finding> findings =
        List.of(severities).stream().map(s -> finding(s, "docs/ä.md")).toList();
    return new FixedLinter(new Report(findings, summary(1)));
  }

  static Summary summary(int files, String... notes) {
    return new Summary(files, 2, new TreeMap<>(), List.of(notes));
  }

  static Finding finding(Severity severity, String path) {
    return new Finding(
        PAGE.id(),
        severity,
        path,
        new Region(1, 5, 1, 9),
        "No ä.",
        List.of(),
        List.of(),
        "[x](#abc)",
        1);
  }

  @Override
  public Report check(Request asked, Progress progress) {
    request = asked;
    return report;
  }

  @Override
  public List<String> documents(Request asked) {
    request = asked;
    return report.findings().stream().map(Finding::path).toList();
  }

  @Override
  public String settings(Request asked, Path file) {
    request = asked;
    return "dialect: github  # default\nfile: " + file.getFileName() + "\n";
  }

  @Override
  public RuleCatalogue rules() {
    return RuleCatalogue.ofPages(List.of(PAGE));
  }
}
