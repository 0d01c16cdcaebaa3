package io.github.glosslint.report.machine;

import static io.github.glosslint.report.Samples.report;
import static io.github.glosslint.report.Samples.saying;
import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.report.Json;
import io.github.glosslint.report.Naughty;
import io.github.glosslint.report.Rdf;
import io.github.glosslint.report.RelatedPlaces;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Samples;
import io.github.glosslint.report.Wording;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviewdog reads all that is written, by its own grammar and within its own limits. */
class RdjsonlReportTest {

  static Stream<Report> reports() {
    return Stream.of(
        Samples.mixed(),
        report(),
        report(Naughty.all().stream().map(RdjsonlReportTest::naughty).toArray(Finding[]::new)));
  }

  private static Finding naughty(String text) {
    return Samples.naughty(text, List.of(new Related(text, Samples.SETUP.region(), text)));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyLineIsADiagnosticOfReviewdogsGrammar(Report report) {
    List<JsonNode> diagnostics = Rdf.scanned(write(new RdjsonlReport(), report));
    assertThat(diagnostics).hasSize(report.findings().size());
    assertThat(diagnostics).flatMap(Rdf::breaches).isEmpty();
  }

  @Test
  void theGrammarIsStrict() {
    JsonNode wrong =
        Json.read(
            """
            {"message": 1, "severity": "error", "location": {"path": "a\\ud800"}, "suggestions": {},
            "relatedLocation": [], "related_locations": [{"location": {"range": {"start": 3}}}]}
            """);
    assertThat(Rdf.breaches(wrong)).hasSize(6);
  }

  @Test
  void aFixIsOfferedIfItIsOneEditOfTheFile() {
    Region line = new Region(2, 1, 3, 1);
    PlacedEdit here = Samples.edit(Samples.SETUP.path(), line, "");
    PlacedEdit there = Samples.edit("b.md", line, "x");
    Finding finding =
        Samples.mendedBy(
            new PlacedFix("two files", Safety.SAFE, List.of(here, there)),
            new PlacedFix("another file", Safety.SAFE, List.of(there)),
            new PlacedFix("a guess", Safety.DISPLAY, List.of(here)),
            new PlacedFix("this file", Safety.UNSAFE, List.of(here)));

    JsonNode read = Rdf.scanned(write(new RdjsonlReport(), report(finding))).get(0);

    assertThat(read.get("suggestions")).hasSize(1);
    assertThat(read.at("/suggestions/0/range/end/line").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 500, 2_000})
  void aLineThatIsTooLongWouldEndTheReading(int places) {
    Related place = new Related("docs/ä.md", new Region(3, 1, 3, 5), "first defined here");
    Finding many = saying("Many.", List.of("#a"), Collections.nCopies(places, place));

    List<JsonNode> read =
        Rdf.scanned(write(new RdjsonlReport(), report(many, Samples.SETUP, many)));

    assertThat(read).hasSize(3);
    JsonNode first = read.get(0);
    boolean all = places < 500;
    assertThat(first.get("related_locations")).hasSize(all ? places : RelatedPlaces.MOST);
    assertThat(first.get("suggestions")).hasSize(1);
    assertThat(first.get("message").asText())
        .isEqualTo(
            all
                ? "Many."
                : "Many. (and %s more related places)".formatted(Wording.grouped(places - 5)));
    assertThat(read.get(1).get("message").asText()).isEqualTo(Samples.SETUP.message());
  }

  @Test
  void namesAndTextsOfAnyLengthLeaveRoom() {
    Related place = new Related("\u0001".repeat(4_000), Samples.SETUP.region(), "é".repeat(9_000));
    Finding finding =
        new Finding(
            Samples.SETUP.rule(),
            Samples.SETUP.severity(),
            "\u0001".repeat(4_000),
            Samples.SETUP.region(),
            "\u0001".repeat(90_000),
            List.of("x".repeat(90_000)),
            Collections.nCopies(6, place),
            "",
            1);

    List<JsonNode> read = Rdf.scanned(write(new RdjsonlReport(), report(finding, Samples.SETUP)));

    assertThat(read).hasSize(2);
    assertThat(read.get(0).get("message").asText()).endsWith("… (and 6 more related places)");
  }

  /** The longest line that fits is left as it is. */
  @Test
  void theLimitIsExact() {
    int rest = write(new RdjsonlReport(), report(saying("", List.of(), List.of()))).length() - 1;
    String fits = "x".repeat((64 * 1024 - 1) - rest);

    for (String message : List.of(fits, fits + "x")) {
      String text = write(new RdjsonlReport(), report(saying(message, List.of(), List.of())));
      JsonNode read = Rdf.scanned(text).get(0);
      assertThat(read.get("message").asText().equals(message)).isEqualTo(message.equals(fits));
    }
  }
}
