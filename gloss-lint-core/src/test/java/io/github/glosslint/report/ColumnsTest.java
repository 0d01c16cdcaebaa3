package io.github.glosslint.report;

import static io.github.glosslint.report.Samples.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.glosslint.GlossLint;
import io.github.glosslint.ReportFormats;
import io.github.glosslint.report.LogCommand.Server;
import io.github.glosslint.report.forge.AzureReport;
import io.github.glosslint.report.forge.GithubReport;
import io.github.glosslint.report.forge.GitlabReport;
import io.github.glosslint.report.forge.TeamcityReport;
import io.github.glosslint.report.machine.CheckstyleReport;
import io.github.glosslint.report.machine.JsonReport;
import io.github.glosslint.report.machine.JsonlReport;
import io.github.glosslint.report.machine.JunitReport;
import io.github.glosslint.report.machine.RdjsonlReport;
import io.github.glosslint.report.machine.SarifReport;
import io.github.glosslint.report.terminal.TextReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The same place in a real file, as each format counts. */
class ColumnsTest {

  private static final String MARKED = "#gone";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain ",
        "emoji 😀👩‍👧 ",
        "tab\tand\ttab ",
        "combining e\u0301 n\u0303 ",
        "日本語 ä ",
        "\uFEFFmark ",
        "\uFEFF😀\t",
        "# A\r\n\r\ntext ä ",
        "# A\n\ntext\r\nnext line 😀 "
      })
  void each_format_counts_in_its_own_way(String before) throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("a.md"), before + "[x](" + MARKED + ") after\r\n");
    Report report =
        GlossLint.at(folder).workingDirectory(folder).only(List.of("anchor/missing")).check();
    assertThat(report.findings()).hasSize(1);

    String prefix = before.startsWith("\uFEFF") ? before.substring(1) : before;
    int line = (int) prefix.chars().filter(c -> c == '\n').count() + 1;
    String ahead = prefix.substring(prefix.lastIndexOf('\n') + 1) + "[x](";
    int characters = ahead.codePointCount(0, ahead.length()) + 1;
    int units = ahead.length() + 1;
    int bytes = ahead.getBytes(StandardCharsets.UTF_8).length + 1;
    int length = MARKED.length();

    JsonNode json = Json.read(write(new JsonReport(), report)).at("/findings/0");
    assertPlace(json, "/line", "/column", line, characters);
    assertPlace(json, "/endLine", "/endColumn", line, characters + length);
    JsonNode jsonl = Json.readLines(write(new JsonlReport(), report)).get(0);
    assertPlace(jsonl, "/line", "/column", line, characters);

    JsonNode region =
        Json.read(write(new SarifReport(), report))
            .at("/runs/0/results/0/locations/0/physicalLocation/region");
    assertPlace(region, "/startLine", "/startColumn", line, units);
    assertPlace(region, "/endLine", "/endColumn", line, units + length);

    JsonNode diagnostic = Json.readLines(write(new RdjsonlReport(), report)).get(0);
    JsonNode range = diagnostic.at("/location/range");
    assertPlace(range, "/start/line", "/start/column", line, bytes);
    assertPlace(range, "/end/line", "/end/column", line, bytes + length);

    JsonNode positions = Json.read(write(new GitlabReport(), report)).at("/0/location/positions");
    assertPlace(positions, "/begin/line", "/begin/column", line, characters);
    assertPlace(positions, "/end/line", "/end/column", line, characters + length);

    assertThat(command(new GithubReport(), report, Server.GITHUB, 0))
        .containsEntry("line", Integer.toString(line))
        .containsEntry("endLine", Integer.toString(line))
        .containsEntry("col", Integer.toString(characters))
        .containsEntry("endColumn", Integer.toString(characters + length));
    assertThat(command(new AzureReport(), report, Server.AZURE, 0))
        .containsEntry("linenumber", Integer.toString(line))
        .containsEntry("columnnumber", Integer.toString(characters));
    assertThat(command(new TeamcityReport(), report, Server.TEAMCITY, 1))
        .containsEntry("line", Integer.toString(line));

    Element error = Xml.elements(Xml.read(write(new CheckstyleReport(), report)), "error").get(0);
    assertThat(error.getAttribute("line")).isEqualTo(Integer.toString(line));
    assertThat(error.getAttribute("column")).isEqualTo(Integer.toString(characters));

    String place = line + ":" + characters;
    assertThat(write(new JunitReport(), report)).contains("anchor/missing " + place + "\"");
    assertThat(write(TextReport.plain(), report)).startsWith("a.md:" + place + ":");
    assertThat(write(ReportFormats.named("github-summary").orElseThrow(), report))
        .contains("` a.md:" + place + " `");
  }

  private static void assertPlace(
      JsonNode json, String line, String column, int expectedLine, int expectedColumn) {
    assertThat(json.at(line).asInt()).isEqualTo(expectedLine);
    assertThat(json.at(column).asInt()).isEqualTo(expectedColumn);
  }

  private static Map<String, String> command(
      ReportFormat format, Report report, Server server, int index) {
    return LogCommand.in(write(format, report), server).get(index).properties();
  }
}
