package io.github.glosslint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** A folder that the command line runs in, with all that stands behind it, and what it printed. */
abstract class CommandLineFixture {

  @TempDir Path folder;

  /** Variables of the environment, which are none of this process's. */
  final Map<String, String> variables = new TreeMap<>();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  final void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  final String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  /** Gives the exit code. */
  final int run(String... args) {
    return runIn(folder, args);
  }

  final int runIn(Path workingDirectory, String... args) {
    return runIn(workingDirectory, "", args);
  }

  final int runWith(String stdin, String... args) {
    return runIn(folder, stdin, args);
  }

  private int runIn(Path workingDirectory, String stdin, String... args) {
    out.reset();
    err.reset();
    return Main.run(
        args,
        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        variables,
        workingDirectory);
  }

  /** What the last run printed on the standard output. */
  final String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What the last run printed on the standard error. */
  final String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
