package io.github.glosslint.cache;

import io.github.glosslint.baseline.BaselineEntry;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.finding.Suppression;
import io.github.glosslint.report.Documents;
import io.github.glosslint.report.KnownFindings;
import io.github.glosslint.report.NotChecked;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Summary;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reports of whole, offline runs without failures as bytes, and back. */
final class ReportCodec {

  private static final Suppression.Kind[] SUPPRESSIONS = Suppression.Kind.values();
  private static final NotChecked.Fate[] FATES = NotChecked.Fate.values();

  private ReportCodec() {}

  static void write(FactWriter out, Report report) {
    out.list(report.findings(), FindingCodec::write);
    out.list(report.suppressed(), ReportCodec::suppressed);
    Summary summary = report.summary();
    out.number(summary.files());
    LedgerCodec.write(out, summary.ledger());
    out.strings(summary.notes());
    KnownFindings known = summary.known();
    out.flag(known != null);
    if (known != null) {
      out.string(known.baseline());
      out.number(known.count());
      out.list(known.gone(), ReportCodec::entry);
      FindingCodec.optional(out, known.doubt());
    }
    documents(out, summary.documents());
  }

  /**
   * Reads a report.
   *
   * @param rules the pages of the rules of the run
   */
  static Report read(FactReader in, RuleCatalogue rules) {
    var findings = in.list(FindingCodec::finding);
    var suppressed = in.list(ReportCodec::suppressed);
    Summary summary =
        new Summary(
            in.number(),
            LedgerCodec.read(in),
            in.strings(),
            in.flag()
                ? new KnownFindings(
                    in.string(),
                    in.number(),
                    in.list(ReportCodec::entry),
                    FindingCodec.optional(in))
                : null,
            null,
            documents(in));
    return new Report(findings, List.of(), summary, null, rules, suppressed);
  }

  private static void suppressed(FactWriter out, SuppressedFinding silent) {
    FindingCodec.write(out, silent.finding());
    out.constant(silent.by().kind());
    out.string(silent.by().path());
    FindingCodec.region(out, silent.by().region());
    out.string(silent.by().reason());
  }

  private static SuppressedFinding suppressed(FactReader in) {
    return new SuppressedFinding(
        FindingCodec.finding(in),
        new Suppression(
            in.constant(SUPPRESSIONS), in.string(), FindingCodec.region(in), in.string()));
  }

  private static void entry(FactWriter out, BaselineEntry entry) {
    FindingCodec.rule(out, entry.rule());
    out.string(entry.path());
    out.string(entry.subject());
    out.number(entry.count());
  }

  private static BaselineEntry entry(FactReader in) {
    return new BaselineEntry(FindingCodec.rule(in), in.string(), in.string(), in.number());
  }

  private static void documents(FactWriter out, Documents documents) {
    out.number(documents.read());
    words(out, documents.leftOut());
    words(out, documents.notUnderstood());
    out.strings(documents.uncounted());
    out.list(documents.notChecked(), ReportCodec::notChecked);
  }

  private static Documents documents(FactReader in) {
    return new Documents(
        in.number(),
        words(in),
        words(in),
        new TreeSet<>(in.strings()),
        in.list(ReportCodec::notChecked));
  }

  private static void words(FactWriter out, SortedMap<String, String> byPath) {
    out.number(byPath.size());
    for (Map.Entry<String, String> each : byPath.entrySet()) {
      out.string(each.getKey());
      out.string(each.getValue());
    }
  }

  private static SortedMap<String, String> words(FactReader in) {
    SortedMap<String, String> byPath = new TreeMap<>();
    for (int left = in.number(); left > 0; left--) {
      byPath.put(in.string(), in.string());
    }
    return byPath;
  }

  private static void notChecked(FactWriter out, NotChecked line) {
    out.string(line.path());
    out.number(line.documents());
    out.constant(line.fate());
    out.string(line.reason());
  }

  private static NotChecked notChecked(FactReader in) {
    return new NotChecked(in.string(), in.number(), in.constant(FATES), in.string());
  }
}
