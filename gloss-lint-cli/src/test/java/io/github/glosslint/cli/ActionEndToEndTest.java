package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.FakeRunner.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The action's steps one after the other, with the real program, on the example of the README. */
@Timeout(180)
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "the runner has a bash there, this machine may not")
class ActionEndToEndTest {

  @TempDir Path folder;

  private FakeRunner runner;

  @BeforeEach
  void aRunnerWithACheckout() throws IOException {
    runner = new FakeRunner(folder.toRealPath());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path program =
        runner.program(
            "gloss-lint",
            "exec '"
                + java
                + "' -cp '"
                + System.getProperty("java.class.path")
                + "' "
                + Main.class.getName()
                + " \"$@\"\n");
    Path examples = FakeRunner.ACTION.resolve("examples");
    Files.createDirectory(runner.workspace().resolve(".git"));
    try (Stream<Path> files = Files.walk(examples)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        Path copy =
            runner.workspace().resolve("examples").resolve(examples.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    runner.with("GITHUB_EVENT_NAME", "push").with("INPUT_MODE", "auto");
    runner
        .with("INPUT_EXTERNAL", "auto")
        .with("INPUT_CACHE", "true")
        .with("INPUT_CONFIG_FROM", "head");
    Map<String, String> planned = new HashMap<>(runner.step("plan.sh").outputs());
    runner
        .with("PROGRAM", program.toString())
        .with("CHANGED_SINCE", planned.get("changed-since"))
        .with("CONFIG_FROM", planned.get("config-from"))
        .with("ASK_WEB", planned.get("ask-web"))
        .with("USE_CACHE", planned.get("cache-restore"))
        .with("INPUT_PATHS", "examples/glossary")
        .with("INPUT_CONFIG", "")
        .with("INPUT_FAIL_ON", "error")
        .with("INPUT_ANNOTATIONS", "true")
        .with("INPUT_SUMMARY", "true")
        .with("INPUT_SARIF_FILE", "gloss-lint.sarif")
        .with("INPUT_WORKING_DIRECTORY", ".")
        .with("INPUT_ARGS", "");
  }

  private static List<String> annotations(Step step) {
    return step.output().lines().filter(line -> line.startsWith("::")).toList();
  }

  @Test
  void findingsAreAnnotatedSummedUpCountedAndFailTheStep() throws IOException {
    Step step = runner.step("check.sh");

    assertThat(step.code()).as(step.output()).isEqualTo(1);
    assertThat(step.outputs())
        .containsEntry("exit-code", "1")
        .containsEntry("errors", "5")
        .containsEntry("warnings", "1")
        .containsEntry("sarif", runner.workspace().resolve("gloss-lint.sarif").toString());
    assertThat(annotations(step))
        .hasSize(6)
        .filteredOn(line -> line.startsWith("::error "))
        .hasSize(5)
        .anyMatch(line -> line.contains("file=examples/glossary/_includes/links/a.md,line=6"));
    assertThat(runner.summary()).contains("definition/missing-target");
    assertThat(Files.readString(Path.of(step.outputs().get("report"))))
        .contains("\"errors\": 5", "\"warnings\": 1");
    assertThat(runner.workspace().resolve("gloss-lint.sarif")).content().contains("\"2.1.0\"");
  }

  @Test
  void withoutAnnotationsTheSummaryIsStillThere() throws IOException {
    Step step =
        runner.with("INPUT_ANNOTATIONS", "false").with("INPUT_FAIL_ON", "never").step("check.sh");

    assertThat(step.code()).as(step.output()).isZero();
    assertThat(annotations(step)).isEmpty();
    assertThat(runner.summary()).contains("definition/missing-target");
    assertThat(step.outputs()).containsEntry("exit-code", "0").containsEntry("errors", "5");
  }

  @Test
  void wrongOptionsAreAnErrorOfTheStep() throws IOException {
    Step step = runner.with("INPUT_ARGS", "--rule=no/such").step("check.sh");

    assertThat(step.code()).isEqualTo(2);
    assertThat(step.outputs()).containsEntry("exit-code", "2").containsEntry("errors", "");
  }
}
