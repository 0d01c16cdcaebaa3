package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.changes.git.GitRepository;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Links to a name that a file had suggest the name that it has. */
@Timeout(120)
class RenamedFilesTest {

  private static final String LONG =
      "\n## Setup\n\nSome text that makes the file one that Git knows again, line by line.\n";

  @TempDir Path temporary;

  private GitRepository repository;

  @BeforeEach
  void aRepository() throws IOException {
    repository =
        GitRepository.in(temporary.toRealPath())
            .write("docs/old.md", "# Old\n" + LONG)
            .write("docs/a.md", "# A\n\n[x](old.md) [y](old.md#setup) [z](../docs/old.md#setup)\n")
            .write(
                "README.md",
                "# R\n\n[x](docs/old.md) [y](/docs/old.md)\n\n[z]\n\n[z]: ./docs/old.md\n")
            .commit();
  }

  private GlossLint lint() {
    return GlossLint.at(repository.folder()).workingDirectory(repository.folder());
  }

  private static List<String> findings(Report report) {
    return report.findings().stream()
        .map(f -> f.marked() + " " + f.message() + " " + f.suggestions())
        .toList();
  }

  private static Stream<String> firstSuggestions(Report report) {
    return report.findings().stream()
        .map(Finding::suggestions)
        .map(s -> s.isEmpty() ? "" : s.get(0));
  }

  @Test
  void a_staged_rename_is_known_to_a_plain_run() {
    repository.git("mv", "docs/old.md", "docs/guide.md");

    assertThat(findings(lint().check()))
        .containsExactly(
            "docs/old.md No file \"docs/old.md\"; it was renamed to \"docs/guide.md\""
                + " [docs/guide.md]",
            "/docs/old.md No file \"docs/old.md\"; it was renamed to \"docs/guide.md\""
                + " [/docs/guide.md]",
            "./docs/old.md No file \"docs/old.md\"; it was renamed to \"docs/guide.md\";"
                + " 1 reference to \"z\" leads there [./docs/guide.md]",
            "old.md No file \"docs/old.md\"; it was renamed to \"docs/guide.md\" [guide.md]",
            "old.md#setup No file \"docs/old.md\"; it was renamed to \"docs/guide.md\""
                + " [guide.md#setup]",
            "../docs/old.md#setup No file \"docs/old.md\"; it was renamed to \"docs/guide.md\""
                + " [../docs/guide.md#setup]");
  }

  @Test
  void to_another_folder() {
    repository.write("manual/x.md", "# X\n");
    repository.git("mv", "docs/old.md", "manual/new.md");

    assertThat(firstSuggestions(lint().check()))
        .containsExactly(
            "manual/new.md",
            "/manual/new.md",
            "./manual/new.md",
            "../manual/new.md",
            "../manual/new.md#setup",
            "../manual/new.md#setup");
  }

  @Test
  void a_folder() {
    repository
        .write("b.md", "[all](docs/) [one](docs/old.md)\n")
        .write("docs/b.md", "# B\n")
        .commit();
    repository.git("mv", "docs", "handbook");

    assertThat(firstSuggestions(lint().check()).limit(2))
        .containsExactly("handbook/old.md", "/handbook/old.md");
    assertThat(
            lint().check().findings().stream()
                .filter(f -> f.path().equals("b.md"))
                .map(f -> f.suggestions().get(0)))
        .containsExactly("handbook/", "handbook/old.md");
  }

  @Test
  void a_change_knows_its_own_renames_committed_or_not() {
    repository.branch("topic");
    repository.git("mv", "docs/old.md", "docs/guide.md");
    assertThat(firstSuggestions(lint().changedSince("main").check())).contains("guide.md#setup");
    repository.commit();
    assertThat(firstSuggestions(lint().changedSince("main").check()))
        .containsExactly(
            "docs/guide.md",
            "/docs/guide.md",
            "./docs/guide.md",
            "guide.md",
            "guide.md#setup",
            "../docs/guide.md#setup");
    assertThat(findings(lint().check())).noneMatch(finding -> finding.contains("renamed"));
  }

  @Test
  void a_page_of_a_site() {
    repository
        .write("_config.yml", "title: T\n")
        .write("docs/old.md", "---\n---\n# Old\n" + LONG)
        .write("docs/a.md", "---\n---\n[x](old.html#setup) [y](/docs/old.html)\n")
        .write("README.md", "# R\n")
        .commit();
    repository.git("mv", "docs/old.md", "docs/guide.md");

    assertThat(findings(lint().check()))
        .containsExactly(
            "old.html#setup No file \"docs/old.html\"; its source was renamed to \"docs/guide.md\""
                + " [guide.html#setup]",
            "/docs/old.html No file \"docs/old.html\"; its source was renamed to \"docs/guide.md\""
                + " [/docs/guide.html]");
  }

  @Test
  void an_image_and_one_that_is_gone_again() {
    repository.write("a.png", "png").write("c.md", "![x](a.png)\n").commit();
    repository.git("mv", "a.png", "b.png");
    Report report = lint().check();
    assertThat(findings(report))
        .containsExactly("a.png No file \"a.png\"; it was renamed to \"b.png\" [b.png]");

    repository.git("commit", "--quiet", "--message=x");
    assertThat(findings(lint().check())).containsExactly("a.png No file \"a.png\" [b.png]");
  }

  @Test
  void an_anchor_that_is_another_one_there() {
    repository
        .write("docs/a.md", "# A\n\n[x](old.md#setpu) [y](old.md#nothing-like-it)\n")
        .commit();
    repository.git("mv", "docs/old.md", "docs/guide.md");

    assertThat(firstSuggestions(lint().check()).skip(3))
        .containsExactly("guide.md#setup", "guide.md");
  }

  @Test
  void a_git_that_fails_changes_nothing() throws IOException {
    repository.git("mv", "docs/old.md", "docs/guide.md");
    Files.writeString(repository.folder().resolve(".git/config"), "[core\n");

    assertThat(findings(lint().check()))
        .hasSize(6)
        .noneMatch(finding -> finding.contains("renamed"));
  }
}
