package org.example.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.glosslint.GlossLint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongHeadingTest {

  @TempDir Path folder;

  @Test
  void aLongHeadingIsAWarning() throws Exception {
    assertEquals(
        List.of("3 This heading has 61 characters; more than 60 are too many"),
        findings("# Short\n\n## " + "x".repeat(61) + "\n", ""));
  }

  @Test
  void theSettingsSayHowLongIsTooLong() throws Exception {
    assertEquals(
        List.of("1 This heading has 5 characters; more than 4 are too many"),
        findings("# Short\n", "rules: {house/long-heading: {most: 4}}"));
  }

  private List<String> findings(String page, String settings) throws Exception {
    Files.writeString(folder.resolve("page.md"), page);
    return GlossLint.at(folder)
        .addRules(new HouseRules())
        .settings(settings, "settings of the test")
        .only(List.of("house/long-heading"))
        .check()
        .findings()
        .stream()
        .map(finding -> finding.line() + " " + finding.message())
        .toList();
  }
}
