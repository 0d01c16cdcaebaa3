package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.FakeRunner.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The script of the manual's nightly audit, with a program in the place of {@code gh}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a bash")
class NightlyIssueTest {

  @TempDir Path folder;

  private FakeRunner runner;

  @BeforeEach
  void aRunner() throws IOException {
    runner = new FakeRunner(folder.toRealPath());
    runner.program(
        "gh",
        """
        if [ "$2" = list ]; then printf '%s' "$OPEN"; fi
        printf '%s ' "$1" "$2" >>"$RUNNER_TEMP/asked"
        if [ "$1" = issue ] && [ "$2" != list ] && [ "$2" != create ]; then printf '%s' "$3" >>"$RUNNER_TEMP/asked"; fi
        echo >>"$RUNNER_TEMP/asked"
        """);
    Path findings = Files.writeString(runner.temp().resolve("f.md"), "é".repeat(40_000));
    runner.with("FINDINGS", findings.toString()).with("OPEN", "");
  }

  private static String script() throws IOException {
    for (String block : ActionFileTest.blocks("yaml")) {
      Map<String, Object> workflow = new Yaml().load(block);
      if (workflow.get("jobs") instanceof Map<?, ?> jobs
          && jobs.get("audit") instanceof Map<?, ?> job) {
        List<?> steps = (List<?>) job.get("steps");
        return (String) ((Map<?, ?>) steps.get(steps.size() - 1)).get("run");
      }
    }
    throw new AssertionError("the manual has no audit");
  }

  private List<String> asked(int exitCode) throws IOException {
    Step step = runner.with("CODE", Integer.toString(exitCode)).run(script());
    assertThat(step.code()).as(step.output()).isZero();
    return Files.readAllLines(runner.temp().resolve("asked")).stream().map(String::strip).toList();
  }

  @Test
  void theFirstFindingsOpenAnIssue() throws IOException {
    assertThat(asked(1)).containsExactly("issue list", "label create", "issue create");
    assertThat(runner.workspace().resolve("body.md")).hasSize(60_000).content().matches("é+");
  }

  @Test
  void laterOnesChangeIt() throws IOException {
    runner.with("OPEN", "7");

    assertThat(asked(1)).containsExactly("issue list", "issue edit 7");
  }

  @Test
  void withoutFindingsItIsClosed() throws IOException {
    runner.with("OPEN", "7");

    assertThat(asked(0)).containsExactly("issue list", "issue close 7");
  }

  @Test
  void withoutFindingsAndIssueNothingIsDone() throws IOException {
    assertThat(asked(0)).containsExactly("issue list");
  }

  @Test
  void aRunThatFailedTouchesNoIssueAndFails() throws IOException {
    assertThat(runner.with("CODE", "3").run(script()).code()).isEqualTo(1);
    assertThat(runner.with("CODE", "").run(script()).code()).isEqualTo(1);
    assertThat(runner.temp().resolve("asked")).doesNotExist();
  }
}
