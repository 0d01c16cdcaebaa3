package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.report.forge.GitlabReport;
import io.github.glosslint.report.machine.CheckstyleReport;
import io.github.glosslint.report.machine.JsonReport;
import io.github.glosslint.report.machine.JsonlReport;
import io.github.glosslint.report.machine.JunitReport;
import io.github.glosslint.report.machine.RdjsonlReport;
import io.github.glosslint.report.machine.SarifReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is written is what the readers of each format accept, whatever texts are in it. */
class SchemasTest {

  /** A finding for each naughty string. */
  private static final Report NAUGHTY = naughty();

  private static Report naughty() {
    List<Finding> findings = new ArrayList<>();
    for (String text : Naughty.all()) {
      findings.add(Samples.naughty(text, List.of(new Related(text, Samples.SETUP.region(), text))));
    }
    findings.sort(null);
    return new Report(
        findings,
        Samples.failed(1).failures(),
        Samples.summary(1, 1, Map.of("::x", 1), "##[error]note"));
  }

  static Stream<Report> reports() {
    return Stream.of(
        Samples.mixed(),
        Samples.report(),
        Samples.failed(3),
        Samples.report(Samples.knowing("b.json", 12, 3)),
        NAUGHTY);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void json(Report report) {
    JsonNode json = Json.read(write(new JsonReport(), report));
    assertThat(Json.publishedBreaches(json, "json.schema.json")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void jsonl(Report report) {
    List<JsonNode> lines = Json.readLines(write(new JsonlReport(), report));
    assertThat(lines).hasSize(report.findings().size() + 1);
    for (JsonNode line : lines.subList(Math.max(0, lines.size() - 50), lines.size())) {
      assertThat(Json.publishedBreaches(line, "jsonl.schema.json")).isEmpty();
    }
    JsonNode whole = Json.read(write(new JsonReport(), report));
    assertThat(lines.get(lines.size() - 1).get("summary")).isEqualTo(whole.get("summary"));
    assertThat(lines.subList(0, lines.size() - 1)).containsExactlyElementsOf(whole.get("findings"));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void sarif(Report report) throws JsonProcessingException {
    String text = write(new SarifReport(), report);
    assertThat(Json.breaches(Json.read(text), "/schema/sarif-schema-2.1.0.json")).isEmpty();

    List<Result> results =
        new ObjectMapper().readValue(text, SarifSchema210.class).getRuns().get(0).getResults();
    assertThat(results)
        .extracting(Result::getRuleId)
        .containsExactlyElementsOf(
            Stream.concat(
                    report.findings().stream(),
                    report.suppressed().stream().map(SuppressedFinding::finding))
                .map(finding -> finding.rule().value())
                .toList());
    assertThat(results)
        .filteredOn(result -> result.getSuppressions() != null)
        .hasSize(report.suppressed().isEmpty() ? 0 : results.size());
    assertThat(results)
        .filteredOn(
            result -> result.getSuppressions() != null && !result.getSuppressions().isEmpty())
        .hasSize(report.suppressed().size());
    assertThat(results)
        .extracting(result -> result.getPartialFingerprints().getAdditionalProperties())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void gitlab(Report report) {
    JsonNode json = Json.read(write(new GitlabReport(), report));
    assertThat(Json.breaches(json, "/report/gitlab.schema.json")).isEmpty();
    assertThat(json.findValuesAsText("fingerprint"))
        .hasSize(report.findings().size())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void rdjsonl(Report report) {
    List<JsonNode> lines = Json.readLines(write(new RdjsonlReport(), report));
    assertThat(lines).hasSize(report.findings().size());
    for (JsonNode line : lines) {
      assertThat(Json.breaches(line, "/report/rdjson.schema.json")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void checkstyle(Report report) {
    String xml = write(new CheckstyleReport(), report);
    Xml.validate(xml, "/report/checkstyle.xsd");
    assertThat(Xml.elements(Xml.read(xml), "error"))
        .extracting(error -> error.getAttribute("message"))
        .containsExactlyElementsOf(messages(report));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void junit(Report report) {
    String xml = write(new JunitReport(), report);
    Xml.validate(xml, "/report/junit.xsd");
    Document document = Xml.read(xml);
    assertThat(Xml.elements(document, "failure"))
        .extracting(failure -> failure.getAttribute("message"))
        .containsExactlyElementsOf(messages(report));
    Element root = document.getDocumentElement();
    assertThat(root.getAttribute("tests"))
        .isEqualTo(Integer.toString(Xml.elements(document, "testcase").size()));
    assertThat(root.getAttribute("failures")).isEqualTo(Integer.toString(report.findings().size()));
    assertThat(root.getAttribute("errors"))
        .isEqualTo(Integer.toString(Xml.elements(document, "error").size()));
  }

  private static List<String> messages(Report report) {
    return report.findings().stream().map(Wording::message).map(SafeText::of).toList();
  }

  @Test
  @DisplayName("OUT-7 JSON holds every text as it is, and SARIF, rdjson and GitLab do, too")
  void textsSurvive() {
    UnaryOperator<String> kept = JsonStrings::wellFormed;
    List<String> paths = NAUGHTY.findings().stream().map(Finding::path).map(kept).toList();
    assertThat(Json.read(write(new JsonReport(), NAUGHTY)).get("findings"))
        .extracting(finding -> finding.get("path").asText())
        .containsExactlyElementsOf(paths);
    assertThat(Json.readLines(write(new RdjsonlReport(), NAUGHTY)))
        .extracting(line -> line.at("/location/path").asText())
        .containsExactlyElementsOf(paths);
    assertThat(Json.read(write(new GitlabReport(), NAUGHTY)))
        .extracting(issue -> issue.at("/location/path").asText())
        .containsExactlyElementsOf(paths);
  }
}
