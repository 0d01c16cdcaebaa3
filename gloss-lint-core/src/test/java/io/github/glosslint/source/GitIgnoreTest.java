package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is ignored, by our reading and by that of Git itself where there is one. */
final class GitIgnoreTest {

  private static final Map<String, String> IGNORE_FILES =
      new TreeMap<>(
          Map.of(
              ".gitignore",
              """
              # comment
              *.tmp.md
              !keep.tmp.md
              /top.md
              build/
              docs/**/gen
              out/*
              !out/kept.md
              closed/
              !closed/x.md
              trailing.md\s\s
              blank\\\s
              \s\s
              \\\s
              \\#hash.md
              a[0-9].md
              b[!0-9].md
              open[.md
              foo/**/bar.md
              **/deep/er/*.md
              """,
              "nested/.gitignore",
              "!top.md\n/own.md\nsub/x.md\n!*.tmp.md\n",
              ".git/info/exclude",
              "excluded.md\nkept-by-file.md\n",
              "nested/deeper/.gitignore",
              "!excluded.md\r\n*.mkd\r\n"));

  private static final List<String> FILES =
      List.of(
          "x.tmp.md",
          "keep.tmp.md",
          "top.md",
          "sub/top.md",
          "build/a.md",
          "sub/build/a.md",
          "docs/gen/a.md",
          "docs/x/y/gen/a.md",
          "docs/gen.md",
          "out/a.md",
          "out/kept.md",
          "closed/x.md",
          "trailing.md",
          "blank /a.md",
          " /a.md",
          "#hash.md",
          "a1.md",
          "ax.md",
          "b1.md",
          "bx.md",
          "open[.md",
          "foo/bar.md",
          "foo/1/2/bar.md",
          "sub/foo/bar.md",
          "deep/er/a.md",
          "x/deep/er/a.md",
          "x/deep/er/y/a.md",
          "nested/top.md",
          "nested/own.md",
          "nested/more/own.md",
          "nested/sub/x.md",
          "nested/more/sub/x.md",
          "nested/y.tmp.md",
          "nested/deeper/excluded.md",
          "nested/deeper/a.mkd",
          "excluded.md",
          "sub/kept-by-file.md");

  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    for (String file : FILES) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "");
    }
  }

  private void ignore() throws IOException {
    for (Map.Entry<String, String> file : IGNORE_FILES.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private List<String> documents() throws IOException {
    return SourceTree.open(root, List.of(root), Settings.defaults()).documents();
  }

  @Test
  void whatGitIgnoresIsLeftOut() throws IOException {
    ignore();
    assertThat(documents())
        .containsExactly(
            "ax.md",
            "b1.md",
            "docs/gen.md",
            "keep.tmp.md",
            "nested/deeper/excluded.md",
            "nested/more/own.md",
            "nested/more/sub/x.md",
            "nested/top.md",
            "nested/y.tmp.md",
            "open[.md",
            "out/kept.md",
            "sub/foo/bar.md",
            "sub/top.md",
            "x/deep/er/y/a.md");
  }

  @Test
  void pathsThatNeedNotExistAreIgnored() throws IOException {
    ignore();
    SourceTree tree = SourceTree.open(root, List.of(root), Settings.defaults());
    assertThat(
            List.of("build/new.md", "no/build/new/x.md", "new.tmp.md", "nested/own.md", "top.md"))
        .allMatch(tree::isIgnored);
    assertThat(List.of("new.md", "keep.tmp.md", "nested/new.md", "nested/top.md", "buildx/a.md"))
        .noneMatch(tree::isIgnored);
    String longest = "a/".repeat(2_043) + "x.tmp.md";
    assertThat(longest.length()).isEqualTo(4_094);
    assertThat(tree.isIgnored(longest)).isTrue();
    assertThat(tree.isIgnored("a/a/" + longest)).isFalse();
  }

  @Test
  void gitItselfSaysTheSame() throws Exception {
    assumeTrue(run("git", "init", "-q").isEmpty(), "there is a git");
    ignore();
    List<String> visible = run("git", "ls-files", "--others", "--exclude-standard");
    assertThat(documents())
        .containsExactlyElementsOf(
            visible.stream().filter(f -> f.matches(".*\\.mk?d")).sorted().toList());
  }

  private List<String> run(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      return output.lines().toList();
    } catch (IOException e) {
      return List.of("no such program");
    }
  }
}
