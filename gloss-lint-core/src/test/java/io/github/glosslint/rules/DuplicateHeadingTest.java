package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ids the message names: those that readers can link to, or none. */
class DuplicateHeadingTest {

  private static final String TWICE = "# A\n\n## Saw\n\n## Shears\n\n## Saw\n";

  private static final String MESSAGE = "Heading \"Saw\" appears twice on this page";

  @TempDir private Path folder;

  private String message(String page) throws IOException {
    Files.createDirectories(folder.resolve(page).getParent());
    Files.writeString(folder.resolve(page), TWICE);
    return GlossLint.at(folder).only(List.of("heading/duplicate")).check().findings().stream()
        .map(Finding::message)
        .findFirst()
        .orElse("");
  }

  @Test
  void namesTheIdsOfGitHub() throws IOException {
    assertThat(message("a.md"))
        .isEqualTo(MESSAGE + ": #saw leads to the first, only #saw-1 leads here");
  }

  @ParameterizedTest
  @CsvSource({
    "docs.json, {\"$schema\": \"https://mintlify.com/docs.json\"}, guide/a.mdx",
    "config.toml, base_url = \"https://example.org\", content/a.md",
  })
  void namesNoIdsThatOnlyTheGeneratorKnows(String marker, String text, String page)
      throws IOException {
    Files.writeString(folder.resolve(marker), text + "\n");
    assertThat(message(page)).isEqualTo(MESSAGE);
  }
}
