package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Asking the web, as far as only a process of its own can show it. */
@Timeout(120)
class AuditProcessTest extends ProcessFixture {

  @ParameterizedTest
  @EnumSource(
      value = Signal.class,
      names = {"INT", "TERM"})
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs kill and /proc")
  void a_signal_ends_the_asking_and_what_is_known_is_printed_and_kept(Signal signal)
      throws Exception {
    HeldRequest held = new HeldRequest(2);
    try (LoopbackServer server = LoopbackServer.start()) {
      server.page("/1", 200).page("/2", 200).before(held);
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
      assertThat(held.await()).as(err()).isTrue();

      send(signal, process);

      assertThat(end(process)).isEqualTo(signal.exitCode());
      assertPartialReport();

      held.release();
      String[] again = {"audit", "--allow-private", "--cache=urls.txt"};
      assertThat(end(start(java(), again))).isEqualTo(ExitCode.FINDINGS);
      assertThat(out()).contains("2 URLs, 1 from the cache:\n  2  alive\n");
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs kill and /proc")
  void what_goes_wrong_after_a_signal_is_said() throws Exception {
    HeldRequest held = new HeldRequest(1);
    try (LoopbackServer server = LoopbackServer.start()) {
      server.page("/1", 200).before(held);
      Files.writeString(tree.resolve("a.md"), "[x](" + server.url("/1") + ")\n");
      Path reports = Files.createDirectory(folder.resolve("reports"));
      Process process =
          start(java(), "audit", "--allow-private", "--output=" + reports.resolve("report.txt"));
      assertThat(held.await()).as(err()).isTrue();
      Files.delete(reports);

      send(Signal.TERM, process);

      assertThat(end(process)).isEqualTo(Signal.TERM.exitCode());
      assertThat(err()).contains("gloss-lint: cannot write " + reports.resolve("report.txt"));
      held.release();
    }
  }

  @Test
  void a_run_that_is_over_while_the_signal_ends_the_process_leaves_it_its_exit_code()
      throws Exception {
    List<String> command = java("--add-opens=java.base/java.lang=ALL-UNNAMED");
    command.set(command.size() - 1, SignalledProgram.class.getName());

    Process process = start(command, "" + Signal.INT.exitCode(), "" + ExitCode.FINDINGS);

    assertThat(end(process)).as(err()).isEqualTo(Signal.INT.exitCode());
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
