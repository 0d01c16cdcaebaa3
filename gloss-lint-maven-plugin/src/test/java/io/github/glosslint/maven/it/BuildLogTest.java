package io.github.glosslint.maven.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLogTest {

  @TempDir Path project;
  private BuildLog log;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(project.resolve("build.log"), "[INFO] one\r\n[ERROR] two\n\nthree\n");
    log = BuildLog.of(project.toFile());
  }

  @Test
  void lines_end_in_any_way() {
    assertThat(log.lines()).containsExactly("[INFO] one", "[ERROR] two", "", "three");
  }

  @Test
  void lines_are_compared_whole_and_in_sequence() {
    assertThatNoException().isThrownBy(() -> log.hasLines("[INFO] one"));
    assertThatNoException().isThrownBy(() -> log.hasLines("[ERROR] two", "", "three"));

    assertThatThrownBy(() -> log.hasLines("[INFO] on"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(log.file() + " does not have\n[INFO] on");
    assertThatThrownBy(() -> log.hasLines("[ERROR] two", "three"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(log.file() + " does not have\n[ERROR] two\nthree");
  }

  @Test
  void a_line_that_starts_with_something() {
    assertThatNoException().isThrownBy(() -> log.hasLineStartingWith("[ERROR] t"));

    assertThatThrownBy(() -> log.hasLineStartingWith("two"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(log.file() + " has no line that starts with\ntwo");
  }

  @Test
  void no_line_that_starts_with_something() {
    assertThatNoException().isThrownBy(() -> log.hasNoLineStartingWith("two"));

    assertThatThrownBy(() -> log.hasNoLineStartingWith("["))
        .isInstanceOf(AssertionError.class)
        .hasMessage(log.file() + " has\n[INFO] one\n[ERROR] two");
  }

  @Test
  void a_build_without_a_log_is_an_error() {
    assertThatThrownBy(() -> BuildLog.of(project.resolve("none").toFile()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("none");
  }
}
