package io.github.glosslint.generator.sphinx;

import static io.github.glosslint.site.SiteFixture.findingsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reported of projects, and what is unknown there. */
class SphinxSiteTest {

  private static final String MYST = "extensions = ['myst_parser']";

  @TempDir Path root;

  private SiteFixture project(String... config) {
    return SiteFixture.in(root).file("conf.py", config);
  }

  @Test
  void an_include_is_judged_from_each_page_that_has_it() {
    project(MYST, "exclude_patterns = ['parts']")
        .file("index.md", "# A", "", "```{include} parts/p.md", "```", "", "[x](sub/b.md)")
        .file("sub/b.md", "# B", "", "- item", "", "  ```{include} /parts/p.md", "  ```")
        .file("parts/p.md", "(part)=", "## Part", "", "[x](sub/b.md) and {ref}`part`");
    assertThat(findingsIn(root)).containsExactly("parts/p.md:4 link/missing-file");
  }

  @Test
  void a_blog_has_pages_that_no_document_stands_for() {
    project("extensions = ['myst_parser', 'ablog']", "blog_path = 'news/blog/index'")
        .file(
            "index.md",
            "# A",
            "",
            "<a href='news/blog/index.html'>1</a> <a href='news/blog/2024.html'>2</a>",
            "",
            "<a href='news/gone.html'>3</a>")
        .file("news/blog/post.md", "# B");
    assertThat(findingsIn(root)).containsExactly("index.md:5 link/missing-file");
  }

  @Test
  void urls_of_documents_that_moved_lead_on() {
    project(
            "extensions = ['myst_parser', 'sphinxext.rediraffe', 'sphinx_reredirects']",
            "rediraffe_redirects = 'moved.txt'",
            "redirects = {'c/d': '../index.html'}")
        .file("moved.txt", "# old, new", "\"a/b.md\" \"index.md\"", "e.rst index.md")
        .file(
            "index.md",
            "# A",
            "",
            "<a href='a/b.html'>1</a> <a href='c/d.html'>2</a> <a href='e.html'>3</a>",
            "",
            "<a href='f.html'>4</a> <a href='old.html'>5</a>");
    assertThat(findingsIn(root))
        .containsExactly("index.md:5 link/missing-file", "index.md:5 link/missing-file");
  }

  @Test
  void a_table_of_contents_lists_documents_and_patterns() {
    project(MYST)
        .file("index.md", "# A", "", "```{toctree}", ":glob:", "", "sub/*", "no/*", "sub/d", "```")
        .file("sub/b.md", "# B");
    assertThat(findingsIn(root))
        .containsExactly("index.md:7 reference/undefined", "index.md:8 reference/undefined");
  }

  @Test
  void directives_hold_directives_and_lists_hold_them() {
    project(MYST, "myst_enable_extensions = ['colon_fence']")
        .file(
            "index.md",
            "# A",
            "",
            "1. item",
            "",
            "   :::::{note}",
            "   ::::{grid}",
            "   :::{card} A [title](no1.md)",
            "   ---",
            "   class: x",
            "   ---",
            "   > ```{tip} [b](no2.md)",
            "   > [c](no3.md)",
            "   > ```",
            "   :::",
            "   ::::",
            "   :::::",
            "",
            "   ```{code-block} md",
            "   [d](no4.md)",
            "   ```");
    assertThat(findingsIn(root))
        .containsExactly(
            "index.md:7 link/missing-file",
            "index.md:11 link/missing-file",
            "index.md:12 link/missing-file");
  }

  @Test
  void a_configuration_that_is_computed_makes_nothing_broken() {
    project("from base import *", MYST, "exclude_patterns = patterns()")
        .file("index.md", "# A", "", "[x](b.md), {doc}`c`, [y](#b)")
        .file("b.md", "# B");
    assertThat(findingsIn(root)).isEmpty();
  }

  @Test
  void a_configuration_that_writes_files_may_write_documents() {
    project("import shutil", MYST, "shutil.copy('../CHANGES.md', 'log.md')")
        .file("index.md", "# A", "", "```{toctree}", "log", "install", "instal", "```")
        .file("install.md", "# B");
    assertThat(findingsIn(root)).containsExactly("index.md:6 reference/undefined");
  }

  @Test
  void substitutions_hold_links() {
    project(
            MYST,
            "myst_enable_extensions = ['substitution']",
            "myst_substitutions = {'a': '[x](no.md)', 'b': f'{x}'}")
        .file("index.md", "# A", "", "{{ a }}, {{ b }}, `{{ a }}`");
    assertThat(findingsIn(root)).containsExactly("index.md:3 link/missing-file");
  }

  @Test
  void a_program_of_that_name_is_no_project() {
    project("import os", "x = 1").file("index.md", "# A", "", "{ref}`x`");
    assertThat(findingsIn(root)).isEmpty();
  }

  @Test
  void files_that_are_shown_or_offered_must_exist() {
    project(MYST)
        .file(
            "index.md",
            "# A",
            "",
            "```{literalinclude} no.py",
            "```",
            "```{image} no.png",
            ":alt: x",
            "```",
            "{download}`no.zip`, {download}`x <conf.py>`",
            "```{csv-table}",
            ":file: no.csv",
            "```",
            "```{include} no.md",
            "```");
    assertThat(findingsIn(root))
        .containsExactly(
            "index.md:3 asset/missing",
            "index.md:5 asset/missing",
            "index.md:8 asset/missing",
            "index.md:10 asset/missing",
            "index.md:12 liquid/missing-include");
  }

  @Test
  void the_ending_of_a_picture_may_be_left_to_the_builder() {
    project(MYST + "\nmyst_enable_extensions = ['html_image']")
        .file(
            "index.md",
            "# A",
            "",
            "![x](pic.*) ![y](gone.png)",
            "",
            "<img src='pic.*'> <img src='pic.png'>",
            "",
            "<a href='sub/page.md'>a source</a>")
        .file("sub/page.md", "# B")
        .file("pic.png", "");
    assertThat(findingsIn(root))
        .containsExactly("index.md:3 asset/missing", "index.md:7 link/missing-file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'.txt'", "['.txt', '.rst']", "{'.txt': 'restructuredtext'}"})
  void sources_end_as_the_configuration_says(String suffixes) {
    project("source_suffix = " + suffixes, "exclude_patterns = ['notes.txt']")
        .file("index.txt", "Index", "=====", "", ":doc:`sub/b` and :ref:`there` and :doc:`gone`")
        .file("sub/b.txt", ".. _there:", "", "B", "=", "", ":doc:`/index`, :ref:`theer`")
        .file("notes.txt", ":doc:`none`")
        .file("other/readme.txt.in", ":doc:`none`");
    assertThat(findingsIn(root))
        .containsExactly("index.txt:4 reference/undefined", "sub/b.txt:6 reference/undefined");
  }

  @Test
  void sources_are_in_the_language_that_the_configuration_names() {
    project(MYST, "source_suffix = {'.txt': 'markdown', '.rest': None, '.foo': 'own-parser'}")
        .file("index.txt", "# A", "", "[x](b.rest) [y](gone.txt)")
        .file("b.rest", "B", "=", "", "`[x](gone.txt)`:", ":doc:`gone`")
        .file("c.foo", "[x](gone.md) :doc:`gone`");
    assertThat(findingsIn(root))
        .containsExactly("b.rest:5 reference/undefined", "index.txt:3 link/missing-file");
  }

  @Test
  void tags_in_figures_of_markdown_name_sources() {
    project(MYST, "myst_enable_extensions = ['colon_fence']")
        .file("index.md", "# A", "", "[x](sub/b.md)")
        .file(
            "sub/b.md",
            "# B",
            "",
            ":::{figure-md} fig",
            "<img src='../images/p.png' alt='P'>",
            "",
            "A caption with <img src='../images/gone.png' alt='G'> in it",
            ":::",
            "",
            "<img src='../images/p.png' alt='P'> {ref}`fig`")
        .file("images/p.png", "");
    assertThat(findingsIn(root))
        .containsExactly("sub/b.md:6 asset/missing", "sub/b.md:9 asset/missing");
  }

  @Test
  void includes_in_a_folder_that_an_extension_makes_are_unknown() {
    project("extensions = ['myst_parser', 'sphinx_gallery.gen_gallery']")
        .file("parts/p.inc", "x")
        .file(".gitignore", "parts/made.inc")
        .file(
            "index.rst",
            "Index",
            "=====",
            "",
            ".. include:: gallery/index.rst",
            ".. include:: parts/made.inc",
            ".. include:: parts/gone.inc")
        .file("m.md", "# M", "", "```{include} gallery/index.md", "```");
    assertThat(findingsIn(root)).containsExactly("index.rst:6 liquid/missing-include");
  }

  @Test
  void a_configuration_may_be_made_elsewhere() {
    project("from sphinx_house import conf", "globals().update(conf.build(__file__))")
        .file(
            "index.rst",
            "Index",
            "=====",
            "",
            ".. include:: parts/gone.txt",
            "",
            ":ref:`somewhere` :house:`x` |house| house_",
            "",
            ":doc:`pag` and :ref:`house-lable` and [#none]_",
            "",
            ".. _house-label:",
            "",
            "House",
            "-----")
        .file("page.rst", "Page", "====")
        .file("parts/a.txt", "x");
    assertThat(findingsIn(root))
        .containsExactly(
            "index.rst:4 liquid/missing-include",
            "index.rst:8 reference/undefined",
            "index.rst:8 footnote/undefined");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conf.py.in", "conf.in.py"})
  void a_build_may_fill_in_the_configuration(String template) {
    SiteFixture tree = SiteFixture.in(root);
    tree.file(template, "project = '@PROJECT_NAME@'", "extensions = @EXTENSIONS@")
        .file(
            "index.rst",
            "Index",
            "=====",
            "",
            ".. include:: gone.txt",
            "",
            ":doc:`pag` and :doc:`page` and [#none]_",
            "",
            ".. toctree::",
            "",
            "   page",
            "   made",
            "",
            "gone_ and `a page <gone.html>`_",
            "",
            ".. image:: gone.png",
            "",
            ".. literalinclude:: ../gone.c")
        .file("page.rst", "Page", "====");
    assertThat(findingsIn(root))
        .containsExactly("index.rst:6 footnote/undefined", "index.rst:13 reference/undefined");
    assertThat(tree.link().notes())
        .containsExactly(
            "A build makes the settings of Sphinx from "
                + template
                + ": what it may write besides, such as missing documents, was not judged.");
  }

  @Test
  void what_is_inside_a_module_is_read() {
    project("extensions = ['myst_parser']")
        .file(
            "index.rst",
            "One",
            "===",
            "",
            ":any:`Alias`, :any:`one`, :any:`two`, x_, y_",
            "",
            ".. _x: #module-one",
            ".. _y: #module-none",
            "",
            ".. py:module:: one",
            "   :synopsis: Words of `nobody`_",
            "",
            "   .. py:type:: Alias",
            "",
            "   `gone`_",
            "",
            ".. module:: pack.two")
        .file("m.md", "# M", "", "```{py:module} three", "[x](gone.md)", "```");
    assertThat(findingsIn(root))
        .containsExactly(
            "index.rst:7 definition/missing-target",
            "index.rst:14 reference/undefined",
            "m.md:4 link/missing-file");
  }

  @Test
  void cells_of_a_table_in_csv_refer_to_footnotes() {
    project("extensions = []")
        .file(
            "index.rst",
            "Index",
            "=====",
            "",
            ".. csv-table::",
            "",
            "   a, b [#x]_",
            "   c [1]_, d",
            "",
            ".. [#x] Used.",
            ".. [1] Used.",
            ".. [#y] Not used.");
    assertThat(findingsIn(root)).containsExactly("index.rst:11 footnote/unused");
  }

  @Test
  void templates_of_whole_projects_are_no_projects() {
    SiteFixture.in(root)
        .file("{{cookiecutter.name}}/docs/conf.py", "extensions = []")
        .file("{{cookiecutter.name}}/docs/index.rst", "Index", "=====", "", ":doc:`gone`");
    assertThat(findingsIn(root)).isEmpty();
  }

  @Test
  void rst_linker_writes_a_file_beside_another() {
    project("extensions = ['rst.linker']")
        .file("NEWS.rst", ":orphan:", "", "News", "====")
        .file(
            "index.rst",
            "Index",
            "=====",
            "",
            ".. include:: NEWS (links).rst",
            ".. include:: OLD.rst");
    assertThat(findingsIn(root)).containsExactly("index.rst:5 liquid/missing-include");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extensions = ['myst_parser', 'sphinx_llm.txt']",
        "extensions = ['myst_parser']\nif released:\n    extensions.append('sphinx_llm.txt')",
      })
  void extensions_write_texts_for_language_models(String extensions) {
    project(extensions, "myst_enable_extensions = ['attrs_inline']")
        .file(
            "index.md",
            "# A",
            "",
            "[x](llms.txt){.external} [y](index.html.md){.external}",
            "[z](gone.txt){.external}");
    assertThat(findingsIn(root)).containsExactly("index.md:4 link/missing-file");
  }

  @Test
  void single_files_are_published_as_folders_are() {
    SiteFixture.in(root)
        .file(
            "docs/conf.py",
            MYST,
            "html_extra_path = ['../src/key.html', 'extra']",
            "html_static_path = ['../src/own.css']")
        .file("src/key.html", "<p>x</p>")
        .file("src/own.css", "p {}")
        .file("docs/extra/robots.txt", "x")
        .file(
            "docs/index.md",
            "# A",
            "",
            "<a href='key.html'>1</a> <a href='_static/own.css'>2</a> <a href='robots.txt'>3</a>",
            "",
            "<a href='src/key.html'>4</a> <a href='_static/key.css'>5</a>");
    assertThat(findingsIn(root)).containsExactly("docs/index.md:5 link/missing-file");
  }

  @Test
  void an_extension_of_the_project_writes_the_includes_that_it_names() {
    SiteFixture.in(root)
        .file(
            "docs/conf.py",
            "sys.path.insert(0, os.path.abspath('..'))",
            "extensions = ['tools.flags']")
        .file("tools/flags.py", "(source / 'flags.rst').write_text(all_flags())")
        .file(
            "docs/index.rst", "A", "=", "", ".. include:: flags.rst", "", ".. include:: gone.rst");
    assertThat(findingsIn(root)).containsExactly("docs/index.rst:6 liquid/missing-include");
  }
}
