package io.github.glosslint.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the archives, and what is said about them. */
class ContentsTest {

  @TempDir private static Path folder;
  private static Path program;

  @BeforeAll
  static void unpack() throws Exception {
    program = Archives.unpack(Archives.program(), folder.resolve("program"));
  }

  private static Set<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void has_what_the_readme_says() throws Exception {
    assertThat(files(program))
        .contains(
            "LICENSE",
            "README.md",
            "bin/gloss-lint",
            "bin/gloss-lint.cmd",
            "app/gloss-lint.jar",
            "examples/glossary/glossary/a.md",
            "licences/README.md",
            "rules/anchor/missing.md",
            "sbom.cdx.json",
            "share/man/man1/gloss-lint.1",
            "share/bash-completion/completions/gloss-lint",
            "share/zsh/site-functions/_gloss-lint",
            "share/fish/vendor_completions.d/gloss-lint.fish")
        .noneMatch(file -> file.contains("/target/") || file.contains("/.git"));
    assertThat(program.resolve("bin/gloss-lint")).isExecutable();
    assertThat(Files.readString(program.resolve("README.md"))).contains(Archives.VERSION);
  }

  @Test
  void the_zip_has_the_same() throws Exception {
    try (ZipFile zip = new ZipFile(Archives.zip().toFile())) {
      Set<String> names =
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .map(entry -> entry.getName().substring(Archives.NAME.length() + 1))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(names).isEqualTo(files(program));
    }
  }

  @Test
  void names_the_licence_of_each_library() throws Exception {
    String licences = Files.readString(program.resolve("licences/README.md"));
    String sbom = Files.readString(program.resolve("sbom.cdx.json"));
    Pattern jar = Pattern.compile("(.*?)-(\\d.*)\\.jar");
    try (Stream<Path> jars = Files.list(program.resolve("app/lib"))) {
      for (Path each : jars.toList()) {
        String name = each.getFileName().toString();
        MatchResult parts = jar.matcher(name).results().findFirst().orElseThrow();
        assertThat(sbom)
            .containsPattern(Pattern.quote("/" + parts.group(1) + "@" + parts.group(2)) + "\\b");
        if (!name.startsWith("gloss-lint-")) {
          assertThat(licences).contains("| " + name + " | ");
        }
      }
    }
  }

  @Test
  void sums_are_those_of_the_files() throws Exception {
    List<Path> files = Archives.all();
    assertThat(files).hasSize(4);
    for (Path file : files) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      assertThat(Path.of(file + ".sha256"))
          .content(UTF_8)
          .isEqualTo(
              HexFormat.of().formatHex(sum) + " *" + file.getFileName() + System.lineSeparator());
    }
  }

  @Test
  void the_launcher_is_that_of_a_checkout_without_the_build() throws Exception {
    String launcher = Files.readString(program.resolve("bin/gloss-lint"));
    assertThat(launcher)
        .startsWith("#!/bin/sh\n# Runs gloss-lint as it was installed")
        .contains("-" + Archives.VERSION + "-")
        .doesNotContain("mvnw", "checkout", "@version@", "@jars@", "\r")
        .contains("find_java", "size_heap", "train");
    for (String shell : List.of("sh", "bash")) {
      Archives.Run run =
          Archives.run(Map.of("PATH", "/usr/bin:/bin"), program, shell, "-n", "bin/gloss-lint");
      assertThat(run.err()).isEmpty();
    }
  }

  /** No Windows is at hand where this runs, so its text is held to what breaks batch files most. */
  @Test
  void the_launcher_for_windows_is_one_that_cmd_can_read() throws Exception {
    byte[] bytes = Files.readAllBytes(program.resolve("bin/gloss-lint.cmd"));
    String text = new String(bytes, UTF_8);
    assertThat(bytes).as("ASCII, which every code page has").hasSize(text.length());
    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    List<String> lines = text.lines().toList();
    Set<String> labels =
        lines.stream()
            .filter(line -> line.startsWith(":"))
            .map(line -> line.substring(1))
            .collect(Collectors.toSet());
    Set<String> targets =
        Pattern.compile("\\bgoto (\\w+)")
            .matcher(text)
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertThat(labels).isEqualTo(targets);
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.chars().filter(c -> c == '"').count() % 2).as(line).isZero();
              assertThat(line).as("a path may have brackets").doesNotMatch("\\s*\\(\\s*");
            })
        .filteredOn(line -> line.startsWith("exit"))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("exit /b "));
    String options = Files.readString(program.resolve("bin/gloss-lint"));
    Pattern.compile("-XX:\\S+|-Xmn\\d+m|-Xms\\d+m")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(option -> !option.contains("RAMPercentage") && !option.startsWith("-Xm"))
        .map(option -> option.replace("\"", ""))
        .forEach(option -> assertThat(options).contains(option));
  }
}
