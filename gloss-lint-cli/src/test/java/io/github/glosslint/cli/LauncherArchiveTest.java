package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The archives of classes that the launcher has Java make, and the boot class path. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherArchiveTest extends LauncherFixture {

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
}
