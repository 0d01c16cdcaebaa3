package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.Fingerprints;
import io.github.glosslint.report.Gravest;
import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.ReportNotes;
import io.github.glosslint.report.RulePages;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The report in the Static Analysis Results Interchange Format (SARIF) 2.1.0, as GitHub's code
 * scanning and others read it. Columns count UTF-16 code units. Code scanning shows 5,000 results
 * and refuses 25,000, so that there are never more; a notification says how many were left out.
 */
public final class SarifReport implements ReportFormat {

  public static final int MOST_RESULTS = 5_000;

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** log, runs, run, results. */
  private static final int LEVEL_OF_RESULTS = 4;

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<Finding> findings = report.findings();
    BitSet shown = Gravest.indexes(findings, MOST_RESULTS, finding -> 1);
    try (JsonGenerator json = JsonOutput.lines(out, LEVEL_OF_RESULTS)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      int room = MOST_RESULTS - shown.cardinality();
      List<SuppressedFinding> suppressed = report.suppressed();
      suppressed = suppressed.subList(0, Math.min(room, suppressed.size()));
      List<Finding> all = new ArrayList<>(shown.stream().mapToObj(findings::get).toList());
      suppressed.forEach(each -> all.add(each.finding()));
      Set<RuleId> rules = RulePages.rulesOf(all);
      writeTool(json, rules, report.rules());
      json.writeStringField("columnKind", "utf16CodeUnits");
      writeInvocation(json, report, findings.size() - shown.cardinality());
      writeResults(json, findings, shown, suppressed, new ArrayList<>(rules));
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeTool(JsonGenerator json, Set<RuleId> rules, RuleCatalogue pages)
      throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "gloss-lint");
    json.writeStringField("version", ProductVersion.current());
    json.writeStringField("informationUri", RulePages.HOME);
    SarifRules.write(json, rules, pages);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeInvocation(JsonGenerator json, Report report, int rest)
      throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", report.failures().isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (Failure failure : report.failures()) {
      String where = failure.path() + ": " + failure.doing() + ": ";
      writeNotification(json, "error", where + failure.message());
    }
    if (rest > 0) {
      String more = Wording.count(rest, "finding") + " left out: code scanning shows ";
      writeNotification(json, "warning", more + Wording.grouped(MOST_RESULTS) + " results");
    }
    for (String note : ReportNotes.of(report)) {
      writeNotification(json, "note", note);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeNotification(JsonGenerator json, String level, String text)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level);
    SarifResult.writeMessage(json, text);
    json.writeEndObject();
  }

  /** Fingerprints are counted over all findings, so that they do not depend on who had room. */
  private static void writeResults(
      JsonGenerator json,
      List<Finding> findings,
      BitSet shown,
      List<SuppressedFinding> suppressed,
      List<RuleId> rules)
      throws IOException {
    // SARIF wants the field in all results or in none.
    SarifSuppression none = suppressed.isEmpty() ? SarifSuppression.UNSAID : SarifSuppression.NONE;
    json.writeArrayFieldStart("results");
    Fingerprints fingerprints = new Fingerprints();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      String fingerprint = fingerprints.next(finding);
      if (shown.get(i)) {
        SarifResult.write(json, finding, rules.indexOf(finding.rule()), fingerprint, none);
      }
    }
    for (SuppressedFinding each : suppressed) {
      int rule = rules.indexOf(each.finding().rule());
      String fingerprint = fingerprints.next(each.finding());
      SarifResult.write(json, each.finding(), rule, fingerprint, SarifSuppression.by(each.by()));
    }
    json.writeEndArray();
  }
}
