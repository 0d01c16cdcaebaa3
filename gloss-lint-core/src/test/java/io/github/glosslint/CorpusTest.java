package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  @TempDir Path tempDir;

  @Test
  void unpacksTheSite() {
    Optional<Path> site = Corpus.site(tempDir);
    assumeTrue(site.isPresent(), "the corpus is not on this machine");
    assertThat(site.orElseThrow().resolve("_config.yml")).isNotEmptyFile();
    assertThat(site.orElseThrow().resolve("glossary/a.md")).isNotEmptyFile();
  }
}
