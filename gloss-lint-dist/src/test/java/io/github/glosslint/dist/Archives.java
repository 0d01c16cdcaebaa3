package io.github.glosslint.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The archives that this build made, and runs of what is in them, in surroundings that are told.
 */
final class Archives {

  static final String VERSION = System.getProperty("dist.version");
  static final String NAME = "gloss-lint-" + VERSION;
  static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");
  static final Path FOLDER = Path.of(System.getProperty("dist.target"));

  private Archives() {}

  static Path program() {
    return FOLDER.resolve(NAME + ".tar.gz");
  }

  static Path zip() {
    return FOLDER.resolve(NAME + ".zip");
  }

  static Path runtime() {
    return FOLDER.resolve(
        NAME + "-" + System.getProperty("dist.platform") + "." + System.getProperty("dist.format"));
  }

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches(NAME + "[^/]*(zip|gz|json)"))
          .sorted()
          .toList();
    }
  }

  /**
   * Unpacks an archive as people do, and returns its only folder, which has the name of the
   * archive.
   */
  static Path unpack(Path archive, Path into) throws Exception {
    Files.createDirectories(into);
    Run run = run(Map.of("PATH", "/usr/bin:/bin"), into, "tar", "-xf", archive.toString());
    assertThat(run.code()).as(run.err()).isZero();
    String file = archive.getFileName().toString();
    Path home = into.resolve(file.replaceFirst("\\.(tar\\.gz|zip)$", ""));
    try (Stream<Path> files = Files.list(into)) {
      assertThat(files).containsExactly(home);
    }
    return home;
  }

  /** Runs a command in these surroundings and no others. */
  static Run run(Map<String, String> variables, Path folder, String... words) throws Exception {
    Path out = Files.createTempFile("out", "");
    Path err = Files.createTempFile("err", "");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(words)))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended in time").isTrue();
    Run run =
        new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    Files.delete(out);
    Files.delete(err);
    return run;
  }

  record Run(int code, String out, String err) {}
}
