package io.github.glosslint.report.machine;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.RulePages;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.util.Set;

/** Rules in SARIF, with what their pages say: code scanning shows it beside each alert. */
final class SarifRules {

  /** Code scanning's limit for descriptions. */
  private static final int LONGEST_DESCRIPTION = 1_024;

  private static final String WHY = "## Why\n";

  private SarifRules() {}

  /** Writes the field {@code rules}. */
  static void write(JsonGenerator json, Set<RuleId> rules, RuleCatalogue catalogue)
      throws IOException {
    json.writeArrayFieldStart("rules");
    for (RuleId rule : rules) {
      json.writeStartObject();
      JsonStrings.write(json, "id", rule.value());
      RulePage page = catalogue.page(rule);
      if (page != null) {
        write(json, page);
      }
      String url = RulePages.url(catalogue, rule);
      if (url != null) {
        JsonStrings.write(json, "helpUri", url);
      }
      json.writeObjectFieldStart("properties");
      json.writeArrayFieldStart("tags");
      json.writeString("documentation");
      JsonStrings.write(json, rule.area());
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, RulePage page) throws IOException {
    writeText(json, "shortDescription", Wording.cut(page.summary(), LONGEST_DESCRIPTION));
    String full = (page.summary() + " " + reason(page.body())).strip();
    writeText(json, "fullDescription", Wording.cut(full, LONGEST_DESCRIPTION));
    json.writeObjectFieldStart("help");
    JsonStrings.write(json, "text", page.body().strip());
    JsonStrings.write(json, "markdown", page.body().strip());
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeBooleanField("enabled", page.severity() != Severity.OFF);
    if (page.severity() != Severity.OFF) {
      json.writeStringField("level", SarifResult.level(page.severity()));
    }
    json.writeEndObject();
  }

  /** The first paragraph of the section "Why", in one line. */
  private static String reason(String body) {
    int start = body.indexOf(WHY);
    if (start < 0) {
      return "";
    }
    String section = body.substring(start + WHY.length()).strip();
    int end = section.indexOf("\n\n");
    return section.substring(0, end < 0 ? section.length() : end).replace('\n', ' ');
  }

  private static void writeText(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    JsonStrings.write(json, "text", text);
    json.writeEndObject();
  }
}
