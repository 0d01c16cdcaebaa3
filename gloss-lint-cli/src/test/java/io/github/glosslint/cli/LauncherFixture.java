package io.github.glosslint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy of the launcher in a small checkout, where {@code java} and {@code mvnw} are scripts. Each
 * test has a checkout of its own.
 */
abstract class LauncherFixture {

  /** Prints its arguments, one a line; as a training run it writes the archive, noisily. */
  static final String JAVA =
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
  static final String MAVEN =
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

  @TempDir Path folder;
  Path checkout;
  Path launcher;
  final Map<String, String> environment = new TreeMap<>();

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

  List<String> builds() throws IOException {
    return Files.readAllLines(checkout.resolve("builds"));
  }

  /** A folder that looks like a JDK of this version, whose java is {@link #JAVA}. */
  Path jdk(String version) throws IOException {
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

  void write(String path, String text) throws IOException {
    Path file = checkout.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    return start(launcher, arguments).end();
  }

  Started start(Path script, String... arguments) throws IOException {
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

  record Started(Process process, Path out, Path err) {
    Run end() throws IOException, InterruptedException {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended in time").isTrue();
      return new Run(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
  }

  record Run(int code, String out, String err) {}
}
