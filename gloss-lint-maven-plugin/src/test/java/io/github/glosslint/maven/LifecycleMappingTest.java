package io.github.glosslint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Eclipse is told of every goal that lints; the sources say which those are. */
class LifecycleMappingTest {

  @Test
  void names_every_goal() throws IOException {
    List<String> goals;
    try (var files = Files.list(Path.of("src/main/java/io/github/glosslint/maven"))) {
      goals =
          files
              .filter(file -> file.toString().endsWith("Mojo.java"))
              .flatMap(file -> found(file, "@Mojo\\(\\s*name = \"([^\"]+)\"").stream())
              .toList();
    }
    assertThat(goals).contains("check", "audit");
    Path mapping = Path.of("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml");
    assertThat(found(mapping, "<goal>([^<]+)</goal>")).containsExactlyInAnyOrderElementsOf(goals);
  }

  private static List<String> found(Path file, String pattern) {
    try {
      return Pattern.compile(pattern)
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult match) -> match.group(1))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
