package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shards whose process ends before it is done, and those that are run again then. */
@Timeout(120)
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs kill and /proc")
class ShardProcessTest extends ProcessFixture {

  private static final String SHARD = "gloss-lint-1-of-1.shard";

  /** Runs the program in this process, and gives what it reports. */
  private String here(int exitCode, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            tree);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(exitCode);
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(tree)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource(Signal.class)
  void whoIsEndedWhileItAsksLeavesNothingAndTheNextRunDoesIt(Signal signal) throws Exception {
    HeldRequest held = new HeldRequest(2);
    try (LoopbackServer server = LoopbackServer.start()) {
      server.page("/1", 200).page("/2", 200).before(held);
      Files.writeString(
          tree.resolve("a.md"),
          "[x](" + server.url("/1") + ") [y](" + server.url("/2") + ") [z](#none)\n");
      String[] audit = {
        "audit", "--allow-private", "--max-per-host=1", "--interval=0", "--timeout=1h"
      };
      String[] shard = Arrays.copyOf(audit, audit.length + 1);
      shard[audit.length] = "--shard=1/1";
      Process process = start(java(), shard);
      assertThat(held.await()).as(err()).isTrue();

      send(signal, process);

      assertThat(end(process)).isEqualTo(signal.exitCode());
      assertThat(err())
          .isEqualTo(
              signal == Signal.KILL ? "" : "gloss-lint: interrupted: shard 1/1 was not written\n");
      assertThat(files()).containsExactly(".git", "a.md");

      held.release();
      String expected = here(ExitCode.FINDINGS, audit);
      here(ExitCode.CLEAN, shard);
      assertThat(ShardsTest.timeless(here(ExitCode.FINDINGS, "merge", SHARD)))
          .isEqualTo(ShardsTest.timeless(expected))
          .contains("2 URLs:\n  2  alive\n");
    }
  }

  /** A tree whose shard takes a while to be written, since it cannot be deflated. */
  private void largeTree() throws IOException {
    Random random = new Random(5);
    for (int file = 0; file < 6; file++) {
      StringBuilder text = new StringBuilder("[x](gone.md)\n\n");
      while (text.length() < 1_000_000) {
        text.append(Long.toString(random.nextLong() >>> 1, 36)).append('\n');
      }
      Files.writeString(tree.resolve(file + ".md"), text);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Signal.class,
      names = {"KILL", "TERM"})
  void whoIsEndedWhileItWritesLeavesNoPartOfAShard(Signal signal) throws Exception {
    largeTree();
    String expected = here(ExitCode.FINDINGS, "check", "--format=json");
    Process process = start(java(), "check", "--shard=1/1");
    String[] names = {};
    while (process.isAlive() && Stream.of(names).noneMatch(name -> name.endsWith(".partial"))) {
      names = Objects.requireNonNull(tree.toFile().list());
    }
    // At once: another process would come too late.
    if (signal == Signal.KILL) {
      process.destroyForcibly();
    } else {
      process.destroy();
    }
    int code = end(process);
    // It may have been faster, and then all of it is there.
    assertThat(code).isIn(signal.exitCode(), ExitCode.CLEAN);
    if (Files.exists(tree.resolve(SHARD))) {
      assertThat(here(ExitCode.FINDINGS, "merge", "--format=json", SHARD)).isEqualTo(expected);
    }
    if (signal != Signal.KILL) {
      assertThat(files()).noneMatch(name -> name.endsWith(".partial"));
    }

    here(ExitCode.CLEAN, "check", "--shard=1/1");
    assertThat(here(ExitCode.FINDINGS, "merge", "--format=json", SHARD)).isEqualTo(expected);
  }

  @Test
  void whatCannotBeWrittenWholeIsNotThere() throws Exception {
    largeTree();
    List<String> limited =
        Stream.concat(
                Stream.of("sh", "-c", "ulimit -f 1000; exec \"$@\"", "sh"),
                java("-XX:-UsePerfData").stream())
            .toList();

    assertThat(end(start(limited, "check", "--shard=1/1"))).isEqualTo(ExitCode.FAILURE);

    assertThat(err()).matches("gloss-lint: cannot write .*/" + SHARD + ": File too large\n");
    assertThat(files()).doesNotContain(SHARD).noneMatch(name -> name.endsWith(".partial"));
  }
}
