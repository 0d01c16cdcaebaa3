package io.github.glosslint.generator.built;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.ledger.UnknownPlace;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Small built sites, each with all that is to be found on it, and all that nobody can tell. */
class BuiltRowsTest {

  private record Row(String title, Map<String, String> files, List<String> expected) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = BuiltRowsTest.class.getResourceAsStream("/built/rows.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        if (line.startsWith("= ")) {
          rows.add(new Row(line.substring(2), new LinkedHashMap<>(), new ArrayList<>()));
        } else if (line.startsWith("! ") || line.startsWith("? ")) {
          rows.get(rows.size() - 1).expected().add(line);
        } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("==")) {
          int bar = line.indexOf('|');
          assertThat(bar).as(line).isPositive();
          String before =
              rows.get(rows.size() - 1)
                  .files()
                  .put(line.substring(0, bar), line.substring(bar + 1).strip());
          assertThat(before).as(line).isNull();
        }
      }
    }
    return rows;
  }

  @TestFactory
  List<DynamicTest> rowsHold() throws IOException {
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.title(), () -> check(row)))
        .toList();
  }

  private static void check(Row row) {
    Report report = GlossLint.ofTexts(row.files()).built().listUnknown().check();
    List<String> found = new ArrayList<>();
    for (Finding finding : report.findings()) {
      found.add("! " + finding.path() + " " + finding.rule() + " " + finding.marked());
    }
    for (UnknownPlace place : report.summary().ledger().unknownPlaces()) {
      found.add("? " + place.path() + " " + place.text());
    }
    assertThat(report.failures()).isEmpty();
    assertThat(found).containsExactlyInAnyOrderElementsOf(row.expected());
  }

  @Test
  void thereAreManyAndEachHasItsOwnTitle() throws IOException {
    List<String> titles = rows().stream().map(Row::title).toList();
    assertThat(titles).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
  }
}
