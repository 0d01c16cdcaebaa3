package io.github.glosslint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs a copy of the launcher in a small checkout, where {@code java} and {@code mvnw} are scripts.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {
  /** Prints its arguments, one a line; as a training run it writes the archive, noisily. */
  private static final String JAVA =
      """
      for argument; do
        case $argument in
          -XX:ArchiveClassesAtExit=*)
            echo archive >"${argument#*=}"
            echo noise; echo noise >&2
            exit 1 ;;
        esac
      done
      printf '%s\\n' "$@"
      """;

  /** Notes that it ran, and leaves what the launcher takes from a build. */
  private static final String MAVEN =
      """
      echo "$@" >>builds
      echo noise; echo noise >&2
      out=gloss-lint-cli/target/launcher
      mkdir -p $out/lib
      sleep 0.02
      : >$out/lib/gloss-lint-core-1.jar
      : >$out/lib/other.jar
      : >$out/gloss-lint-cli-1.jar
      """;

  @TempDir private Path folder;
  private Path checkout;
  private Path launcher;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createDirectory(folder.resolve("it's a  checkout"));
    launcher = checkout.resolve("gloss-lint");
    Files.copy(Path.of(System.getProperty("basedir", "."), "..", "gloss-lint"), launcher);
    write("pom.xml", "");
    write("gloss-lint-core/pom.xml", "");
    write("gloss-lint-core/src/main/java/A.java", "");
    write("gloss-lint-cli/pom.xml", "");
    write("gloss-lint-cli/src/main/java/B.java", "");
    write("rules/area/rule.md", "");
    write("rules/area/other.md", "");
    script(checkout.resolve("mvnw"), MAVEN);
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("HOME", folder.toString());
    environment.put("JAVA_HOME", jdk("17.0.9+9").toString());
  }

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

  @Test
  void startsFromAClassArchiveInTheCacheFolder() throws Exception {
    environment.put("XDG_CACHE_HOME", folder.resolve("ca che").toString());
    assertThat(run().out())
        .contains(
            "\n-XX:ArchiveRelocationMode=0\n-XX:SharedArchiveFile=" + folder.resolve("ca che"));
  }

  @Test
  void checksAreOnTheBootClassPath() throws Exception {
    assertThat(isOnTheBootClassPath(run().out())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"audit, true", "server, false"})
  void hasAnArchiveOfItsOwn(String command, boolean boot) throws Exception {
    String archive = "-" + command + ".jsa";
    run();
    assertThat(cached(archive)).isEmpty();
    run(command);
    awaitCached(archive);
    String again = run(command).out();
    assertThat(again).containsPattern("-XX:SharedArchiveFile=.*" + archive);
    assertThat(isOnTheBootClassPath(again)).isEqualTo(boot);
    assertThat(run().out()).doesNotContain(archive);
  }

  /** Whether all jars are; else none is. */
  private static boolean isOnTheBootClassPath(String printed) {
    List<String> arguments = printed.lines().toList();
    Path jar = Path.of(arguments.get(arguments.indexOf("-cp") + 1));
    Path core = jar.resolveSibling("lib/gloss-lint-core-1.jar");
    String all = jar + ":" + core + ":" + jar.resolveSibling("lib/other.jar");
    boolean boot = arguments.contains("-Xbootclasspath/a:" + all);
    assertThat(arguments.contains("-Dio.github.glosslint.jar=" + core)).isEqualTo(boot);
    assertThat(printed.contains("-Xbootclasspath")).isEqualTo(boot);
    return boot;
  }

  @Test
  void anotherJavaGetsItsArchiveForItsNextRun() throws Exception {
    run();
    environment.put("JAVA_HOME", jdk("25").toString());
    Path gate = folder.resolve("gate");
    assertThat(new ProcessBuilder("mkfifo", gate.toString()).start().waitFor()).isZero();
    script(
        folder.resolve("jdk 25/bin/java"),
        JAVA.replace("echo archive", "read opened <'" + gate + "'; echo archive"));
    Run first = run();
    assertThat(cached("-25-Some-Body.jsa")).as("not waited for").isEmpty();
    assertThat(first.out()).doesNotContain("SharedArchiveFile", "noise");
    assertThat(first.err()).isEmpty();
    Files.writeString(gate, "open\n");
    awaitCached("-25-Some-Body.jsa");
    assertThat(run().out()).containsPattern("-XX:SharedArchiveFile=.*-25-Some-Body\\.jsa");
  }

  @Test
  void archivesOfOlderBuildsAreRemoved() throws Exception {
    run();
    List<String> before = cached(".jsa");
    write("pom.xml", "<!-- changed -->");
    run();
    assertThat(before).hasSize(1);
    assertThat(cached(".jsa")).hasSize(1).doesNotContainAnyElementsOf(before);
  }

  @Test
  void javaThatMakesNoArchiveIsAskedOnce() throws Exception {
    script(
        Path.of(environment.get("JAVA_HOME"), "bin/java"), "echo \"$@\" >>'" + folder + "/runs'");
    run();
    run();
    assertThat(Files.readAllLines(folder.resolve("runs")))
        .filteredOn(line -> line.contains("ArchiveClassesAtExit"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit 129", "exit 130", "kill -TERM $$"})
  void aTrainingThatWasStoppedIsDoneAgain(String end) throws Exception {
    endTrainings(end);
    run();
    // That of the build, and another one beside the run, since there is no archive.
    awaitInCache(() -> trainings() == 2 && cached(".lock").isEmpty());
    assertThat(cached("")).as("what is not all of an archive").isEmpty();

    script(Path.of(environment.get("JAVA_HOME"), "bin/java"), JAVA);
    run();
    awaitCached(".jsa");
    assertThat(run().out()).contains("-XX:SharedArchiveFile=");
  }

  @Test
  void aTrainingThatWasKilledIsDoneAgainLater() throws Exception {
    endTrainings("kill -KILL $$");
    run();
    script(Path.of(environment.get("JAVA_HOME"), "bin/java"), JAVA);
    run();
    assertThat(cached(".jsa")).isEmpty();

    Path lock = folder.resolve(".cache/gloss-lint").resolve(cached(".lock").get(0));
    Files.setLastModifiedTime(lock, FileTime.from(Instant.EPOCH));
    run();
    awaitCached(".jsa");
    assertThat(cached(".none")).isEmpty();
  }

  /** Has each training end in some way when it has begun to write the archive. */
  private void endTrainings(String end) throws IOException {
    script(
        Path.of(environment.get("JAVA_HOME"), "bin/java"),
        JAVA.replace("exit 1 ;;", "echo >>'" + folder + "/trainings'; " + end + " ;;"));
  }

  private int trainings() throws IOException {
    return Files.readAllLines(folder.resolve("trainings")).size();
  }

  @Test
  void unusableCacheFolderDoesNotFailTheRun() throws Exception {
    Files.writeString(folder.resolve("file"), "");
    environment.put("XDG_CACHE_HOME", folder.resolve("file").toString());
    for (int i = 0; i < 2; i++) {
      Run run = run("docs");
      assertThat(run.code()).isZero();
      assertThat(run.out()).endsWith("docs\n").doesNotContain("Archive", "noise");
      assertThat(run.err()).doesNotContain("file");
    }
    environment.remove("XDG_CACHE_HOME");
    environment.remove("HOME");
    assertThat(run().code()).isZero();
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(checkout.resolve("builds"));
  }

  private List<String> cached(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(".cache/gloss-lint"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.endsWith(suffix))
          .toList();
    }
  }

  /** Waits for a file that the launcher writes when its run has ended. */
  private void awaitCached(String suffix) throws IOException, InterruptedException {
    awaitInCache(() -> !cached(suffix).isEmpty());
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  /** Waits for what becomes true when files come into the cache folder and go. */
  private void awaitInCache(Condition condition) throws IOException, InterruptedException {
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      folder
          .resolve(".cache/gloss-lint")
          .register(
              watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
      while (!condition.holds()) {
        WatchKey news = watch.poll(30, TimeUnit.SECONDS);
        assertThat(news).as("in time; there is %s", cached("")).isNotNull();
        news.pollEvents();
        news.reset();
      }
    }
  }

  /** A folder that looks like a JDK of this version, whose java is {@link #JAVA}. */
  private Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk " + version);
    Files.createDirectories(home.resolve("bin"));
    script(home.resolve("bin/java"), JAVA);
    script(home.resolve("bin/javac"), "");
    Files.writeString(
        home.resolve("release"),
        """
        IMPLEMENTOR="Some / Body"
        JAVA_RUNTIME_VERSION="%s"
        JAVA_VERSION="%s"
        MODULES="java.base java.compiler"
        """
            .formatted(version, version));
    return home;
  }

  private void write(String path, String text) throws IOException {
    Path file = checkout.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return start(launcher, arguments).end();
  }

  private Started start(Path script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  private record Started(Process process, Path out, Path err) {
    Run end() throws IOException, InterruptedException {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended in time").isTrue();
      return new Run(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
  }

  private record Run(int code, String out, String err) {}
}
