package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor that is not ours drives the language server, where it is installed. */
class NeovimTest {

  /** Only an editor or a server that hangs takes so long, in seconds. */
  private static final int HANG = 120;

  @TempDir Path folder;

  @Test
  void opensTypesFixesGoesCompletesAndRenames() throws Exception {
    assumeTrue(isInstalled(), "Neovim is not installed");
    Path tree = Files.createDirectories(folder.toRealPath().resolve("tree"));
    Files.writeString(tree.resolve("a.md"), "# A\n\n[b](b.md#be)\n");
    Files.writeString(tree.resolve("b.md"), "# Bee\n\n## Hive\n");
    Path script = folder.resolve("drive.lua");
    try (InputStream lua = NeovimTest.class.getResourceAsStream("neovim.lua")) {
      Files.write(script, Objects.requireNonNull(lua, "neovim.lua").readAllBytes());
    }
    Path seen = folder.resolve("seen");
    ProcessBuilder builder =
        new ProcessBuilder("nvim", "--clean", "--headless", "-n", "-S", script.toString());
    Map<String, String> variables = builder.environment();
    variables.put("HOME", folder.toString());
    variables.put("GLOSS_LINT_FOLDER", tree.toString());
    variables.put("GLOSS_LINT_SEEN", seen.toString());
    variables.put("GLOSS_LINT_COMMAND", String.join("\n", server()));
    Process process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
    boolean ended = process.waitFor(HANG, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(seen).as(said).exists();
    assertThat(Files.readAllLines(seen))
        .containsExactly(
            "opened: 3:9 anchor/missing",
            "typed: 3:9 anchor/missing, 5:5 link/missing-file",
            "offered: Replace it with \"#bee\"",
            "line: [b](b.md#bee)",
            "fixed: 5:5 link/missing-file",
            "leads to: b.md:1",
            "completes: bee, hive",
            "renamed: [b](b.md#beehive)",
            "heading: # Beehive");
  }

  private static List<String> server() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "server",
        "--stdio");
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("nvim", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
