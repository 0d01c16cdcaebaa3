package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.cli.console.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes of little memory. */
@Timeout(180)
class MemoryTest {

  @TempDir Path folder;

  private record Ended(int code, String out, String err) {}

  private Ended run(String heap, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    Path out = folder.resolveSibling(folder.getFileName() + ".out");
    Path err = folder.resolveSibling(folder.getFileName() + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> variables = builder.environment();
    variables.remove("GITHUB_ACTIONS");
    variables.put("XDG_CACHE_HOME", folder.resolve(".cache").toString());
    int code = builder.start().waitFor();
    return new Ended(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void too_little_memory_is_said_in_one_line_and_is_a_failure() throws Exception {
    for (int i = 0; i < 40; i++) {
      write("docs/p" + i + ".md", "[a](b.md) [c][d]\n\n".repeat(5_000));
    }

    Ended ended = run("24m", "docs");

    assertThat(ended.err())
        .startsWith("gloss-lint: out of memory; set GLOSS_LINT_JAVA_OPTS=-Xmx4g")
        .hasLineCount(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.code()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void dense_files_are_findings_and_the_others_are_checked() throws Exception {
    write("headings.md", "# a\n".repeat(625_000));
    write("lines.md", "[a](b)\n".repeat(1_430_000));
    write("words.md", "[a](b) ".repeat(1_430_000));
    write("z.md", "[a](missing.md)\n");

    Ended ended = run("1g", "--fail-on", "never", "--format", "jsonl");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isEqualTo(ExitCode.CLEAN);
    List<String> lines = ended.out().lines().toList();
    for (String dense : List.of("headings.md", "lines.md", "words.md")) {
      assertThat(lines)
          .filteredOn(line -> line.contains("file/too-complex"))
          .anyMatch(line -> line.contains(dense));
    }
    assertThat(lines).anyMatch(line -> line.contains("z.md") && line.contains("missing-file"));
  }
}
