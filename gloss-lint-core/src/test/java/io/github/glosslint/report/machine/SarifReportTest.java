package io.github.glosslint.report.machine;

import static io.github.glosslint.report.Samples.finding;
import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.saying;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.Json;
import io.github.glosslint.report.Samples;
import io.github.glosslint.rule.Rule;
import io.github.glosslint.rules.BuiltInRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SarifReportTest {

  private static JsonNode run(Finding... findings) {
    return Json.read(write(new SarifReport(), report(findings))).at("/runs/0");
  }

  @Test
  @DisplayName("OUT-7 of more than 5,000 the gravest stay, and a notification says so")
  void mostResults() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= 5_010; i++) {
      Severity severity = i > 5_000 ? Severity.ERROR : Severity.WARNING;
      findings.add(finding("anchor/missing", severity, "a.md", i, 1, 2, "x"));
    }
    JsonNode run = run(findings.toArray(Finding[]::new));

    assertThat(run.get("results")).hasSize(5_000);
    assertThat(run.at("/results/4999/level").asText()).isEqualTo("error");
    assertThat(run.at("/results/4989/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(4_990);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .isEqualTo("10 findings left out: code scanning shows 5,000 results");
    JsonNode all = run(findings.subList(5_000, 5_010).toArray(Finding[]::new));
    assertThat(run.at("/results/4990/partialFingerprints/glossLint~1v1"))
        .as("which one it is counts over all findings")
        .isNotEqualTo(all.at("/results/0/partialFingerprints/glossLint~1v1"));
  }

  @Test
  void each_suggestion_is_a_fix() {
    JsonNode fixes =
        run(saying("x", List.of("#install", "a](b"), List.of())).at("/results/0/fixes");

    assertThat(fixes).hasSize(2);
    assertThat(fixes.at("/0/description/text").asText()).isEqualTo("replace it with \"#install\"");
    assertThat(fixes.at("/1/description/text").asText()).endsWith("\"a\\](b\"");
    JsonNode change = fixes.at("/1/artifactChanges/0");
    assertThat(change.at("/artifactLocation/uri").asText()).isEqualTo("docs/a.md");
    assertThat(change.at("/replacements/0/deletedRegion/startColumn").asInt()).isEqualTo(13);
    assertThat(change.at("/replacements/0/deletedRegion/endColumn").asInt()).isEqualTo(19);
    assertThat(change.at("/replacements/0/insertedContent/text").asText()).isEqualTo("a](b");
    assertThat(run(saying("x", List.of(), List.of())).at("/results/0").has("fixes")).isFalse();
  }

  @Test
  void a_fix_may_change_several_files_and_one_for_reading_is_none() {
    Region line = new Region(2, 1, 3, 1);
    PlacedFix both =
        new PlacedFix(
            "move it",
            Safety.SAFE,
            List.of(Samples.edit("b.md", line, "x"), Samples.edit("a.md", line, "")));
    PlacedFix shown = new PlacedFix("guess", Safety.DISPLAY, both.edits());
    JsonNode fixes = run(Samples.mendedBy(shown, both, both)).at("/results/0/fixes");

    assertThat(fixes).hasSize(1);
    assertThat(fixes.at("/0/properties/safety").asText()).isEqualTo("safe");
    assertThat(fixes.at("/0/artifactChanges/0/artifactLocation/uri").asText()).isEqualTo("a.md");
    assertThat(fixes.at("/0/artifactChanges/0/replacements/0").has("insertedContent")).isFalse();
    assertThat(fixes.at("/0/artifactChanges/1/artifactLocation/uri").asText()).isEqualTo("b.md");
  }

  @Test
  void every_rule_of_ours_has_short_full_and_help_text() {
    Finding[] findings =
        BuiltInRules.all().stream()
            .map(Rule::id)
            .map(RuleId::value)
            .map(id -> finding(id, Severity.ERROR, "a.md", 1, 1, 2, "x"))
            .toArray(Finding[]::new);
    JsonNode run = run(findings);

    assertThat(run.at("/tool/driver/rules")).hasSize(findings.length);
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      String id = rule.get("id").asText();
      String summary = rule.at("/shortDescription/text").asText();
      String full = rule.at("/fullDescription/text").asText();
      assertThat(summary).as(id).isNotEmpty().hasSizeLessThanOrEqualTo(1_024);
      assertThat(full).as(id).startsWith(summary).hasSizeBetween(summary.length() + 10, 1_024);
      assertThat(rule.at("/help/text").asText()).as(id).contains("## Why");
      assertThat(rule.get("helpUri").asText()).endsWith("/rules/" + id + ".md");
    }
    for (JsonNode result : run.get("results")) {
      assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id"))
          .isEqualTo(result.get("ruleId"));
    }
  }

  @Test
  void a_rule_without_a_page_has_a_name_at_least() {
    JsonNode rule = run(finding("my/rule", Severity.INFO, "a.md", 1, 1, 2, "x"));
    assertThat(rule.at("/tool/driver/rules/0/id").asText()).isEqualTo("my/rule");
    assertThat(rule.at("/results/0/level").asText()).isEqualTo("note");
  }

  @Test
  void links_of_documents_are_no_links_of_the_message() {
    JsonNode run = run(saying("No [a](https://example.org).", List.of(), List.of()));
    assertThat(run.at("/results/0/message/text").asText())
        .isEqualTo("No [a\\](https://example.org).");
  }

  @Test
  void paths_are_relative_references() {
    assertThat(SarifResult.uri("docs/a b/ä%#?.md")).isEqualTo("docs/a%20b/%C3%A4%25%23%3F.md");
    assertThat(SarifResult.uri("../c:d.md")).isEqualTo("../c%3Ad.md");
  }

  @Test
  void a_failure_of_gloss_lint_is_no_success() {
    JsonNode run = Json.read(write(new SarifReport(), Samples.failed(1))).at("/runs/0");
    assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isFalse();
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/level").asText())
        .isEqualTo("error");
  }
}
