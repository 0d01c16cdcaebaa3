package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The extension for VS Code is tested against this program and packaged, where npm is installed and
 * has seen the packages before. With {@code -Dvscode.fetch} npm fetches them; otherwise no test
 * asks anything but this machine.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program is a script for sh")
class VsCodeExtensionTest {

  /** Only a process that hangs takes so long, in seconds. */
  private static final int HANG = 300;

  /** What the folder holds of earlier builds. */
  private static final Set<String> BUILT = Set.of("node_modules", "dist", "out", "LICENSE");

  @TempDir Path folder;
  private Path extension;

  @BeforeEach
  void copy() throws IOException {
    Path repository = Path.of("..").toAbsolutePath().normalize();
    extension = folder.resolve("editors/vscode");
    copy(repository.resolve("editors/vscode"), extension);
    Files.copy(repository.resolve("LICENSE"), folder.resolve("LICENSE"));
  }

  @Test
  void is_tested_and_packaged() throws Exception {
    assumeTrue(hasNode(), "Node 20 or later and npm are not installed");
    boolean fetch = System.getProperty("vscode.fetch") != null;
    int installed =
        run(
            "npm",
            "ci",
            fetch ? "--prefer-offline" : "--offline",
            "--ignore-scripts",
            "--no-audit");
    assumeTrue(
        installed == 0 || !said().contains("ENOTCACHED"),
        "npm has not fetched the packages; run npm ci in editors/vscode, or add -Dvscode.fetch");
    assertThat(installed).as(said()).isZero();

    int tested = run("npm", "test");
    assertThat(tested).as(said()).isZero();

    int packaged = run("npm", "run", "package");
    assertThat(packaged).as(said()).isZero();
    assertThat(entries())
        .contains(
            "extension/package.json",
            "extension/LICENSE.txt",
            "extension/readme.md",
            "extension/changelog.md",
            "extension/dist/extension.js",
            "extension/dist/THIRD-PARTY-NOTICES.txt",
            "extension/images/icon.png")
        .noneMatch(name -> name.contains("node_modules") || name.endsWith(".ts"));
  }

  private List<String> entries() throws IOException {
    Path made;
    try (Stream<Path> files = Files.list(extension.resolve("dist"))) {
      made = files.filter(file -> file.toString().endsWith(".vsix")).findFirst().orElseThrow();
    }
    try (ZipFile archive = new ZipFile(made.toFile())) {
      return archive.stream().map(ZipEntry::getName).toList();
    }
  }

  /** Runs a program in the copy, and returns its exit code. */
  private int run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(extension.toFile());
    builder.environment().put("GLOSS_LINT", program().toString());
    Process process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
    boolean ended = process.waitFor(HANG, TimeUnit.SECONDS);
    process.destroyForcibly();
    return ended ? process.exitValue() : -1;
  }

  /** What the last program wrote. */
  private String said() throws IOException {
    return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
  }

  /** A script that runs what these tests run, as an installed gloss-lint would. */
  private Path program() throws IOException {
    Path script = folder.resolve("gloss-lint");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(
        script,
        """
        #!/bin/sh
        exec '%s' -cp '%s' %s "$@"
        """
            .formatted(java, System.getProperty("java.class.path"), Main.class.getName()));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  private boolean hasNode() throws IOException, InterruptedException {
    String isNewEnough = "process.exit(process.versions.node.split('.')[0] >= 20 ? 0 : 1)";
    return isInstalled("node") && isInstalled("npm") && run("node", "-e", isNewEnough) == 0;
  }

  private static boolean isInstalled(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (Files.isDirectory(file) && !BUILT.contains(name)) {
          copy(file, to.resolve(name));
        } else if (!BUILT.contains(name)) {
          Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }
}
