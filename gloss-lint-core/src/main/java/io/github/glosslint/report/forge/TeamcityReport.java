package io.github.glosslint.report.forge;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.report.Gravest;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.RulePages;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Service messages that make TeamCity list findings as code inspections: an {@code inspectionType}
 * for each rule, an {@code inspection} for each finding.
 */
public final class TeamcityReport implements ReportFormat {

  /** A log with more lines is not read, and each rule takes one: OUT-8. */
  static final int MOST = 900;

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TEXT = 4_000;

  @Override
  public void write(Report report, Writer out) throws IOException {
    if (!report.failures().isEmpty()) {
      write(out, "message", "text", Wording.incomplete(report), "status", "ERROR");
    }
    List<Finding> shown = Gravest.of(report.findings(), MOST);
    Set<RuleId> rules = RulePages.rulesOf(shown);
    RuleCatalogue catalogue = report.rules();
    for (RuleId rule : rules) {
      RulePage page = catalogue.page(rule);
      String name = Wording.cut(rule.value(), LONGEST_NAME);
      String url = RulePages.url(catalogue, rule);
      String summary = page == null ? "" : page.summary();
      String description = (summary + " " + (url == null ? "" : url)).strip();
      write(
          out,
          "inspectionType",
          "id",
          name,
          "name",
          name,
          "description",
          description,
          "category",
          "gloss-lint");
    }
    for (Finding finding : shown) {
      write(
          out,
          "inspection",
          "typeId",
          Wording.cut(finding.rule().value(), LONGEST_NAME),
          "message",
          Wording.message(finding),
          "file",
          finding.path(),
          "line",
          Integer.toString(finding.line()),
          "SEVERITY",
          finding.severity().word().toUpperCase(Locale.ROOT));
    }
    int rest = report.findings().size() - shown.size();
    if (rest > 0) {
      String text = Wording.count(rest, "more finding") + "; a file report has them all";
      write(out, "message", "text", text, "status", "WARNING");
    }
  }

  private static void write(Writer out, String name, String... attributes) throws IOException {
    StringBuilder message = new StringBuilder("##teamcity[").append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      message.append(' ').append(attributes[i]).append("='");
      append(message, Wording.cut(SafeText.of(attributes[i + 1]), LONGEST_TEXT));
      message.append('\'');
    }
    out.append(message.append("]\n"));
  }

  private static void append(StringBuilder message, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '|' || c == '\'' || c == '[' || c == ']') {
        message.append('|').append(c);
      } else if (c > 0x7E) {
        message.append(String.format(Locale.ROOT, "|0x%04X", (int) c));
      } else {
        message.append(c);
      }
    }
  }
}
