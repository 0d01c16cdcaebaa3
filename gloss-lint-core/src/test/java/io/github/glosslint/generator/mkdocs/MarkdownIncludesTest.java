package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.findingsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that tags of mkdocs-include-markdown-plugin 7.3 include. */
class MarkdownIncludesTest {

  @TempDir Path folder;

  private SiteFixture site(String... plugin) {
    return SiteFixture.in(folder)
        .file(
            "mkdocs.yml",
            "site_name: x",
            "plugins:",
            "  - include-markdown" + String.join("\n", plugin));
  }

  @Test
  void anchors_and_labels_of_an_included_file_are_those_of_the_page() {
    site()
        .file(
            "docs/a.md",
            "# A",
            "",
            "[x](#part) [y](#prat) [z][there] [w][gone]",
            "",
            "{% include-markdown \"parts/p.txt\" %}")
        .file("docs/parts/p.txt", "## Part", "", "[there]: ../b.md")
        .file("docs/b.md", "# B", "", "[x](a.md#part) [y](a.md#prat)");
    assertThat(findingsIn(folder))
        .containsExactly(
            "docs/a.md:3 anchor/missing",
            "docs/a.md:3 reference/undefined",
            "docs/b.md:3 anchor/missing");
  }

  @Test
  void paths_in_an_included_file_count_from_it() {
    site()
        .file(
            "docs/index.md",
            "{%",
            "   include-markdown \"../README.md\"",
            "   start='<!-- x -->'",
            "%}")
        .file("docs/b.md", "# B")
        .file("docs/pic.png")
        .file("LICENSE", "MIT")
        .file(
            "README.md",
            "# X",
            "[out](gone.md)",
            "<!-- x -->",
            "",
            "[1](docs/b.md) [2](docs/bb.md) [3](LICENSE) [5](docs/b.md#no) [6](#not)",
            "",
            "![4](docs/pic.png) <img src=\"docs/pic.png\"> <a href=\"docs/b/\">4</a>",
            "",
            "[r]: docs/b.md",
            "",
            "[r] [7](b.md)");
    assertThat(findingsIn(folder))
        .containsExactly(
            "README.md:2 link/missing-file",
            "README.md:5 link/missing-file",
            "README.md:5 anchor/missing",
            "README.md:5 anchor/missing",
            "README.md:11 link/missing-file");
  }

  @Test
  void paths_count_from_the_page_where_nobody_rewrites_them() {
    site(": {rewrite_relative_urls: false}")
        .file("docs/sub/a.md", "# A", "", "{% include-markdown './_p.md' %}")
        .file("docs/sub/b.md", "# B", "", "{% include '../parts/q.md' %}")
        .file("docs/parts/q.md", "[1](b.md) [2](q.md)")
        .file("docs/sub/_p.md", "[1](b.md) [2](c.md)");
    assertThat(findingsIn(folder))
        .containsExactly(
            "docs/parts/q.md:1 link/missing-file",
            "docs/parts/q.md:1 link/missing-file",
            "docs/sub/_p.md:1 link/missing-file");
  }

  @Test
  void files_include_others_from_where_they_are() {
    site()
        .file("docs/a.md", "# A", "", "{% include-markdown '../one/p.md' %}", "", "[x](#q) [y](#r)")
        .file(
            "one/p.md",
            "{% include-markdown './two/q.md' rewrite-relative-urls=true %}",
            "",
            "{% include './two/r.txt' %}")
        .file("one/two/q.md", "## Q", "", "[x](../../docs/a.md) [y](../docs/a.md)")
        .file("one/two/r.txt", "## R", "", "[x](../docs/a.md) [y](../../docs/a.md)");
    assertThat(findingsIn(folder))
        .containsExactly("one/two/q.md:3 link/missing-file", "one/two/r.txt:3 link/outside-root");
  }

  @Test
  void an_include_that_lacks_ends_the_build() {
    site()
        .file(
            "docs/a.md",
            "{% include-markdown 'gone.md' %}",
            "",
            "{% include './b.md' start='no' %}")
        .file(
            "docs/b.md",
            "## B",
            "",
            "{% include-markdown '../../elsewhere.md' %}",
            "{% include 'https://a.example/x' %}")
        .file("docs/c.md", "See {% include 'b.md' %}", "", "[x](#b) [y][z]");
    assertThat(findingsIn(folder))
        .containsExactly(
            "docs/a.md:1 liquid/missing-include", "docs/a.md:3 liquid/missing-include");
  }

  @Test
  void patterns_include_all_files_but_those_that_are_excluded() {
    site()
        .file("docs/a.md", "{% include 'parts/*.md' exclude='parts/c.md' %}", "", "[x](#b) [y](#c)")
        .file("docs/parts/b.md", "## B")
        .file("docs/parts/c.md", "## C");
    assertThat(findingsIn(folder)).containsExactly("docs/a.md:3 anchor/missing");
  }

  @Test
  void what_is_included_in_a_block_is_indented_like_its_tag() {
    site("", "markdown_extensions: [admonition]")
        .file(
            "docs/a.md", "!!! note", "", "    {% include-markdown 'parts/b.txt' %}", "", "[x](#b)")
        .file("docs/parts/b.txt", "## B", "", "text [gone](gone.md)");
    assertThat(findingsIn(folder)).containsExactly("docs/parts/b.txt:3 link/missing-file");
  }

  @Test
  void each_part_between_the_marks_is_included() {
    site()
        .file(
            "docs/a.md",
            "{% include-markdown 'p.txt' start='<!--s-->' end='<!--e-->' %}",
            "",
            "[1](#one) [2](#two) [3](#three) [4](#four)")
        .file(
            "docs/p.txt",
            "# One",
            "<!--s-->",
            "# Two",
            "<!--e-->",
            "# Three",
            "<!--s-->",
            "# Four",
            "<!--e-->");
    assertThat(findingsIn(folder))
        .containsExactly("docs/a.md:3 anchor/missing", "docs/a.md:3 anchor/missing");
  }
}
