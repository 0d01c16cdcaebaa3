package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.cli.FakeRunner.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the action, one by one, under a runner of this machine. */
@Timeout(120)
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "the runner has a bash there, this machine may not")
class ActionStepsTest {

  private static final String BASE = "0123456789012345678901234567890123456789";

  @TempDir Path folder;

  private FakeRunner runner;

  @BeforeEach
  void aRunner() throws IOException {
    runner = new FakeRunner(folder.toRealPath());
  }

  private String jdk(String name, String version) throws IOException {
    Path home = folder.toRealPath().resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "A=\"b\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.writeString(home.resolve("bin/java"), "");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home.toString();
  }

  private static void fails(Step step, String message) {
    assertThat(step.output()).contains("::error title=gloss-lint::").contains(message);
    assertThat(step.code()).isEqualTo(2);
  }

  // --- java.sh

  @Test
  void theJdkOfTheRunnerIsTaken() throws IOException {
    String home = jdk("a jdk", "17.0.9");
    runner.with("JAVA_HOME", home).with("JAVA_HOME_21_X64", jdk("other", "21"));

    assertThat(runner.step("java.sh").outputs()).isEqualTo(Map.of("java-home", home));
  }

  @Test
  void oneThatIsTooOldIsPassedOver() throws IOException {
    runner.with("JAVA_HOME", jdk("old", "11.0.2")).with("JAVA_HOME_8_X64", jdk("8", "1.8.0_2"));
    runner.with("JAVA_HOME_21_arm64", jdk("new", "21.0.1"));

    assertThat(runner.step("java.sh").outputs().get("java-home")).endsWith("/new");
  }

  @Test
  void withoutOneTheNextStepInstallsIt() throws IOException {
    runner.with("JAVA_HOME", "/nowhere").with("JAVA_HOME_17_X64", jdk("old", "1.8.0_2"));

    assertThat(runner.step("java.sh")).isEqualTo(new Step(0, "", Map.of("java-home", "")));
  }

  @Test
  void theUsersJdkHasToBeOne() throws IOException {
    runner.with("JAVA_HOME", jdk("new", "21")).with("INPUT_JAVA_HOME", jdk("old", "11"));

    fails(runner.step("java.sh"), "java-home does not name a JDK 17 or later");
  }

  // --- plan.sh

  private Step plan(String event, String mode, String external) throws IOException {
    return runner
        .with("GITHUB_EVENT_NAME", event)
        .with("INPUT_MODE", mode)
        .with("INPUT_CONFIG_FROM", "head")
        .with("INPUT_EXTERNAL", external)
        .with("INPUT_CACHE", "true")
        .with("GITHUB_REF", "refs/heads/main")
        .with("DEFAULT_BRANCH", "main")
        .step("plan.sh");
  }

  @ParameterizedTest
  @CsvSource({
    "push,              auto, auto, off, false, false",
    "push,              auto, on,   on,  true,  true",
    "schedule,          auto, auto, on,  true,  true",
    "workflow_dispatch, full, auto, on,  true,  true",
    "schedule,          auto, off,  off, false, false",
    "release,           auto, on,   on,  true,  false"
  })
  void everythingIsCheckedWhereThereIsNoPullRequest(
      String event, String mode, String external, String asks, String restores, String saves)
      throws IOException {
    assertThat(plan(event, mode, external))
        .isEqualTo(
            new Step(
                0,
                "",
                Map.of(
                    "changed-since", "",
                    "config-from", "",
                    "ask-web", asks,
                    "cache-restore", restores,
                    "cache-save", saves)));
  }

  @Test
  void aPullRequestIsComparedWithItsBaseAndSavesNothing() throws IOException {
    runner.with("PULL_REQUEST_BASE", BASE);

    assertThat(plan("pull_request", "auto", "auto").outputs())
        .isEqualTo(
            Map.of(
                "changed-since", BASE,
                "config-from", "",
                "ask-web", "on",
                "cache-restore", "true",
                "cache-save", "false"));
    assertThat(plan("pull_request", "full", "auto").outputs())
        .containsEntry("changed-since", "")
        .containsEntry("ask-web", "off");
  }

  @Test
  void aPullRequestThatIsCheckedOutAsMergedIsComparedWithItsFirstParent() throws IOException {
    assumeTrue(runner.run("git --version").code() == 0, "there is no git here");
    Step head =
        runner.run(
            """
            git init -q -b main
            git config user.name A; git config user.email a@example.org
            git commit -q --allow-empty -m 1; git checkout -q -b topic
            git commit -q --allow-empty -m 2; git checkout -q main
            git commit -q --allow-empty -m 3; git merge -q --no-ff -m 4 topic
            git rev-parse HEAD >&2
            """);
    assertThat(head.code()).as(head.output()).isZero();
    runner.with("PULL_REQUEST_BASE", BASE).with("GITHUB_SHA", head.output().strip());

    assertThat(plan("pull_request", "auto", "off").outputs())
        .containsEntry("changed-since", "HEAD^1");
    runner.with("GITHUB_SHA", BASE);
    assertThat(plan("pull_request", "auto", "off").outputs()).containsEntry("changed-since", BASE);
  }

  @Test
  void theSettingsOfTheBaseAreUsedWhereThereIsOne() throws IOException {
    runner.with("PULL_REQUEST_BASE", BASE);
    assertThat(planFrom("base", "pull_request", "full").outputs())
        .containsEntry("config-from", BASE)
        .containsEntry("changed-since", "");
    assertThat(planFrom("head", "pull_request", "auto").outputs()).containsEntry("config-from", "");
    fails(
        planFrom("main", "pull_request", "auto"),
        "the input config-from must be one of: head base");
    runner.with("PULL_REQUEST_BASE", "");
    assertThat(planFrom("base", "push", "auto").outputs()).containsEntry("config-from", "");
  }

  private Step planFrom(String from, String event, String mode) throws IOException {
    plan(event, mode, "off");
    return runner.with("INPUT_CONFIG_FROM", from).step("plan.sh");
  }

  @Test
  void aMergeQueueIsComparedWithItsBase() throws IOException {
    runner.with("MERGE_GROUP_BASE", BASE);

    assertThat(plan("merge_group", "auto", "auto").outputs())
        .containsEntry("changed-since", BASE)
        .containsEntry("ask-web", "off");
  }

  @Test
  void whatMakesNoSenseIsRefused() throws IOException {
    fails(plan("push", "pr", "auto"), "the mode pr needs a pull request");
    fails(plan("push", "some", "auto"), "the input mode must be one of: auto pr full");
    runner.with("PULL_REQUEST_BASE", "--output=x");
    fails(plan("pull_request", "auto", "auto"), "the event names no commit");
  }

  // --- install.sh

  private Step install(Path served, String sha256) throws IOException {
    // Writes the file that curl is to write, and notes what it was asked for.
    runner.program(
        "curl",
        """
        printf '%s\\n' "$@" >"$RUNNER_TEMP/asked"
        while [ "$1" != --output ]; do shift; done
        cp "$SERVED" "$2"
        """);
    return runner
        .with("SERVED", served.toString())
        .with("RELEASE_VERSION", "1.2.3")
        .with("RELEASE_SHA256", sha256)
        .step("install.sh");
  }

  private static String sha256(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** An archive as a release has it, with a launcher and nothing else. */
  private Path archive() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("release/gloss-lint-1.2.3/bin"));
    Path launcher = Files.writeString(bin.resolve("gloss-lint"), "#!/bin/sh\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Path archive = folder.resolve("release.tar.gz");
    Process tar =
        new ProcessBuilder("tar", "-czf", archive.toString(), "gloss-lint-1.2.3")
            .directory(folder.resolve("release").toFile())
            .start();
    assertThat(tar.waitFor()).isZero();
    return archive;
  }

  @Test
  void theArchiveOfTheReleaseIsUnpackedIfItIsTheRightOne() throws Exception {
    Path archive = archive();
    Step step = install(archive, sha256(archive));

    Path launcher = runner.temp().resolve("gloss-lint/gloss-lint-1.2.3/bin/gloss-lint");
    assertThat(step).isEqualTo(new Step(0, "", Map.of("program", launcher.toString())));
    assertThat(launcher).isExecutable();
    assertThat(Files.readAllLines(runner.temp().resolve("asked")))
        .contains("--fail", "--proto", "=https")
        .contains(
            "https://github.com/gloss-lint/gloss-lint/releases/download/v1.2.3/gloss-lint-1.2.3.tar.gz");
  }

  @Test
  void anotherArchiveIsDeleted() throws Exception {
    Path trap = Files.writeString(folder.resolve("trap"), "a trap");
    Step step = install(trap, sha256(archive()));

    fails(step, "does not have the SHA-256 in action.yml");
    assertThat(step.outputs()).isEmpty();
    assertThat(runner.temp().resolve("gloss-lint").toFile().list()).isEmpty();
  }

  @Test
  void withoutAReleaseTheCheckoutOfTheActionIsBuilt() throws IOException {
    Path action = Files.createDirectory(folder.toRealPath().resolve("action dir"));
    Files.createDirectory(action.resolve("action"));
    for (String file : List.of("install.sh", "common.sh")) {
      Path copy = action.resolve("action").resolve(file);
      Files.copy(FakeRunner.ACTION.resolve("action").resolve(file), copy);
      assertThat(copy.toFile().setExecutable(true)).isTrue();
    }
    runner.with("GITHUB_ACTION_PATH", action.toString());
    runner.with("RELEASE_VERSION", "none").with("RELEASE_SHA256", "none");

    fails(runner.step("install.sh"), "no release of gloss-lint yet");

    Files.writeString(action.resolve("pom.xml"), "");
    Files.move(runner.program("l", "echo built for \"$@\"\n"), action.resolve("gloss-lint"));
    assertThat(runner.step("install.sh"))
        .isEqualTo(
            new Step(
                0,
                "built for --version\n",
                Map.of("program", action.resolve("gloss-lint").toString())));
  }

  // --- check.sh

  /** A program that prints its arguments, and ends and reports as told. */
  private FakeRunner checking(int code) throws IOException {
    Path program =
        runner.program(
            "program",
            """
            printf '<%s>\\n' "$@"
            printf 'summary:%s folder:%s\\n' "$GITHUB_STEP_SUMMARY" "${PWD##*/}"
            for argument; do
              case $argument in
                --report=json=*) printf '%s' "$REPORT" >"${argument#--report=json=}" ;;
                --report=*=*) echo report >"${argument#--report=*=}" ;;
              esac
            done
            exit $CODE
            """);
    return runner
        .with("CODE", Integer.toString(code))
        .with(
            "REPORT",
            """
            {
              "findings": [
                {"rule": "a/b", "message": "    \\"errors\\": 99"}
              ],
              "summary": {
                "files": 1,
                "errors": 12,
                "warnings": 3,
                "byRule": {"a/b": 1}
              }
            }
            """)
        .with("PROGRAM", program.toString())
        .with("CHANGED_SINCE", "")
        .with("CONFIG_FROM", "")
        .with("ASK_WEB", "off")
        .with("USE_CACHE", "false")
        .with("INPUT_PATHS", ".")
        .with("INPUT_CONFIG", "")
        .with("INPUT_FAIL_ON", "error")
        .with("INPUT_ANNOTATIONS", "true")
        .with("INPUT_SUMMARY", "true")
        .with("INPUT_SARIF_FILE", "")
        .with("INPUT_WORKING_DIRECTORY", ".")
        .with("INPUT_ARGS", "");
  }

  private static List<String> arguments(Step step) {
    return step.output()
        .lines()
        .filter(line -> line.startsWith("<"))
        .map(line -> line.substring(1, line.length() - 1))
        .toList();
  }

  private String report() {
    return runner.temp().resolve("gloss-lint/report.json").toString();
  }

  @Test
  void theStepEndsAsTheProgramAndSaysWhatItFound() throws IOException {
    Step step = checking(1).step("check.sh");

    assertThat(step.code()).isEqualTo(1);
    assertThat(arguments(step))
        .containsExactly("check", "--fail-on=error", "--report=json=" + report(), "--", ".");
    assertThat(step.outputs())
        .isEqualTo(Map.of("exit-code", "1", "errors", "12", "warnings", "3", "report", report()));
  }

  @Test
  void aRunWithoutAReportHasItsCodeOnly() throws IOException {
    Files.createDirectories(runner.temp().resolve("gloss-lint"));
    Files.writeString(runner.temp().resolve("gloss-lint/report.json"), "of an earlier step");
    FakeRunner checking = checking(2);
    runner.program("program", "exit 2\n");

    assertThat(checking.step("check.sh").outputs())
        .isEqualTo(Map.of("exit-code", "2", "errors", "", "warnings", ""));
  }

  @Test
  void inputsAreArgumentsAndNothingElse() throws IOException {
    Files.createDirectory(runner.workspace().resolve("doc s"));
    Step step =
        checking(0)
            .with("INPUT_PATHS", "a b\n--version\n\n$(touch trap)\n`touch trap`")
            .with("INPUT_ARGS", "--rule=*\n--severity=a/b=off; touch trap")
            .with("INPUT_CONFIG", "x y.yml")
            .with("INPUT_SARIF_FILE", "o ut.sarif")
            .with("INPUT_WORKING_DIRECTORY", "doc s")
            .with("CHANGED_SINCE", "HEAD^1")
            .with("CONFIG_FROM", "HEAD^1")
            .with("ASK_WEB", "on")
            .with("USE_CACHE", "true")
            .step("check.sh");

    assertThat(step.code()).isZero();
    assertThat(arguments(step))
        .containsExactly(
            "audit",
            "--cache=" + runner.temp().resolve("gloss-lint/urls"),
            "--fail-on=error",
            "--report=json=" + report(),
            "--config=x y.yml",
            "--config-from=HEAD^1",
            "--changed-since=HEAD^1",
            "--report=sarif=o ut.sarif",
            "--rule=*",
            "--severity=a/b=off; touch trap",
            "--",
            "a b",
            "--version",
            "$(touch trap)",
            "`touch trap`");
    assertThat(step.output()).contains("folder:doc s");
    assertThat(step.outputs())
        .containsEntry("sarif", runner.workspace().resolve("doc s/o ut.sarif").toString());
    assertThat(runner.workspace().resolve("doc s/trap")).doesNotExist();
  }

  @Test
  void annotationsAndSummaryCanEachBeLeftOut() throws IOException {
    Step neither =
        checking(0)
            .with("INPUT_ANNOTATIONS", "false")
            .with("INPUT_SUMMARY", "false")
            .step("check.sh");
    assertThat(arguments(neither)).contains("--no-github").noneMatch(a -> a.contains("summary"));

    Step summary = checking(0).with("INPUT_ANNOTATIONS", "false").step("check.sh");
    assertThat(arguments(summary))
        .contains("--no-github")
        .anyMatch(argument -> argument.startsWith("--report=github-summary="));
    assertThat(runner.summary()).isEqualTo("report\n");

    Step annotations = checking(0).with("INPUT_SUMMARY", "false").step("check.sh");
    assertThat(arguments(annotations)).doesNotContain("--no-github");
    assertThat(annotations.output()).contains("summary: ");
  }

  @Test
  void inputsThatMakeNoSenseAreRefused() throws IOException {
    fails(checking(0).with("INPUT_FAIL_ON", "info").step("check.sh"), "the input fail-on must be");
    fails(
        checking(0).with("INPUT_WORKING_DIRECTORY", "nowhere").step("check.sh"),
        "working-directory does not name a folder");
    fails(
        checking(0).with("INPUT_SARIF_FILE", "a\nexit-code=0").step("check.sh"),
        "the output sarif would have several lines");
  }
}
