package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShortAnswersTest {

  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "help", "-V", "--version"})
  void say_what_a_session_says(String asked) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.run(
        new String[] {asked}, InputStream.nullInputStream(), out, SILENT, Map.of(), Path.of(""));

    assertThat(ShortAnswers.to(new String[] {asked}))
        .isEqualTo(out.toString(StandardCharsets.UTF_8))
        .isNotEmpty();
  }

  @Test
  void are_for_nothing_else() {
    assertThat(ShortAnswers.to(new String[] {})).isNull();
    assertThat(ShortAnswers.to(new String[] {"docs"})).isNull();
    assertThat(ShortAnswers.to(new String[] {"check", "--help"})).isNull();
  }

  @Test
  void a_full_disk_is_a_failure() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    OutputStream full = OutputStream.nullOutputStream();
    closed(full);

    assertThat(
            ShortAnswers.print(
                "answer", full, new PrintStream(said, false, StandardCharsets.UTF_8)))
        .isEqualTo(ExitCode.FAILURE);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("standard output");
  }

  private static void closed(OutputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
