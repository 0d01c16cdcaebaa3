package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site without a home page. */
final class MissingHomeTest {

  @TempDir Path root;

  @Test
  void linksAndDefinitionsSayWhatIsMissing() {
    SiteFixture.in(root)
        .file("_config.yml", "title: x")
        .file("a.md", "---", "---", "[home](/) [b]", "", "[b]: ./");
    assertThat(GlossLint.at(root).workingDirectory(root).check().findings())
        .extracting(Finding::message)
        .containsExactly(
            "No page at the root of the site",
            "No page at the root of the site; 1 reference to \"b\" leads there");
  }
}
