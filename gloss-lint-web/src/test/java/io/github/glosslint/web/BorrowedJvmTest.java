package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.web.history.ChildProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build tool lends its JVM, and gets it back as it was. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BorrowedJvmTest {

  private List<String> lines = List.of();

  @BeforeAll
  void checkTwice(@TempDir Path folder) throws Exception {
    List<String> command = new ArrayList<>(ChildProcess.command(BorrowedJvm.class, folder));
    command.addAll(1, List.of(JvmState.OPTIONS));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    lines = printed.lines().toList();
  }

  @Test
  void theWebWasAsked() {
    assertThat(lines.stream().filter(line -> line.startsWith("verdict ANSWERED 200"))).hasSize(9);
    assertThat(lines.stream().filter(line -> line.contains("url/fragment-missing"))).hasSize(3);
  }

  @Test
  void nothingThatAllShareIsChanged() {
    assertThat(lines).noneMatch(line -> line.startsWith("changed"));
  }

  /** Those of OkHttp and Okio end after a minute without work; nobody can ask them to earlier. */
  @Test
  void noThreadIsLeftButThoseOfOkHttp() {
    assertThat(lines.stream().filter(line -> line.startsWith("thread ")))
        .isNotEmpty()
        .allMatch(line -> line.matches("thread daemon (OkHttp|Okio) .*"));
  }

  @Test
  void aSecondRunSaysTheSame() {
    assertThat(lines).endsWith("both the same");
  }
}
