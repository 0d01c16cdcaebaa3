package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.rename.PlannedMove;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that get other paths take along what leads to them, and what they lead to. */
class FileMoveTest {

  @TempDir Path folder;

  @BeforeEach
  void real() throws IOException {
    folder = folder.toRealPath();
  }

  @Test
  void linksToAFileAndThoseInItFollow() throws Exception {
    write(
        "README.md",
        "# R\n\n[a](docs/a.md#a) ![p](img/p.png) [d] [own](./docs/)\n\n[d]: docs/a.md\n");
    write("docs/a.md", "# A\n\n[r](../README.md) [b](b.md) [self](#a) ![p](<../img/p.png>)\n");
    write("docs/b.md", "# B\n\n[a](a.md) [root](/docs/a.md)\n");
    write("img/p.png", "");
    move("docs/a.md", "docs/deep/new name.md");
    assertThat(text("README.md"))
        .contains("[a](docs/deep/new%20name.md#a)", "[d]: docs/deep/new%20name.md", "(./docs/)");
    assertThat(text("docs/deep/new name.md"))
        .contains("[r](../../README.md) [b](../b.md) [self](#a) ![p](<../../img/p.png>)");
    assertThat(text("docs/b.md"))
        .contains("[a](deep/new%20name.md)", "[root](/docs/deep/new%20name.md)");
    move("img", "assets/img");
    assertThat(text("README.md")).contains("![p](assets/img/p.png)");
    assertThat(text("docs/deep/new name.md")).contains("![p](<../../assets/img/p.png>)");
  }

  @Test
  void aFolderOfMkDocsTakesItsNavigationAlong() throws Exception {
    write(
        "mkdocs.yml",
        "site_name: S\n"
            + "nav:\n"
            + "  - Home: index.md\n"
            + "  - Guide:\n"
            + "      - guide/one.md\n"
            + "      - Two: guide/two.md\n");
    write("docs/index.md", "# Home\n\n[one](guide/one.md)\n");
    write("docs/guide/one.md", "# One\n\n[two](two.md#two) [home](../index.md)\n");
    write("docs/guide/two.md", "# Two\n");
    move("docs/guide", "docs/manual");
    assertThat(text("mkdocs.yml")).contains("- manual/one.md", "Two: manual/two.md");
    assertThat(text("docs/index.md")).contains("(manual/one.md)");
    assertThat(text("docs/manual/one.md")).contains("[two](two.md#two) [home](../index.md)");
  }

  @Test
  void toctreesAndNamesOfSphinxFollow() throws Exception {
    write("conf.py", "project = \"P\"\nextensions = [\"myst_parser\"]\n");
    write(
        "index.rst",
        "Start\n=====\n\n.. toctree::\n\n   guide/one\n   Two <guide/two>\n\n:doc:`guide/one`\n");
    write("guide/one.rst", "One\n===\n\n:doc:`two` and :doc:`/guide/two`\n");
    write("guide/two.md", "# Two\n\n{doc}`one` [x](one.rst)\n");
    move("guide/two.md", "second.md");
    assertThat(text("index.rst")).contains("   guide/one\n   Two <second>\n");
    assertThat(text("guide/one.rst")).contains(":doc:`../second` and :doc:`/second`");
    assertThat(text("second.md")).contains("{doc}`guide/one` [x](guide/one.rst)");
  }

  @Test
  void jekyllLinksIncludesAndPublishedPathsFollow() throws Exception {
    write("_config.yml", "title: T\nbaseurl: \"/base\"\n");
    write("_includes/part.html", "<p>x</p>\n");
    write("docs/a.md", "---\ntitle: A\n---\n# A\n");
    write(
        "index.md",
        "---\n"
            + "title: I\n"
            + "---\n"
            + "{% include part.html %}\n"
            + "[a]({% link docs/a.md %}) [b](docs/a.html) [c]({{ site.baseurl }}/docs/a.html)"
            + " [d]({{ site.baseurl }}{% link docs/a.md %}#a)\n");
    move("docs/a.md", "guide/b.md");
    assertThat(text("index.md"))
        .contains(
            "{% link guide/b.md %}", "[b](guide/b.html)", "[c]({{ site.baseurl }}/guide/b.html)");
    move("_includes/part.html", "_includes/parts/one.html");
    assertThat(text("index.md")).contains("{% include parts/one.html %}");
  }

  @Test
  void chaptersOfMdBookFollow() throws Exception {
    write("book.toml", "[book]\ntitle = \"B\"\n");
    write("src/SUMMARY.md", "# Summary\n\n- [One](one.md)\n- [Two](two.md)\n");
    write("src/one.md", "# One\n\n[two](two.md#two) {{#include two.md}}\n");
    write("src/two.md", "# Two\n");
    move("src/two.md", "src/part/second.md");
    assertThat(text("src/SUMMARY.md")).contains("[Two](part/second.md)");
    assertThat(text("src/one.md")).contains("(part/second.md#two)", "{{#include part/second.md}}");
  }

  /** Wherever files go, no more leads nowhere than before. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void nothingIsBrokenByAnyMove(int seed) throws Exception {
    List<String> names = List.of("a.md", "x/b.md", "x/c.md", "y/z/d.md", "e f.md");
    Random random = new Random(seed);
    for (String name : names) {
      StringBuilder text = new StringBuilder("# " + name.charAt(0) + "\n\n");
      for (String other : names) {
        Path from = Path.of("/" + name).getParent();
        String way = from.relativize(Path.of("/" + other)).toString().replace(" ", "%20");
        text.append("[l](").append(way).append(") [r](/").append(other.replace(" ", "%20"));
        text.append(")\n");
      }
      write(name, text.toString());
    }
    assertThat(broken()).isZero();
    List<String> folders = List.of("", "x/", "y/", "new/deep/", "y/z/");
    for (int i = 0; i < 12; i++) {
      List<String> files;
      try (Stream<Path> all = Files.walk(folder)) {
        files =
            all.filter(file -> file.toString().endsWith(".md"))
                .map(file -> folder.relativize(file).toString())
                .sorted()
                .toList();
      }
      String file = files.get(random.nextInt(files.size()));
      String to = folders.get(random.nextInt(folders.size())) + "m" + i + ".md";
      move(file, to);
      assertThat(broken()).as("%s to %s", file, to).isZero();
    }
  }

  private long broken() {
    return GlossLint.at(folder).workingDirectory(folder).check().findings().stream()
        .filter(each -> each.rule().toString().contains("missing"))
        .count();
  }

  private void move(String from, String to) throws IOException {
    long before = broken();
    try (Workspace workspace = GlossLint.at(folder).workingDirectory(folder).open()) {
      PlannedMove planned = workspace.move(Map.of(folder.resolve(from), folder.resolve(to)));
      assertThat(planned.notes()).isEmpty();
      for (FixedFile file : planned.files()) {
        assertThat(text(file.path())).isEqualTo(file.before());
        write(file.path(), file.after());
      }
    }
    Files.createDirectories(folder.resolve(to).getParent());
    Files.move(folder.resolve(from), folder.resolve(to));
    assertThat(broken()).isLessThanOrEqualTo(before);
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
