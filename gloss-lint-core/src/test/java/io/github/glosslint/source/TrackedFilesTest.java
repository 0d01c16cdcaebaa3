package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.changes.git.GitRepository;
import io.github.glosslint.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Git tracks is read, whatever it is told to ignore. */
final class TrackedFilesTest {

  @TempDir Path root;

  private SourceTree tree() throws IOException {
    return SourceTree.open(root, List.of(root), Settings.defaults());
  }

  @Test
  void ignoreFilesCountForUntrackedFilesOnly() throws IOException {
    GitRepository repository = GitRepository.in(root);
    repository.write("docs/a.md", "").write("docs/deep/b.md", "").write("docs/deep/x.png", "");
    repository.write("c.md", "").write("excluded.md", "").write("target/d.md", "");
    repository.write("pom.xml", "").commit();
    repository.write(".gitignore", "docs/\n*.md\n").write("docs/deep/.gitignore", "*\n");
    repository.write(".git/info/exclude", "excluded*\n");
    repository.write("docs/new.md", "").write("docs/other/new.md", "").write("e.md", "");
    repository.write("excluded-new.md", "").write("target/new.md", "");
    SourceTree tree = tree();
    assertThat(tree.documents())
        .containsExactly("c.md", "docs/a.md", "docs/deep/b.md", "excluded.md", "target/d.md");
    assertThat(tree.files()).contains("docs/deep/x.png").doesNotContain("docs/new.md");
    assertThat(tree.inventory().leftOut())
        .isEqualTo(
            Map.of(
                "docs/new.md", ".gitignore",
                "docs/other/new.md", ".gitignore",
                "e.md", ".gitignore",
                "excluded-new.md", ".gitignore",
                "target/new.md", ".gitignore"));
    assertThat(tree.notes()).isEmpty();
  }

  @Test
  void gitListsTheSameFiles() throws IOException {
    GitRepository repository = GitRepository.in(root);
    for (String folder : List.of("", "docs/", "docs/x/", "y/")) {
      repository.write(folder + "a.md", "").write(folder + "b.md", "");
    }
    repository.commit();
    repository.write(".gitignore", "/docs/\n!docs/x/\nb.md\n").write("y/.gitignore", "*\n!c.md\n");
    for (String folder : List.of("", "docs/", "docs/x/", "y/", "z/")) {
      repository.write(folder + "c.md", "").write(folder + "d.md", "");
    }
    List<String> listed =
        repository
            .git("ls-files", "--cached", "--others", "--exclude-standard", "*.md")
            .lines()
            .sorted()
            .toList();
    assertThat(tree().documents()).containsExactlyElementsOf(listed);
  }

  @Test
  void eachCheckoutInTheTreeHasItsOwnIndexAndItsOwnRules() throws IOException {
    GitRepository outer = GitRepository.in(root);
    outer.write(".gitignore", "*.tmp.md\nb.md\nlost/\nkept/\n").write("a.md", "").commit();
    GitRepository inner = GitRepository.in(root.resolve("inner"));
    inner.write("b.md", "").write("c.md", "").commit();
    inner.write(".gitignore", "c.md\nd.md\n").write("d.md", "").write("e.tmp.md", "");
    GitRepository.in(root.resolve("lost")).write("f.md", "").commit();
    outer.git("submodule", "--quiet", "add", "--force", inner.folder().toString(), "kept/sub");
    assertThat(tree().documents())
        .containsExactly(
            "a.md", "inner/b.md", "inner/c.md", "inner/e.tmp.md", "kept/sub/b.md", "kept/sub/c.md");
  }

  @Test
  void aBrokenIndexIsSaidAndIgnoreFilesCount() throws IOException {
    GitRepository repository = GitRepository.in(root);
    repository.write("a.md", "").write("b.md", "").commit().write(".gitignore", "a.md\n");
    Files.writeString(root.resolve(".git/index"), "DIRC and nothing else");
    SourceTree tree = tree();
    assertThat(tree.documents()).containsExactly("b.md");
    assertThat(tree.notes())
        .containsExactly(
            ".git/index cannot be read (its version is 543256164): files that .gitignore matches"
                + " were left out even if Git tracks them.");
  }
}
