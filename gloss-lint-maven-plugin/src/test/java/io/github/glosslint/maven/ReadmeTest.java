package io.github.glosslint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What users paste is what the project {@code src/it/readme} builds. */
class ReadmeTest {

  private static final Pattern PLUGIN =
      Pattern.compile("^<plugin>$.*?^</plugin>$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void the_lines_for_a_pom_are_those_that_are_tested() throws IOException {
    String pasted = plugin(Path.of("../README.md"));
    assertThat(pasted.lines().count()).isLessThanOrEqualTo(11);
    assertThat(pasted).isEqualTo(plugin(Path.of("src/it/readme/pom.xml")));
  }

  private static String plugin(Path file) throws IOException {
    Matcher plugin = PLUGIN.matcher(Files.readString(file));
    assertThat(plugin.find()).as(file.toString()).isTrue();
    return plugin.group().replaceAll("<version>.*</version>", "<version/>");
  }
}
