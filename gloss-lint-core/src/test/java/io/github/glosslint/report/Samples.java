package io.github.glosslint.report;

import io.github.glosslint.baseline.BaselineEntry;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Region.Columns;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.finding.Suppression;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.text.Location;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Findings and reports to write down. */
public final class Samples {

  public static final Finding SETUP =
      finding("anchor/missing", Severity.ERROR, "docs/a.md", 12, 13, 19, "See [setup](#instal).");

  private Samples() {}

  public static Finding finding(
      String rule, Severity severity, String path, int line, int from, int to, String excerpt) {
    return new Finding(
        new RuleId(rule),
        severity,
        path,
        new Region(line, from, line, to),
        "The page has no such anchor.",
        List.of(),
        List.of(),
        excerpt,
        1);
  }

  public static Finding saying(String message, List<String> suggestions, List<Related> related) {
    return new Finding(
        SETUP.rule(),
        SETUP.severity(),
        SETUP.location(),
        SETUP.path(),
        SETUP.region(),
        message,
        suggestions,
        fixes(SETUP.path(), SETUP.region(), suggestions),
        related,
        SETUP.excerpt(),
        1);
  }

  /** A finding that can be mended. */
  public static Finding mendedBy(PlacedFix... fixes) {
    return new Finding(
        SETUP.rule(),
        SETUP.severity(),
        SETUP.location(),
        SETUP.path(),
        SETUP.region(),
        SETUP.message(),
        List.of(),
        List.of(fixes),
        List.of(),
        SETUP.excerpt(),
        1);
  }

  /** What the engine makes of suggestions. */
  private static List<PlacedFix> fixes(String path, Region region, List<String> suggestions) {
    return suggestions.stream()
        .map(
            text ->
                new PlacedFix(
                    "replace it with \"" + text + "\"",
                    Safety.UNSAFE,
                    List.of(edit(path, region, text))))
        .toList();
  }

  public static PlacedEdit edit(String path, Region region, String replacement) {
    int at = region.line() * 1_000 + region.column();
    return new PlacedEdit(new Location(path, at, at + 1), path, region, replacement);
  }

  public static Finding marking(String excerpt, int excerptColumn, int from, int to) {
    return new Finding(
        SETUP.rule(),
        SETUP.severity(),
        SETUP.path(),
        new Region(1, from, 1, to),
        "",
        List.of(),
        List.of(),
        excerpt,
        excerptColumn);
  }

  /** A finding that says the same everywhere. */
  public static Finding naughty(String text, List<Related> related) {
    Region region = new Region(3, 1, 3, 4);
    return new Finding(
        SETUP.rule(),
        Severity.WARNING,
        new Location(text, 0, 0),
        text,
        region,
        text,
        List.of(text, text),
        fixes(text, region, List.of(text, text)),
        related,
        text,
        1);
  }

  /** Findings of every level, in one line and over two, with all they can have. */
  public static Report mixed() {
    Region fragment = new Region(3, 6, 3, 14, new Columns(7, 15), new Columns(10, 18));
    Finding emoji =
        new Finding(
            new RuleId("anchor/missing"),
            Severity.ERROR,
            new Location("docs/ä b.md", 40, 48),
            "docs/ä b.md",
            fragment,
            "The page has no anchor \"#instal\".",
            List.of("#install", "#installer"),
            fixes("docs/ä b.md", fragment, List.of("#install", "#installer")),
            List.of(new Related("docs/c.md", new Region(1, 1, 1, 9), "first defined here")),
            "😀 é [a](#instal).",
            1);
    Finding lines =
        new Finding(
            new RuleId("reference/undefined"),
            Severity.WARNING,
            new Location("docs/ä b.md", 90, 100),
            "docs/ä b.md",
            new Region(9, 3, 10, 5),
            "100% of [this](that), 'it': undefined; | really.",
            List.of(),
            List.of(
                new PlacedFix(
                    "delete the line",
                    Safety.SAFE,
                    List.of(edit("docs/ä b.md", new Region(9, 1, 10, 1), "")))),
            List.of(),
            "a [b",
            1);
    Finding info = finding("heading/increment", Severity.INFO, "docs/c.md", 12, 1, 5, "#### C");
    Report shown =
        report(
            summary(2, 30, Map.of("a data loop", 4), "vendor/ was left out"), emoji, lines, info);
    return new Report(
        shown.findings(),
        shown.failures(),
        shown.summary(),
        null,
        shown.rules(),
        List.of(suppressed("heading/empty", "a [gap](x)"), suppressed("anchor/missing", "")));
  }

  /** A finding that a comment suppresses. */
  public static SuppressedFinding suppressed(String rule, String reason) {
    Region comment = new Region(4, 1, 4, 40);
    return new SuppressedFinding(
        finding(rule, Severity.WARNING, "docs/d.md", 5, 1, 2, "##"),
        new Suppression(Suppression.Kind.IN_SOURCE, "docs/d.md", comment, reason));
  }

  public static Finding at(String path) {
    return finding("anchor/missing", Severity.ERROR, path, 1, 1, 2, "x");
  }

  public static Report report(Finding... findings) {
    return report(summary(27, 2714, Map.of()), findings);
  }

  public static Report report(Summary summary, Finding... findings) {
    return new Report(List.of(findings), List.of(), summary);
  }

  /** A report of a run in which gloss-lint itself failed. */
  public static Report failed(int times) {
    Failure failure = new Failure("a\u001b.md", "reading", new IllegalStateException("\u009b"));
    return new Report(List.of(), Collections.nCopies(times, failure), summary(1, 0, Map.of()));
  }

  public static Summary summary(
      int files, int links, Map<String, Integer> unknown, String... notes) {
    return new Summary(files, ledger(links, unknown), List.of(notes));
  }

  /** The ledger of links that were found, and of text that is unknown, by reasons. */
  public static Ledger ledger(int links, Map<String, Integer> unknown) {
    Ledger.Builder ledger = Ledger.builder().add(Kind.LINK, Outcome.FOUND, "", links);
    unknown.forEach((why, count) -> ledger.add(Kind.TEMPLATE, Outcome.UNKNOWN, why, count));
    return ledger.build();
  }

  /** A summary of a run with a baseline. */
  public static Summary knowing(String baseline, int known, int gone) {
    List<BaselineEntry> entries =
        gone == 0 ? List.of() : List.of(new BaselineEntry(SETUP.rule(), "a.md", "#x", gone));
    KnownFindings findings = new KnownFindings(baseline, known, entries, null);
    return new Summary(27, ledger(2714, Map.of()), List.of(), findings, null, Documents.NONE);
  }

  /** A summary of a run on a change. */
  public static Summary since(String revision, int old) {
    OldFindings findings = new OldFindings(revision, old);
    return new Summary(27, ledger(2714, Map.of()), List.of(), null, findings, Documents.NONE);
  }

  public static String write(ReportFormat format, Report report) {
    try {
      StringWriter out = new StringWriter();
      format.write(report, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
