package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.report.glossary.CsvGlossary;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Glossaries as CSV, read back by a parser that is not ours. */
class CsvGlossaryTest {

  @Test
  void an_entry_is_a_row_whatever_its_text() throws IOException {
    List<CSVRecord> rows =
        rows(
            "# \"Ant\", or so\n# Emmet\n\nOne.\n\nTwo, three; \"four\".\n\n# =Bee()\n\n"
                + "See also [Cat](#cat), [Elk](#elk)\n\n# Cat\n\nX\n\n# Dog\n\n-1 +\n\n# Elk\n\nX\n");
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0).get("term")).isEqualTo("\"Ant\", or so");
    assertThat(rows.get(0).get("aliases")).isEqualTo("Emmet");
    assertThat(rows.get(0).get("definition")).isEqualTo("One.\n\nTwo, three; \"four\".");
    assertThat(rows.get(1).get("term")).isEqualTo("'=Bee()");
    assertThat(rows.get(1).get("related")).isEqualTo("Cat | Elk");
    assertThat(rows.get(1).get("empty")).isEqualTo("true");
    assertThat(rows.get(2).get("references")).isEqualTo("1");
    assertThat(rows.get(3).get("definition")).isEqualTo("'-1 +");
    assertThat(rows.get(4).get("line")).isEqualTo("20");
  }

  private static List<CSVRecord> rows(String page) throws IOException {
    StringWriter out = new StringWriter();
    new CsvGlossary().write(GlossLint.ofTexts(Map.of("glossary.md", page)).glossaries().all(), out);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(out.toString()), format)) {
      return parser.getRecords();
    }
  }
}
