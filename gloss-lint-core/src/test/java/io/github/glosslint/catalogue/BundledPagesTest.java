package io.github.glosslint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.finding.RuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BundledPagesTest {

  @Test
  void holdsEveryPageAsItStandsInItsFile() throws IOException {
    Path folder = Path.of("../rules").toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        RuleId id = new RuleId(name.substring(0, name.length() - ".md".length()));
        assertThat(BundledPages.of(List.of(id)))
            .containsExactly(RulePageReader.read(id, Files.readString(file)));
      }
    }
  }

  @Test
  void saysWhichPageIsMissing() {
    assertThatThrownBy(() -> BundledPages.of(List.of(new RuleId("no/rule"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rules/no/rule.md");
  }
}
