package io.github.glosslint.cli;

import io.github.glosslint.Workspace;
import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.lint.Linter;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.rename.MoveOptions;
import io.github.glosslint.rename.MoveResult;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.glossary.GlossaryReports;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.shard.ShardResult;
import io.github.glosslint.shard.ShardSet;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A linter with a result that is known beforehand, for what the command line makes of it. */
final class FixedLinter implements Linter {

  static final RulePage PAGE =
      new RulePage(
          new RuleId("anchor/missing"),
          "A link's fragment names no anchor.",
          Severity.ERROR,
          RulePage.Scope.SITE,
          "0.1",
          RulePage.Fixes.SUGGESTED,
          List.of("MD051"),
          List.of(),
          null,
          "## Why\nBecause.\n");

  private final @Nullable Report report;
  @Nullable Request request;
  @Nullable Progress progress;

  private FixedLinter(@Nullable Report report) {
    this.report = report;
  }

  static FixedLinter of(Summary summary, Finding... findings) {
    return new FixedLinter(report(summary, findings));
  }

  /** One that fails at some files. */
  static FixedLinter failing(int times) {
    Failure failure = new Failure("docs/a.md", "anchor/missing", new IllegalStateException("odd"));
    Report report = new Report(List.of(), Collections.nCopies(times, failure), summary(1));
    return new FixedLinter(report);
  }

  /** One that fails altogether. */
  static FixedLinter broken() {
    return new FixedLinter(null);
  }

  static Report report(Summary summary, Finding... findings) {
    return new Report(List.of(findings), List.of(), summary);
  }

  static FixedLinter finding(Severity... severities) {
    return of(
        summary(1),
        Stream.of(severities).map(s -> finding(s, "docs/ä.md")).toArray(Finding[]::new));
  }

  static Summary summary(int files, String... notes) {
    return new Summary(
        files, Ledger.builder().add(Kind.LINK, Outcome.FOUND, "", 2).build(), List.of(notes));
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

  private Report result() {
    if (report == null) {
      throw new IllegalStateException("broken");
    }
    return report;
  }

  @Override
  public Report check(
      Request asked, Progress told, Interruption interruption, Consumer<String> news) {
    request = asked;
    progress = told;
    return result();
  }

  @Override
  public ShardResult shard(
      Request asked,
      Shard shard,
      boolean audit,
      List<Path> kept,
      Progress told,
      Interruption interruption) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Report merge(
      ShardSet shards,
      @Nullable Baseline baseline,
      boolean usualBaseline,
      boolean listUnknown,
      Progress told) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FixResult fix(
      Request asked, FixOptions options, Progress told, Interruption interruption) {
    Report report = check(asked, told, interruption, news -> {});
    return new FixResult(List.of(), List.of(), List.of(), List.of(), report, report);
  }

  @Override
  public Surveyed survey(
      Path folder, Path workingDirectory, @Nullable String settings, Progress told) {
    throw new UnsupportedOperationException("surveys are tried with real trees");
  }

  @Override
  public RenameResult rename(
      Request request, String from, String to, RenameOptions options, Progress progress) {
    throw new AssertionError("nothing is renamed");
  }

  @Override
  public MoveResult move(
      Request request, Path from, Path to, MoveOptions options, Progress progress) {
    throw new AssertionError("nothing is moved");
  }

  @Override
  public GlossaryReports glossaries(Request asked, Progress told) {
    throw new UnsupportedOperationException("glossaries are tried with real trees");
  }

  @Override
  public Workspace open(Request asked) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Report report(Workspace workspace, Request asked) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> documents(Request asked) {
    request = asked;
    return result().findings().stream().map(Finding::path).toList();
  }

  @Override
  public List<String> urls(Request asked) {
    request = asked;
    return List.of();
  }

  @Override
  public String settings(Request asked, Path file) {
    request = asked;
    return "dialect: github  # default\nfile: " + file.getFileName() + "\n";
  }

  @Override
  public RuleCatalogue rules(List<Path> jars, Path workingDirectory) {
    return RuleCatalogue.ofPages(List.of(PAGE));
  }

  @Override
  public RuleCatalogue rulesInForce(List<Path> jars, Path workingDirectory) {
    return rules(jars, workingDirectory);
  }

  @Override
  public String schema(List<Path> jars, Path workingDirectory) {
    return "{}\n";
  }
}
