package io.github.glosslint.generator.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Books whose configuration and list of pages are in YAML. */
class BooksTest {

  private static List<String> findings(Map<String, String> files) {
    Report report = GlossLint.ofTexts(files).check();
    assertThat(report.failures()).isEmpty();
    List<String> found = new ArrayList<>();
    for (Finding finding : report.findings()) {
      String path = finding.location().path();
      String text = files.get(path);
      String marked = text.substring(finding.location().start(), finding.location().end());
      String meant = finding.suggestions().isEmpty() ? "" : " ? " + finding.suggestions().get(0);
      found.add(path + " " + finding.rule() + " \"" + marked + "\"" + meant);
    }
    return found;
  }

  @Test
  void theListOfJupyterBookNamesPages() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "book/_config.yml",
        """
        title: A book
        parse:
          myst_heading_anchors: 2
        sphinx:
          config:
            extlinks: {issue: ["https://example.org/%s", "#%s"]}
          extra_extensions: [sphinx.ext.extlinks]
        exclude_patterns: ["draft*"]
        """);
    files.put(
        "book/_toc.yml",
        """
        format: jb-book
        root: intro
        parts:
          - caption: One
            chapters:
              - file: "sub/first.md"
              - file: sub/frist
                sections:
                  - file: notebook
              - url: https://example.org
              - glob: sub/*
        """);
    files.put(
        "book/intro.md",
        "# Intro\n\n[a](sub/first.md#one) [b](sub/first.md#tow) {ref}`label` {ref}`labell`"
            + " {issue}`1` $x$\n");
    files.put("book/sub/first.md", "(label)=\n# One\n");
    files.put("book/draft.md", "[x](nowhere.md)\n");
    files.put("book/notebook.rst", "Other\n=====\n\n:ref:`label` :ref:`lable`\n");
    assertThat(findings(files))
        .containsExactly(
            "book/_toc.yml link/missing-file \"sub/frist\" ? sub/first",
            "book/intro.md anchor/missing \"#tow\"",
            "book/intro.md reference/undefined \"labell\" ? label",
            "book/notebook.rst reference/undefined \"lable\" ? label");
  }

  @Test
  void namesAreNotJudgedBesideNotebooks() {
    Map<String, String> files = new TreeMap<>();
    files.put("_toc.yml", "- file: index\n  sections:\n    - file: nb\n    - file: none\n");
    files.put("index.md", "# Index\n\n{ref}`somewhere` [a](nb.ipynb) {doc}`nb`\n");
    files.put("nb.ipynb", "{}");
    assertThat(findings(files)).containsExactly("_toc.yml link/missing-file \"none\"");
  }

  @Test
  void theListOfMystNamesPages() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "myst.yml",
        """
        version: 1
        project:
          exclude: old.md
          toc:
            - file: index.md
            - title: Part
              children:
                - file: a.md
                - file: b.md
                - pattern: "x/*.md"
            - title: Elsewhere
              url: https://example.org
        site:
          template: book-theme
        """);
    files.put(
        "index.md",
        """
        # Index

        [](#label) [](#other) {ref}`label` {ref}`lable` {new}`x` [a](a.md#any) [b](./c.md) [c](/site)
        ![](#figure)

        ```{figure} #figure
        ```

        ```{include} none.md
        ```

        ```{glossary}
        Term
        : Words
        ```
        """);
    files.put("a.md", "(label)=\n# A\n");
    files.put("old.md", "[x](nowhere.md)\n");
    assertThat(findings(files))
        .containsExactly(
            "index.md reference/undefined \"lable\" ? label",
            "index.md link/missing-file \"./c.md\" ? ./a.md",
            "index.md liquid/missing-include \"none.md\"",
            "myst.yml link/missing-file \"b.md\"");
  }

  @Test
  void aConfigurationOfJekyllStaysWhatItIs() {
    Map<String, String> files = new TreeMap<>();
    files.put("_config.yml", "title: x\n");
    files.put("index.md", "---\n---\n[x](a.html) {% link b.md %}\n");
    files.put("a.md", "---\n---\n# A\n");
    assertThat(findings(files)).hasSize(1);
  }

  @Test
  void aBookOfMystMayHaveKeptItsOldConfiguration() {
    Map<String, String> files = new TreeMap<>();
    files.put("_config.yml", "title: x\nrepository: {url: https://example.org}\n");
    files.put("myst.yml", "version: 1\nproject:\n  toc:\n    - file: index.md\n");
    files.put("index.md", "# A B\n[x](#A-B) [y](none.md)\n");
    assertThat(findings(files)).containsExactly("index.md link/missing-file \"none.md\"");
  }

  @Test
  void whoHasTheHomePageMakesTheSite() {
    Map<String, String> files = new TreeMap<>();
    files.put("docs/_config.yml", "theme: jekyll-theme-cayman\n");
    files.put("docs/conf.py", "extensions = []\n");
    files.put("docs/index.rst", "A\n=\n\n:doc:`none`\n");
    files.put("mkdocs.yml", "site_name: x\ndocs_dir: book\n");
    files.put("book/_config.yml", "title: x\n");
    files.put("book/_toc.yml", "format: jb-book\nroot: intro\n");
    files.put("book/intro.md", "(here)=\n# A\n\n[x](here) [y](there)\n");
    assertThat(findings(files))
        .containsExactlyInAnyOrder(
            "book/intro.md reference/undefined \"there\" ? here",
            "docs/index.rst reference/undefined \"none\"");
    files.put("docs/index.md", "# A\n");
    files.put("book/index.md", "[x](none.md)\n");
    assertThat(findings(files))
        .containsExactlyInAnyOrder(
            "book/index.md link/missing-file \"none.md\"",
            "book/intro.md link/missing-file \"here\"",
            "book/intro.md link/missing-file \"there\"");
  }

  @Test
  void brokenListsAreNoFaultOfOurs() {
    for (String list :
        List.of(
            "",
            "- ",
            "root: [",
            "format: jb-book",
            "root: {a: b}",
            "- file: [x]",
            "[[[",
            "&a [*a]")) {
      Map<String, String> files = new TreeMap<>();
      files.put("_toc.yml", list);
      files.put("index.md", "# X\n");
      files.put("sub/myst.yml", "project:\n  toc: " + list + "\n");
      assertThat(findings(files)).isNotNull();
    }
  }
}
