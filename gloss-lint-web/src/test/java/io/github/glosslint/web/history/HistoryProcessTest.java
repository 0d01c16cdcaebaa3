package io.github.glosslint.web.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.web.history.HistoryFile.Loaded;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only processes of their own can show. */
@Timeout(300)
class HistoryProcessTest {

  private static final int LANES = 4;
  private static final int KILLS = 50;
  private static final int MERGERS = 8;
  private static final int ROUNDS = 50;

  @TempDir Path folder;

  private static HistoryFile file(Path path, Instant now) {
    return HistoryFile.at(path, "1", Clock.fixed(now, ZoneOffset.UTC));
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("CACHE-2 200 kills leave a readable file, and no generation that was saved is lost")
  void kills() throws Exception {
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    try {
      List<Future<Integer>> generations = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        Path path = folder.resolve("urls-" + lane);
        Random random = new Random(lane);
        generations.add(lanes.submit(() -> killAgainAndAgain(path, random)));
      }
      for (Future<Integer> generation : generations) {
        assertThat(generation.get()).isGreaterThan(KILLS);
      }
    } finally {
      lanes.shutdownNow();
    }
  }

  /** The last generation that came into the file. */
  private static int killAgainAndAgain(Path path, Random random) throws Exception {
    int last = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process saver = ChildProcess.start(EndlessSaver.class, path, last + 1);
      int said;
      try (BufferedReader output = output(saver)) {
        for (int saves = random.nextInt(3); saves > 0; saves--) {
          assertThat(output.readLine()).isNotNull();
        }
        said = Integer.parseInt(output.readLine());
        assertThat(saver.waitFor(random.nextInt(5_000), TimeUnit.MICROSECONDS)).isFalse();
        // By its handle, since the process itself would close the pipe with what was said last.
        assertThat(saver.toHandle().destroyForcibly()).isTrue();
        saver.waitFor();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          said = Math.max(said, line.isEmpty() ? 0 : Integer.parseInt(line));
        }
      }
      Loaded loaded = file(path, Seen.NOON.plusSeconds(said)).load();
      assertThat(loaded.warning()).isNull();
      int found = Integer.parseInt(loaded.history().records().iterator().next().etag());
      assertThat(found).isBetween(said, said + 1);
      assertThat(loaded.history()).isEqualTo(EndlessSaver.generation(found));
      last = found;
    }
    return last;
  }

  @Test
  @DisplayName("CACHE-3 8 processes merge 50 times each, and nothing is lost")
  void merges() throws Exception {
    Path path = folder.resolve("urls");
    List<Process> mergers = new ArrayList<>();
    for (int id = 0; id < MERGERS; id++) {
      mergers.add(ChildProcess.start(Merger.class, path, id, ROUNDS));
    }
    for (Process merger : mergers) {
      try (BufferedReader output = output(merger)) {
        assertThat(output.lines()).isEmpty();
      }
      assertThat(merger.waitFor()).isZero();
    }

    Loaded loaded = file(path, Seen.NOON).load();
    assertThat(loaded.warning()).isNull();
    assertThat(loaded.history().size()).isEqualTo(MERGERS * ROUNDS + 1);
    assertThat(loaded.history().get(Seen.KEY))
        .isNotNull()
        .returns(Seen.NOON.plusSeconds(ROUNDS - 1), UrlRecord::checkedAt);
  }

  @Test
  @DisplayName("CACHE-2 when the disk takes no more, the old file stays")
  void fullDisk() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell limits the size of files here");
    Path path = folder.resolve("urls");
    UrlHistory old = UrlHistory.of(List.of(Seen.record(Seen.URL, Cause.ANSWERED, Seen.NOON)));
    assertThat(file(path, Seen.NOON).save(old)).isNull();

    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 4; exec \"$@\"", ""));
    command.addAll(ChildProcess.command(EndlessSaver.class, path, 1));
    Process saver = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output = output(saver)) {
      assertThat(output.readLine())
          .isEqualTo("cannot write the cache " + path + ": File too large");
    } finally {
      saver.destroyForcibly().waitFor();
    }

    assertThat(file(path, Seen.NOON).load()).isEqualTo(new Loaded(old, null));
  }
}
