package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder that the program runs in as a process of its own, and what that has printed. */
abstract class ProcessFixture {

  @TempDir Path folder;

  /** The working directory, a checkout. */
  Path tree;

  /** What a process is told, with its number and the exit code of who ends at it. */
  enum Signal {
    INT(2),
    KILL(9),
    TERM(15);

    private final int number;

    Signal(int number) {
      this.number = number;
    }

    int exitCode() {
      return 128 + number;
    }
  }

  @BeforeEach
  final void makeTree() throws IOException {
    tree = Files.createDirectories(folder.resolve("tree"));
    Files.createDirectory(tree.resolve(".git"));
  }

  static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    return command;
  }

  final Process start(List<String> command, String... args) throws IOException {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .directory(tree.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    // Whatever proxy this machine has, it is none of the tests'.
    builder.environment().put("no_proxy", "*");
    builder.environment().put("XDG_CACHE_HOME", folder.resolve(".cache").toString());
    builder.environment().remove("GITHUB_ACTIONS");
    builder.environment().remove("GITHUB_EVENT_NAME");
    builder.environment().remove("CI_PIPELINE_SOURCE");
    return builder.start();
  }

  /** Waits for the end, and gives the exit code. */
  static int end(Process process) throws InterruptedException {
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("ended in time").isTrue();
    return process.exitValue();
  }

  /** Sends a signal; the test is skipped if the process ignores it. */
  static void send(Signal signal, Process process) throws Exception {
    if (ignores(process, signal)) {
      process.destroyForcibly();
      abort("this build was started with the signal ignored");
    }
    Process kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static boolean ignores(Process process, Signal signal) throws IOException {
    String status = Files.readString(Path.of("/proc", "" + process.pid(), "status"));
    String ignored =
        status.lines().filter(line -> line.startsWith("SigIgn:")).findFirst().orElseThrow();
    long mask = Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16);
    return (mask >> (signal.number - 1) & 1) == 1;
  }

  /** What the last process printed on the standard output. */
  final String out() throws IOException {
    return Files.readString(folder.resolve("out"));
  }

  /** What the last process printed on the standard error. */
  final String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }
}
