package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking the web, as far as only a process of its own can show it. */
@Timeout(120)
class AuditProcessTest {

  @TempDir Path folder;
  private Path tree;

  @BeforeEach
  void makeTree() throws IOException {
    tree = Files.createDirectories(folder.resolve("tree"));
    Files.createDirectory(tree.resolve(".git"));
  }

  private static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    return command;
  }

  private Process start(List<String> command, String... args) throws IOException {
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

  private static int end(Process process) throws InterruptedException {
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("ended in time").isTrue();
    return process.exitValue();
  }

  private String out() throws IOException {
    return Files.readString(folder.resolve("out"));
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  @ParameterizedTest
  @CsvSource({"INT, 2, 130", "TERM, 15, 143"})
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs kill and /proc")
  void a_signal_ends_the_asking_and_what_is_known_is_printed_and_kept(
      String signal, int number, int code) throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger count = new AtomicInteger();
    try (LoopbackServer server = LoopbackServer.start()) {
      server.page("/1", 200).page("/2", 200).before(() -> holdTheSecond(count, waiting, never));
      Files.writeString(
          tree.resolve("a.md"),
          "[x](" + server.url("/1") + ") [y](" + server.url("/2") + ") [z](#none)\n");
      Process process =
          start(
              java(),
              "audit",
              "--allow-private",
              "--max-per-host=1",
              "--interval=0",
              "--timeout=1h",
              "--cache=urls.txt",
              "--output=report.txt");
      assertThat(waiting.await(60, TimeUnit.SECONDS)).as(err()).isTrue();
      assumeFalse(ignores(process, number), "this build was started with the signal ignored");

      signal(process, signal);

      assertThat(end(process)).isEqualTo(code);
      assertPartialReport();

      never.countDown();
      String[] again = {"audit", "--allow-private", "--cache=urls.txt"};
      assertThat(end(start(java(), again))).isEqualTo(ExitCode.FINDINGS);
      assertThat(out()).contains("2 URLs, 1 from the cache:\n  2  alive\n");
    }
  }

  private void assertPartialReport() throws IOException {
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            "gloss-lint: interrupted: results so far\n"
                + "gloss-lint: 1 finding written to report.txt\n");
    assertThat(tree.resolve("report.txt"))
        .content()
        .contains("  anchor/missing\n")
        .contains("2 URLs:\n  1  alive\n  1  skipped\n")
        .contains("an external URL that was not requested: the run was interrupted\n");
    assertThat(tree.toFile().list()).contains("urls.txt", "report.txt");
  }

  private static void holdTheSecond(
      AtomicInteger count, CountDownLatch waiting, CountDownLatch never) {
    if (count.incrementAndGet() == 2) {
      waiting.countDown();
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void signal(Process process, String signal) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static boolean ignores(Process process, int signal) throws IOException {
    String status = Files.readString(Path.of("/proc", "" + process.pid(), "status"));
    String ignored =
        status.lines().filter(line -> line.startsWith("SigIgn:")).findFirst().orElseThrow();
    long mask = Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16);
    return (mask >> (signal - 1) & 1) == 1;
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs unshare")
  void HTTP_20_without_a_network_there_is_one_finding_and_the_rest_is_complete() throws Exception {
    assumeTrue(canCutTheNetwork(), "needs unshare -rn");
    String urls =
        String.join(
            "\n",
            IntStream.range(0, 25)
                .mapToObj(i -> "- <https://host" + i + ".gloss-lint-project.org/" + i + ">")
                .toList());
    Files.writeString(tree.resolve("a.md"), "# A\n\n[z](#none)\n\n" + urls + "\n");
    Files.writeString(tree.resolve("b.md"), "[gone](gone.md)\n");
    List<String> cut = new ArrayList<>(List.of("unshare", "-rn"));
    cut.addAll(java());
    String[] mild = {"--severity=anchor/missing=warning", "--severity=link/missing-file=warning"};

    int code = end(start(cut, "audit", mild[0], mild[1]));

    assertThat(code).as(err()).isEqualTo(ExitCode.CLEAN);
    assertThat(
            out()
                .lines()
                .filter(
                    line -> line.endsWith("  url/network-unavailable") && line.startsWith("a.md:")))
        .singleElement()
        .asString()
        .startsWith("a.md:5:4: warning ");
    assertThat(out())
        .containsPattern("a.md:3:5: warning .*  anchor/missing\n")
        .containsPattern("b.md:1:8: warning .*  link/missing-file\n")
        .contains("There is no network: ")
        .contains("25 URLs:\n  25  skipped\n")
        .contains("3 warnings in 2 documents")
        .doesNotContain("url/dead", "url/unreachable");

    String[] grave = {mild[0], mild[1], "--severity=url/network-unavailable=error"};
    assertThat(end(start(cut, "audit", grave[0], grave[1], grave[2]))).isEqualTo(ExitCode.FINDINGS);
  }

  private static boolean canCutTheNetwork() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-rn", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void a_check_that_does_not_ask_the_web_loads_nothing_for_it() throws Exception {
    Files.writeString(tree.resolve("a.md"), "[x](#none) [y](https://www.example.org/)\n");
    Path log = folder.resolve("classes");

    Process process = start(java("-Xlog:class+load:file=" + log.toString()));

    assertThat(end(process)).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(log))
        .contains(" io.github.glosslint.cli.Session ")
        .doesNotContain(
            " okhttp3.OkHttpClient ",
            " io.github.glosslint.web.UrlOptions ",
            " io.github.glosslint.web.UrlChecker ",
            " io.github.glosslint.verdict.UrlReport ",
            " io.github.glosslint.report.UrlSummary ",
            " io.github.glosslint.cli.WebOptions ",
            " io.github.glosslint.web.UrlProgressLine ",
            " io.github.glosslint.cli.EnvironmentProxies ");
  }
}
