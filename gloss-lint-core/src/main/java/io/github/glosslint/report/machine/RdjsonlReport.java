package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.RelatedPlaces;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.RulePages;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The report as reviewdog's Diagnostic Format, a {@code Diagnostic} a line; its columns count bytes
 * of UTF-8. A fix of one edit becomes a suggestion that reviewers accept with a click.
 *
 * <p>A line that is too long ends reviewdog's reading without an error: it and all that follow are
 * lost. A finding with so much to say says less of it, and how much less.
 */
public final class RdjsonlReport implements ReportFormat {

  /** Bytes of a line, its end not counted: one less than the buffer of Go's {@code Scanner}. */
  static final int LONGEST_LINE = 64 * 1024 - 1;

  private static final int CUT_MESSAGE = 2_000;

  @Override
  public void write(Report report, Writer out) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JsonOutput.values(line)) {
      String separator = "";
      for (Finding finding : report.findings()) {
        String text = line(json, line, finding, report.rules());
        if (isTooLong(text)) {
          text = line(json, line, shortened(finding), report.rules());
        }
        if (isTooLong(text)) {
          text = line(json, line, bare(finding), report.rules());
        }
        out.append(separator).append(text);
        separator = "\n";
      }
    }
    if (!report.findings().isEmpty()) {
      out.write('\n');
    }
  }

  /** Writes a finding, without the separator that the generator puts before it. */
  private static String line(
      JsonGenerator json, StringWriter line, Finding finding, RuleCatalogue rules)
      throws IOException {
    line.getBuffer().setLength(0);
    write(json, finding, rules);
    json.flush();
    return line.toString().stripLeading();
  }

  private static boolean isTooLong(String line) {
    // No code unit takes more than three bytes, so that most lines are not encoded for this.
    return line.length() > LONGEST_LINE / 3
        && line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE;
  }

  /** The finding with a few related places and a message of bounded length. */
  private static Finding shortened(Finding finding) {
    List<Related> related = finding.related();
    int shown = RelatedPlaces.shown(related.size());
    return with(finding, said(finding), finding.fixes(), related.subList(0, shown));
  }

  /** What no click can fix is reported in words. */
  private static String said(Finding finding) {
    return finding.applicableFixes().isEmpty() ? Wording.message(finding) : finding.message();
  }

  /** The finding without anything but its place, rule and message. */
  private static Finding bare(Finding finding) {
    return with(finding, Wording.message(finding), List.of(), List.of());
  }

  private static Finding with(
      Finding finding, String message, List<PlacedFix> fixes, List<Related> related) {
    int left = finding.related().size() - related.size();
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.location(),
        finding.path(),
        finding.region(),
        Wording.cut(message, CUT_MESSAGE)
            + (left == 0 ? "" : " (and " + Wording.count(left, "more related place") + ")"),
        List.of(),
        fixes,
        related,
        finding.excerpt(),
        finding.excerptColumn());
  }

  private static void write(JsonGenerator json, Finding finding, RuleCatalogue rules)
      throws IOException {
    json.writeStartObject();
    JsonStrings.write(json, "message", said(finding));
    writeLocation(json, finding.path(), finding.region());
    json.writeStringField("severity", finding.severity().word().toUpperCase(Locale.ROOT));
    json.writeObjectFieldStart("source");
    json.writeStringField("name", "gloss-lint");
    json.writeStringField("url", RulePages.HOME);
    json.writeEndObject();
    json.writeObjectFieldStart("code");
    JsonStrings.write(json, "value", finding.rule().value());
    String url = RulePages.url(rules, finding.rule());
    if (url != null) {
      JsonStrings.write(json, "url", url);
    }
    json.writeEndObject();
    writeSuggestions(json, finding);
    if (!finding.related().isEmpty()) {
      json.writeArrayFieldStart("related_locations");
      for (Related related : finding.related()) {
        json.writeStartObject();
        JsonStrings.write(json, "message", related.message());
        writeLocation(json, related.path(), related.region());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** A suggestion is one range of the file that the diagnostic is about. */
  private static void writeSuggestions(JsonGenerator json, Finding finding) throws IOException {
    List<PlacedEdit> edits =
        finding.applicableFixes().stream()
            .filter(fix -> fix.edits().size() == 1)
            .map(fix -> fix.edits().get(0))
            .filter(edit -> edit.path().equals(finding.path()))
            .toList();
    if (edits.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("suggestions");
    for (PlacedEdit edit : edits) {
      json.writeStartObject();
      writeRange(json, edit.region());
      JsonStrings.write(json, "text", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeLocation(JsonGenerator json, String path, Region region)
      throws IOException {
    json.writeObjectFieldStart("location");
    JsonStrings.write(json, "path", path);
    writeRange(json, region);
    json.writeEndObject();
  }

  private static void writeRange(JsonGenerator json, Region region) throws IOException {
    json.writeObjectFieldStart("range");
    writePosition(json, "start", region.line(), region.utf8().start());
    writePosition(json, "end", region.endLine(), region.utf8().end());
    json.writeEndObject();
  }

  private static void writePosition(JsonGenerator json, String name, int line, int column)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", line);
    json.writeNumberField("column", column);
    json.writeEndObject();
  }
}
