package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.forge.GithubSummary;
import io.github.glosslint.report.machine.SarifReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyFindingsTest {

  @TempDir Path folder;

  @Test
  @DisplayName("OUT-8 100,000 findings: files whole, consoles short, 256 MB of memory")
  void aHundredThousandFindings() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ManyFindings.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();

    assertThat(lines("json", "\"rule\": ")).isEqualTo(ManyFindings.COUNT);
    assertThat(lines("jsonl", "")).isEqualTo(ManyFindings.COUNT + 1);
    assertThat(lines("concise", "")).isEqualTo(ManyFindings.COUNT);
    assertThat(lines("rdjsonl", "")).isEqualTo(ManyFindings.COUNT);
    assertThat(lines("gitlab", "\"fingerprint\": ")).isEqualTo(ManyFindings.COUNT);
    assertThat(lines("checkstyle", "<error ")).isEqualTo(ManyFindings.COUNT);
    assertThat(lines("junit", "<testcase ")).isEqualTo(ManyFindings.COUNT);
    assertThat(lines("text", ": error ")).isEqualTo((ManyFindings.COUNT + 2) / 3);
    assertThat(lines("sarif", "\"ruleId\": ")).isEqualTo(SarifReport.MOST_RESULTS);
    assertThat(Files.size(folder.resolve("sarif"))).isLessThan(10 << 20);

    for (String console : List.of("console", "terminal", "azure", "teamcity", "github")) {
      assertThat(lines(console, "")).as(console).isBetween(30L, 1_000L);
    }
    assertThat(Files.readString(folder.resolve("console"))).contains("more findings; --output");
    assertThat(lines("console", " warning ")).as("the gravest first").isZero();

    assertThat(Files.size(folder.resolve("github-summary")))
        .isBetween(800 * 1024L, (long) GithubSummary.MOST_BYTES);
    assertThat(lines("github-summary", "more findings, for which")).isOne();
  }

  private long lines(String name, String with) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(name))) {
      return lines.filter(line -> line.contains(with)).count();
    }
  }
}
