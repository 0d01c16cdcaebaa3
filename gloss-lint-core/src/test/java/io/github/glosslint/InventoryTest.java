package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.changes.git.GitRepository;
import io.github.glosslint.report.Documents;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFormat;
import io.github.glosslint.report.machine.JsonReport;
import io.github.glosslint.report.terminal.TextReport;
import io.github.glosslint.source.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of every document in a tree it is said what became of it. */
final class InventoryTest {

  @TempDir Path root;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The files in a documentation language, by nothing but their names. */
  private static long documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .filter(file -> Language.of(file.getFileName().toString()) != null)
          .filter(file -> !folder.relativize(file).toString().matches("(.*/)?\\.git/.*"))
          .count();
    }
  }

  private static Documents check(Path folder) {
    return GlossLint.at(folder).workingDirectory(folder).check().summary().documents();
  }

  private static String written(ReportFormat format, Report report) throws IOException {
    StringWriter out = new StringWriter();
    format.write(report, out);
    return out.toString();
  }

  private static Documents adds(Path folder) throws IOException {
    Documents documents = check(folder);
    int sum = documents.read() + documents.leftOut().size() + documents.notUnderstood().size();
    assertThat(documents.uncounted()).isEmpty();
    assertThat(sum).as("%s", folder).isEqualTo((int) documents(folder));
    return documents;
  }

  @Test
  void everyDocumentIsReadLeftOutOrNotUnderstood() throws IOException {
    write("a.md", "");
    write("b.html", "");
    write("c.adoc", "");
    write("d.rst", "");
    write("docs/e.RST", "");
    write("f.ipynb", "");
    write("node_modules/x/README.md", "");
    write("node_modules/x/README.rst", "");
    write(".hidden/g.md", "");
    write("drafts/h.md", "");
    write("ignored/i.md", "");
    write("ignored/j.png", "");
    write("sub/k.md", "");
    write("no-document.txt", "");
    write("zero.md", "a\0b");
    Files.createSymbolicLink(root.resolve("link.md"), Path.of("a.md"));
    Files.createSymbolicLink(root.resolve("folder.md"), Path.of("docs"));
    Files.createSymbolicLink(root.resolve("out.md"), Path.of("/etc/passwd"));
    write(".gitignore", "ignored/\n");
    write("sub/.gitignore", "k.md\n");
    write("gloss-lint.yml", "exclude: [drafts/]\n");
    Documents documents = adds(root);
    assertThat(documents.read()).isEqualTo(2);
    assertThat(documents.languages())
        .isEqualTo(Map.of("AsciiDoc", 1, "reStructuredText", 2, "Jupyter Notebook", 1));
    assertThat(documents.leftOutBy())
        .isEqualTo(
            Map.of(
                ".gitignore", 1,
                "exclude: drafts/", 1,
                "hidden", 1,
                "no text", 1,
                "node_modules", 2,
                "outside the root", 1,
                "sub/.gitignore", 1,
                "symbolic links to documents that are read", 1));
  }

  @Test
  void aJekyllSiteLeavesOutWhatItDoesNotShow() throws IOException {
    write("_config.yml", "exclude: [old]\n");
    write("index.md", "---\n---\n{% include used.html %}\n");
    write("_includes/used.html", "<p>x</p>\n");
    write("_includes/unused.html", "<p>x</p>\n");
    write("_layouts/default.html", "{{ content }}\n");
    write("old/a.html", "<p>x</p>\n");
    write("b.mkdn", "---\n---\n");
    Documents documents = adds(root);
    assertThat(documents.leftOut().keySet())
        .contains("_includes/unused.html", "old/a.html")
        .doesNotContain("_includes/used.html", "b.mkdn");
  }

  @Test
  void checkoutsWithinTheTreeAreCountedAsWell() throws IOException {
    GitRepository outer = GitRepository.in(root);
    outer.write(".gitignore", "*.md\n").write("a.md", "").git("add", "--force", "a.md");
    GitRepository inner = GitRepository.in(root.resolve("inner"));
    inner.write("b.md", "").write("c.rst", "").commit().write("README.md", "");
    outer.git("submodule", "--quiet", "add", inner.folder().toString(), "sub");
    GitRepository.in(root.resolve("node_modules/x")).write("d.md", "").commit();
    write("e.md", "");
    Documents documents = adds(root);
    assertThat(documents.leftOut())
        .isEqualTo(Map.of("e.md", ".gitignore", "node_modules/x/d.md", "node_modules"));
    assertThat(documents.notUnderstood().keySet()).containsExactly("inner/c.rst", "sub/c.rst");
  }

  @Test
  void whatIsNamedIsReadUnlessNobodyUnderstandsIt() throws IOException {
    write("a.adoc", "= A\n");
    write("node_modules/b.md", "");
    write("notes", "");
    Report report =
        GlossLint.at(
                root.resolve("a.adoc"), root.resolve("node_modules/b.md"), root.resolve("notes"))
            .workingDirectory(root)
            .check();
    assertThat(report.summary().documents().read()).isEqualTo(2);
    assertThat(report.summary().documents().notUnderstood())
        .isEqualTo(Map.of("a.adoc", "AsciiDoc"));
    assertThat(report.summary().files()).isEqualTo(2);
  }

  @Test
  void foldersWithTooManyFilesAreNamedAndNotCounted() throws IOException {
    write("a.md", "");
    for (int i = 0; i < 20_001; i++) {
      Files.createFile(
          Files.createDirectories(root.resolve("node_modules/" + i % 3)).resolve(i + ".md"));
    }
    write("node_modules/z/b.md", "");
    Documents documents = check(root);
    assertThat(documents.uncounted()).containsExactly("node_modules/z");
    assertThat(documents.leftOutBy()).isEqualTo(Map.of("node_modules", 20_001));
  }

  @Test
  void whatIsNotCheckedIsListedByFolders() throws IOException {
    write("_private/a.md", "");
    write("docs/b.md", "# B\n");
    write("docs/c.rst", "");
    write("docs/old/d.md", "");
    write("docs/old/more/e.md", "");
    write("manual/f.adoc", "");
    write("manual/part/g.adoc", "");
    write("node_modules/x/README.md", "");
    write("node_modules/x/README.rst", "");
    write("node_modules/y/h.md", "");
    write("gloss-lint.yml", "exclude: [docs/old/, _private/]\n");
    Report report = GlossLint.at(root).workingDirectory(root).listUnknown().check();
    assertThat(
            written(
                new TextReport(
                    false, true, null, false, true, Integer.MAX_VALUE, TextReport.UNBROKEN),
                report))
        .contains(
            """
            _private/a.md: left out: exclude: _private/
            docs/c.rst: not understood: reStructuredText
            docs/old/: 2 documents left out: exclude: docs/old/
            manual/: 2 documents not understood: AsciiDoc
            node_modules/: 3 documents left out: node_modules

            Outcomes of everything that was read:
            """);
    assertThat(written(new JsonReport(), report))
        .contains(
            """
              "notChecked": [
                {"path": "_private/a.md", "documents": 1, "outcome": "leftOut", "reason": "exclude: _private/"},
                {"path": "docs/c.rst", "documents": 1, "outcome": "notUnderstood", "reason": "reStructuredText"},
                {"path": "docs/old/", "documents": 2, "outcome": "leftOut", "reason": "exclude: docs/old/"},
            """);
  }

  @Test
  void examplesAndCorporaAddUp() throws IOException {
    for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
      if (Files.isDirectory(above.resolve("examples"))) {
        adds(above.resolve("examples"));
        break;
      }
    }
    Optional<Path> site = Corpus.site(root);
    assumeTrue(site.isPresent(), "the corpus is not on this machine");
    adds(site.orElseThrow());
    for (String name :
        List.of(
            "docusaurus-redux",
            "hugo-hugodocs",
            "mdbook-guide",
            "mkdocs-material",
            "myst-parser",
            "vitepress-pinia")) {
      Optional<Path> other = Corpus.archive(name, root);
      assumeTrue(other.isPresent(), "the corpus is not on this machine");
      adds(other.orElseThrow());
    }
  }
}
