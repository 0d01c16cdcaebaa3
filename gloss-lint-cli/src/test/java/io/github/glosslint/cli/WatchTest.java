package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A watch over real folders: each step waits for the line that answers it. */
@Timeout(120)
class WatchTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FutureTask<Integer> run = new FutureTask<>(this::watch);
  private final PipedOutputStream out = new PipedOutputStream();
  private BufferedReader lines = new BufferedReader(Reader.nullReader());
  private Thread thread = Thread.currentThread();

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int watch() {
    return run(out, "--watch", "--format", "concise", "-q");
  }

  private int run(OutputStream stdout, String... args) {
    return Main.run(
        args,
        new ByteArrayInputStream(new byte[0]),
        stdout,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(),
        folder);
  }

  private void start() throws IOException {
    lines =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(out, 1 << 16), StandardCharsets.UTF_8));
    thread = new Thread(run, "watch");
    thread.start();
  }

  /** Reads until a line contains a text. */
  private void await(String text) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(text)) {
        return;
      }
    }
    throw new AssertionError("ended without " + text + "\n" + err);
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (thread != Thread.currentThread()) {
      thread.interrupt();
      thread.join();
    }
  }

  @Test
  void every_change_is_answered() throws Exception {
    write("a.md", "[b](b.md) [x](x.md)\n");
    start();
    await("\"b.md\"");
    await("\"x.md\"");

    write("b.md", "# B\n");
    await("\"x.md\"");
    write("a.md", "[b](b.md#c)\n");
    await("\"c\" in b.md");
    write("sub/deep/d.md", "[e](e.md)\n");
    await("sub/deep/e.md");
    write("sub/deep/d.md", "[f](f.md)\n");
    await("sub/deep/f.md");
    Files.delete(folder.resolve("b.md"));
    await("\"b.md\"");

    assertThat(code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("watching 1 folders for changes; Ctrl-C ends", "a.md changed");
  }

  @Test
  void settings_and_baselines_count_when_they_change() throws Exception {
    write("a.md", "[b](b.md)\n");
    start();
    await("\"b.md\"");

    write("gloss-lint.yml", "rules: {link/missing-file: warning}\n");
    await("warning");
    write("gloss-lint.yml", "rules: {link/missing: warning}\n");
    write("gloss-lint.yml", "rules: {link/missing-file: info}\n");
    await("info");
    assertThat(run(new ByteArrayOutputStream(), "baseline", "create")).isZero();
    write("a.md", "[b](b.md) [c](c.md)\n");
    await("\"c.md\"");

    assertThat(code()).isEqualTo(ExitCode.CLEAN);
  }

  private int code() throws InterruptedException, ExecutionException {
    thread.interrupt();
    return run.get();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--urls",
        "--changed-since=HEAD",
        "--files-from=list",
        "-",
        "-o x",
        "--report json=x"
      })
  void what_cannot_be_watched_is_refused(String arguments) throws IOException {
    write("list", "");
    String[] args = ("--watch " + arguments).split(" ");

    assertThat(run(new ByteArrayOutputStream(), args)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--watch cannot be combined with ");
  }

  @Test
  void wrong_settings_at_the_start_end_it() throws IOException {
    write("gloss-lint.yml", "rule: {}\n");
    write("a.md", "# A\n");

    assertThat(run(new ByteArrayOutputStream(), "--watch")).isEqualTo(ExitCode.USAGE);
  }
}
