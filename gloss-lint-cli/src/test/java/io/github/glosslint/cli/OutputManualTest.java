package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings that {@code docs/output.md} shows are those of a real run. */
class OutputManualTest {

  @TempDir Path folder;

  @BeforeEach
  void tree() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(
        folder.resolve("docs/a.md"),
        "# Install\n\n## Setup\n\n\n\n\n\n\n\n\nSee [setup](#instal).\n\n## Setup\n");
  }

  @Test
  void the_text_is_real() throws IOException {
    assertThat(run("docs")).startsWith(block("## Text", ""));
  }

  @Test
  void the_concise_lines_are_real() throws IOException {
    assertThat(run("--format", "concise", "docs")).isEqualTo(block("## Concise", ""));
  }

  @Test
  void the_findings_in_JSON_are_real() throws IOException {
    List<String> real = run("--format", "json", "docs").lines().toList();
    List<String> shown =
        block("## JSON", "json").lines().filter(line -> line.contains("\"rule\": ")).toList();
    assertThat(shown).isNotEmpty().isSubsetOf(real);
  }

  private String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Main.run(
        arguments,
        InputStream.nullInputStream(),
        out,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        Map.of(),
        folder);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String block(String heading, String language) throws IOException {
    String manual = Files.readString(Path.of("..", "docs", "output.md"));
    Matcher block =
        Pattern.compile("(?s)\n" + heading + "\n.*?```" + language + "\n(.*?)```").matcher(manual);
    assertThat(block.find()).as(heading).isTrue();
    return block.group(1);
  }
}
