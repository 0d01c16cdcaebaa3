package io.github.glosslint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the launcher builds, and how it finds and calls Java. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest extends LauncherFixture {

  @Test
  void buildsOnceAndPrintsNothingOfItsOwnOnStandardOutput() throws Exception {
    Run first = run("docs");
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .startsWith("-Xms200m\n-Xmx")
        .endsWith("/gloss-lint.jar\nio.github.glosslint.cli.Main\ndocs\n");
    assertThat(first.out()).doesNotContain("noise");
    assertThat(first.err()).isEqualTo("gloss-lint: building once (about a minute) ...\n");

    Run second = run("docs");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).isEmpty();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void hasSetTheJarsAsideSoThatCleaningDoesNotBreakIt() throws Exception {
    Run run = run();
    List<String> arguments = run.out().lines().toList();
    Path jar = Path.of(arguments.get(arguments.indexOf("-cp") + 1));
    assertThat(jar).exists().startsWith(checkout.toRealPath().resolve(".gloss-lint"));
    assertThat(jar.resolveSibling("lib/other.jar")).exists();
  }

  @Test
  void buildsAgainWhereItsJarsAreGone() throws Exception {
    List<String> arguments = run().out().lines().toList();
    Files.delete(Path.of(arguments.get(arguments.indexOf("-cp") + 1)));
    assertThat(run().code()).isZero();
    assertThat(builds()).hasSize(2);
  }

  @Test
  void tellsHowWideTheTerminalIs() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script makes a terminal");
    script(Path.of(environment.get("JAVA_HOME"), "bin", "java"), "echo \"<${COLUMNS-none}>\"");
    assertThat(run().out()).as("a pipe").isEqualTo("<none>\n");

    String launch = "stty cols 67; '" + launcher.toString().replace("'", "'\\''") + "'";
    assertThat(terminal(launch)).contains("<67>");
    environment.put("COLUMNS", "90");
    assertThat(terminal(launch)).as("the user's word").contains("<90>");
  }

  /** What a command prints on a terminal. */
  private String terminal(String command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("/usr/bin/script", "-qec", command, "/dev/null")
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  @Test
  void passesArgumentsOnUnchanged() throws Exception {
    Run run = run("a b", "*", "", "$HOME", "--x=\"y\"");
    assertThat(run.out())
        .endsWith(".jar\nio.github.glosslint.cli.Main\na b\n*\n\n$HOME\n--x=\"y\"\n");
  }

  @Test
  void addsTheUsersOptionsAfterItsOwn() throws Exception {
    environment.put("GLOSS_LINT_JAVA_OPTS", "-Xmx1g -Da=*");
    assertThat(run().out()).matches("(?s)-Xmn\\d.*\n-Xmx1g\n-Da=\\*\n-Xbootclasspath/a:.*");
  }

  @ParameterizedTest
  @CsvSource({
    // MB of memory and the container's limit, in either version of cgroups; then the heap
    "8192, max, '', 2048",
    "3000, max, '', 1500",
    "300, max, '', 200",
    "8192, 1073741824, '', 512",
    "8192, 999999999999999, '', 2048",
    "1000, 8589934592, '', 500",
    "8192, '', 1610612736, 768",
    "8192, '', 9223372036854771712, 2048",
    "8192, 1073741824, 536870912, 256",
    "8192, nonsense, '', 2048",
    "'', '', '', 1024",
  })
  void sizesTheHeapByTheMemoryThatThereIs(String memory, String v2, String v1, int heap)
      throws Exception {
    Path machine = Files.createDirectories(folder.resolve("machine/memory"));
    Path total = machine.resolve("meminfo");
    Path limit = machine.resolve("memory.max");
    Path older = machine.resolve("memory.limit_in_bytes");
    if (!memory.isEmpty()) {
      Files.writeString(total, "MemTotal:  " + Integer.parseInt(memory) * 1024 + " kB\nA: 1 kB\n");
    }
    if (!v2.isEmpty()) {
      Files.writeString(limit, v2 + "\n");
    }
    if (!v1.isEmpty()) {
      Files.writeString(older, v1 + "\n");
    }
    String script =
        Files.readString(launcher)
            .replace("/proc/meminfo", total.toString())
            .replace("/sys/fs/cgroup/memory.max", limit.toString())
            .replace("/sys/fs/cgroup/memory/memory.limit_in_bytes", older.toString());
    assertThat(script).doesNotContain("/proc/", "/sys/");
    Files.writeString(launcher, script);
    assertThat(run().out()).startsWith("-Xms200m\n-Xmx" + heap + "m\n-Xmn16m\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-Xmx1g", "-Da=b -Xms1g", "-XX:MaxHeapSize=1g", "-XX:MaxRAMPercentage=10"})
  void leavesTheHeapToTheUserWhoSizesIt(String options) throws Exception {
    environment.put("GLOSS_LINT_JAVA_OPTS", options);
    assertThat(run().out()).startsWith("-Xmn16m\n").doesNotContain("-Xms200m");
  }

  @Test
  void buildsAgainAfterASourceChanged() throws Exception {
    run();
    write("gloss-lint-core/src/main/java/A.java", "class A {}");
    run();
    assertThat(builds()).hasSize(2);
    write("README.md", "");
    write("gloss-lint-core/src/test/java/ATest.java", "");
    run();
    assertThat(builds()).hasSize(2);
  }

  @Test
  void buildsAgainAfterASourceWasAddedOrDeleted() throws Exception {
    run();
    write("rules/area/new.md", "");
    run();
    assertThat(builds()).hasSize(2);
    Files.delete(checkout.resolve("rules/area/other.md"));
    run();
    assertThat(builds()).hasSize(3);
    Files.delete(checkout.resolve("rules/area/rule.md"));
    Files.delete(checkout.resolve("rules/area/new.md"));
    Files.delete(checkout.resolve("rules/area"));
    Files.delete(checkout.resolve("rules"));
    run();
    run();
    assertThat(builds()).hasSize(4);
  }

  @Test
  void keepsTheBuildBeforeTheLastForRunsThatHaveItOpen() throws Exception {
    for (int i = 0; i < 4; i++) {
      write("pom.xml", "<!-- " + i + " -->");
      run();
    }
    try (Stream<Path> files = Files.list(checkout.resolve(".gloss-lint"))) {
      assertThat(files.filter(Files::isDirectory)).hasSize(2);
    }
  }

  @Test
  void failedBuildShowsTheErrorAndTheLogAndIsTriedAgain() throws Exception {
    script(checkout.resolve("mvnw"), "echo '[ERROR] no such thing'; echo rest; exit 1");
    Run run = run();
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    Path log = checkout.toRealPath().resolve(".gloss-lint/build.log");
    assertThat(run.err()).contains("[ERROR] no such thing\n", log.toString());
    assertThat(log).hasContent("[ERROR] no such thing\nrest\n");

    script(checkout.resolve("mvnw"), MAVEN);
    assertThat(run().code()).isZero();
  }

  @Test
  void simultaneousFirstRunsBuildOnce() throws Exception {
    script(checkout.resolve("mvnw"), "sleep 0.3\n" + MAVEN);
    List<Started> all = List.of(start(launcher), start(launcher), start(launcher));
    for (Started one : all) {
      Run run = one.end();
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("/gloss-lint.jar");
    }
    assertThat(builds()).hasSize(1);
  }

  @Test
  void lockOfAProcessThatIsGoneCountsForNothing() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    write(".gloss-lint/lock/pid", gone.pid() + "\n");
    assertThat(run().code()).isZero();
    assertThat(checkout.resolve(".gloss-lint/lock")).doesNotExist();
  }

  @Test
  void worksThroughSymbolicLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("absolute"), launcher);
    Files.createSymbolicLink(bin.resolve("relative"), Path.of("absolute"));
    Run run = start(bin.resolve("relative"), "x").end();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains(checkout.toRealPath().resolve(".gloss-lint").toString());
  }

  @Test
  void saysWhatItNeedsWhereThereIsNoJava() throws Exception {
    environment.remove("JAVA_HOME");
    environment.put("PATH", Files.createDirectory(folder.resolve("none")).toString());
    Run run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "gloss-lint: gloss-lint needs a JDK 17 or later, but there is no java on the PATH."
                + " Install a JDK, or set JAVA_HOME.\n");
  }

  @Test
  void saysThatJavaHomeIsWrong() throws Exception {
    environment.put("JAVA_HOME", "/no/such jdk");
    Run run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("JDK 17 or later", "JAVA_HOME (/no/such jdk) contains no bin/java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_402-b06", "11.0.2+9", "16"})
  void saysThatJavaIsTooOld(String version) throws Exception {
    environment.put("JAVA_HOME", jdk(version).toString());
    Run run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("JDK 17 or later", "is Java " + version);
    assertThat(checkout.resolve("builds")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "17-ea", "17.0.9", "21.0.1+12-LTS", "25", "26-beta+1"})
  void takesAnyLaterJava(String version) throws Exception {
    environment.put("JAVA_HOME", jdk(version).toString());
    assertThat(run().code()).isZero();
  }

  @Test
  void asksAJavaWithoutReleaseFileForItsVersion() throws Exception {
    environment.remove("JAVA_HOME");
    Path shims = Files.createDirectory(folder.resolve("shims"));
    environment.put("PATH", shims + ":/usr/bin:/bin");
    String answer =
        """
        if [ "$1" = -version ]; then
          echo 'Picked up JAVA_TOOL_OPTIONS: -Da="b"' >&2
          echo 'openjdk version "%s" 2024-01-01' >&2
          exit
        fi
        """;
    script(shims.resolve("java"), answer.formatted("11.0.2") + JAVA);
    Run old = run();
    assertThat(old.code()).isEqualTo(2);
    assertThat(old.err()).contains("is Java 11.0.2");

    script(shims.resolve("java"), answer.formatted("21.0.2") + JAVA);
    assertThat(run().code()).isZero();
  }

  @Test
  void runtimeWithoutCompilerCannotBuild() throws Exception {
    Files.delete(Path.of(environment.get("JAVA_HOME"), "bin/javac"));
    Run run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("without a compiler");
  }
}
