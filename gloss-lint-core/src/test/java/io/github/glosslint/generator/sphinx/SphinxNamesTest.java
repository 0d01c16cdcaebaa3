package io.github.glosslint.generator.sphinx;

import static io.github.glosslint.site.SiteFixture.findingsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of documents, labels and terms, which belong to the project, and what they lead to. */
class SphinxNamesTest {

  private static final String MYST = "extensions = ['myst_parser']";

  @TempDir Path root;

  private SiteFixture project(String... config) {
    return SiteFixture.in(root).file("conf.py", config);
  }

  @Test
  void names_of_other_projects_are_unknown_unless_they_resemble_ours() {
    project("extensions = ['myst_parser', 'sphinx.ext.intersphinx']")
        .file(
            "index.md",
            "(install-guide)=",
            "# A",
            "",
            "{ref}`instal-guide`, {ref}`elsewhere`, [x](#other/place),",
            "{doc}`py:library`, [](#Some.Object), {any}`Thing`");
    assertThat(findingsIn(root)).containsExactly("index.md:4 reference/undefined");
  }

  @Test
  void folders_that_are_built_one_by_one_may_have_the_same_labels() {
    project("extensions = []")
        .file("en/index.rst", ".. _here:", "", "A", "=", "", ".. _here:", "", "B", "-")
        .file("de/index.rst", ".. _here:", "", "A", "=");
    assertThat(findingsIn(root)).noneMatch(finding -> finding.startsWith("de/"));
    project("extensions = []").file("index.rst", "A", "=");
    assertThat(findingsIn(root)).contains("en/index.rst:1 reference/duplicate-label");
  }

  @Test
  void what_a_terminal_shows_makes_no_anchors() {
    project(MYST, "myst_heading_anchors = 2")
        .file("index.md", "# A", "", "```{terminal}", "ls", "", "(b)=", "```", "", "[x](#gone)");
    assertThat(findingsIn(root)).containsExactly("index.md:9 anchor/missing");
  }

  @Test
  void names_of_disabled_kinds_are_looked_for_at_home() {
    String[] page = {
      "A",
      "=",
      "",
      ":doc:`usage/quickstart`",
      "",
      ":ref:`elsewhere`",
      "",
      ":term:`other`",
      "",
      ":doc:`py:library`, :ref:`py:elsewhere`"
    };
    String intersphinx = "extensions = ['sphinx.ext.intersphinx']";
    String others = "intersphinx_mapping = {'py': ('https://example.org', None)}";
    project(intersphinx, others).file("index.rst", page);
    assertThat(findingsIn(root)).containsExactly("index.rst:4 reference/undefined");
    project(intersphinx, others, "intersphinx_disabled_reftypes = ['*']");
    assertThat(findingsIn(root))
        .containsExactly(
            "index.rst:4 reference/undefined",
            "index.rst:6 reference/undefined",
            "index.rst:8 reference/undefined");
    project(intersphinx, others, "intersphinx_disabled_reftypes = ['std:label']");
    assertThat(findingsIn(root)).containsExactly("index.rst:6 reference/undefined");
    project(intersphinx, others, "intersphinx_disabled_reftypes = []");
    assertThat(findingsIn(root)).isEmpty();
    project(intersphinx, others, "intersphinx_disabled_reftypes = f()");
    assertThat(findingsIn(root)).isEmpty();
  }

  @Test
  void labels_may_be_on_pages_that_the_configuration_writes() {
    project(
            "extensions = ['sphinx.ext.intersphinx']",
            "intersphinx_disabled_reftypes = ['*']",
            "open('reference.rst', 'w').write(text)")
        .file(
            "index.rst",
            ".. _install-guide:",
            "",
            "A",
            "=",
            "",
            ".. toctree::",
            "",
            "   reference",
            "",
            ":ref:`values of the chart <chart-values>`",
            "",
            ":ref:`instal-guide`");
    assertThat(findingsIn(root)).containsExactly("index.rst:12 reference/undefined");
  }

  @Test
  void labels_that_begin_as_several_of_the_project_do_are_its_own() {
    project("extensions = ['myst_parser', 'sphinx.ext.intersphinx']")
        .file(
            "index.md",
            "(how/one)=",
            "(how/two)=",
            "(how/three)=",
            "# A",
            "",
            "[](#how/glossary), {ref}`how/apis`, [x](how/tables)",
            "",
            "{ref}`usage/one`, [](#usage/one), [](#how:one), {ref}`py:how/one`");
    assertThat(findingsIn(root))
        .containsExactly(
            "index.md:6 reference/undefined",
            "index.md:6 reference/undefined",
            "index.md:6 reference/undefined");
  }

  @Test
  void what_a_directive_that_is_not_known_holds_may_be_a_label() {
    project(MYST)
        .file(
            "index.md",
            "# A",
            "",
            "```{strange}",
            ":name: one",
            "",
            "(two)=",
            "```",
            "",
            "{ref}`x <one>`, {ref}`x <two>`, [x](#three), {ref}`x <four>`");
    assertThat(findingsIn(root)).containsExactly("index.md:9 reference/undefined");
  }

  @Test
  void names_of_documents_stay_in_the_source_folder() {
    project(MYST)
        .file("index.md", "# A")
        .file("sub/b.md", "# B", "", "{doc}`../../index` and [x](../../index.md)");
    assertThat(findingsIn(root)).containsExactly("sub/b.md:3 link/outside-root");
  }

  @Test
  void a_term_is_looked_up_in_all_glossaries() {
    project(MYST, "myst_enable_extensions = ['attrs_block', 'deflist']")
        .file(
            "index.md",
            "# A",
            "",
            "{term}`pruning saw`, {term}`the <Pole Saw>`, {term}`Lopper`, {term}`Loper`",
            "",
            "{.glossary}",
            "Lopper",
            ": Cuts.")
        .file("sub/b.md", "# B", "", "```{glossary}", "Pruning", "  x", "Pruning Saw", "Pole saw")
        .file("c.md", "# C", "", "See also {term}`Pruning`, {term}`Prunning`");
    assertThat(findingsIn(root))
        .containsExactly("c.md:3 reference/undefined", "index.md:3 reference/undefined");
  }

  /** As Sphinx 9.0.4 with MyST-Parser 5.2.0 says. */
  @Test
  void a_term_with_a_capital_has_no_name_but_for_the_role_of_terms() {
    project(MYST)
        .file(
            "index.md",
            "# A",
            "",
            "```{glossary}",
            "Agent",
            "  d",
            "bee",
            "  d",
            "```",
            "",
            "[](#bee), [](#Bee), {any}`bee`, {any}`Bee`, [x](Bee), {term}`agent`, [x](#term-Agent)",
            "",
            "[](#agent)",
            "",
            "[](#Agent)",
            "",
            "{any}`agent`",
            "",
            "{any}`Agent`",
            "",
            "[x](Agent)");
    assertThat(findingsIn(root))
        .containsExactly(
            "index.md:12 anchor/missing",
            "index.md:14 anchor/missing",
            "index.md:16 reference/undefined",
            "index.md:18 reference/undefined",
            "index.md:20 reference/undefined");
  }

  @Test
  void a_run_of_one_page_knows_the_names_of_all() {
    project(MYST)
        .file("index.md", "(one)=", "# A", "", "{ref}`two`, {ref}`tow`")
        .file("b.md", "(two)=", "# B")
        .file("c.md", "(two)=", "# C");
    assertThat(
            GlossLint.at(root.resolve("index.md"))
                .workingDirectory(root)
                .check()
                .findings()
                .stream()
                .map(finding -> finding.path() + ":" + finding.line() + " " + finding.rule())
                .toList())
        .containsExactly("index.md:4 reference/undefined");
  }

  @Test
  void a_definition_behind_a_colon_goes_on_without_an_indent() {
    project(MYST)
        .file(
            "index.md",
            "# A",
            "",
            "```{glossary}",
            "Saw",
            ": Cuts wood,",
            "and more.",
            ": Also a proverb,",
            "of old.",
            "",
            "Hoe",
            ": Weeds.[^hoe]",
            "",
            "[^hoe]: Perhaps.",
            "",
            "[Axe]: https://example.org",
            "```");
    assertThat(GlossLint.at(root).glossaries().all().get(0).glossary().entries())
        .extracting(entry -> entry.preferredTerm().text())
        .containsExactly("Saw", "Hoe");
  }

  @Test
  void a_term_of_a_glossary_is_the_text_of_its_link() {
    project(MYST)
        .file(
            "index.md",
            "# A",
            "",
            "```{glossary}",
            "[Pruning Saw](https://example.org/saw_(tool) 'a title')",
            "[Pole](https://example.org)",
            "  A {term}`pole`.",
            "",
            "The [hoe][hoe] and **rake**",
            "  Both.",
            "```",
            "",
            "{term}`Pruning Saw`, {term}`saws <pole>`, {term}`The hoe and rake`",
            "",
            "{term}`hoe`",
            "",
            "[hoe]: https://example.org");
    assertThat(findingsIn(root)).containsExactly("index.md:14 reference/undefined");
  }

  @Test
  void labels_may_be_on_pages_that_the_build_writes() {
    project("extensions = []")
        .file(".gitignore", "cli/tool-*.rst")
        .file(
            "index.rst",
            "Index",
            "=====",
            "",
            ".. toctree::",
            "",
            "   cli/tool-make.rst",
            "",
            ".. _tool_make:",
            "",
            "Make",
            "----",
            "",
            ":ref:`tool-make` and :ref:`tool-mak`");
    assertThat(findingsIn(root)).containsExactly("index.rst:13 reference/undefined");
  }

  @Test
  void of_pages_with_one_label_a_condition_may_leave_one_out() {
    project(
            "extensions = ['myst_parser']",
            "exclude_patterns = [] if tags.has('all') else ['one.md']",
            "exclude_patterns += ['two.md'] if tags.has('one') else []")
        .file("index.md", "# A", "", "(same)=", "## B", "", "(same)=", "## C")
        .file("one.md", "(name)=", "# One")
        .file("two.md", "(name)=", "# Two");
    assertThat(findingsIn(root)).containsExactly("index.md:6 reference/duplicate-label");
  }

  @Test
  void what_a_role_writes_into_a_url_is_encoded_by_browsers_but_a_list_is_no_title() {
    project(
            "extensions = ['sphinx.ext.extlinks']",
            "extlinks = {'wiki': ('https://example.org/%s', '%s'),",
            "  'issue': ('https://example.org/i/%s', '#%s')}")
        .file(
            "index.rst",
            "Index",
            "=====",
            "",
            ":wiki:`symbolic <symbolic link>`, :wiki:`Version Control`",
            "",
            ":issue:`12, 13`");
    assertThat(findingsIn(root)).containsExactly("index.rst:6 link/malformed-url");
    assertThat(GlossLint.at(root).workingDirectory(root).check().findings())
        .as("a fix would be shown to readers")
        .allSatisfy(finding -> assertThat(finding.fixes()).isEmpty());
  }

  @Test
  void entries_that_a_template_writes_are_unknown() {
    project("extensions = []")
        .file(
            "index.rst",
            "Index",
            "=====",
            "",
            ".. toctree::",
            "",
            "   {% if api %}",
            "   {{ name }}/index",
            "   {% endif %}",
            "   gone");
    assertThat(findingsIn(root)).containsExactly("index.rst:9 reference/undefined");
  }

  @Test
  void a_name_that_begins_like_a_url_is_looked_up() {
    project(MYST)
        .file(
            "index.md",
            "(tasks:here)=",
            "# A",
            "",
            "[1](tasks:here), [2](notes:b.md), [3](tasks:gone), [4](tel:112)")
        .file("notes:b.md", "# B");
    assertThat(findingsIn(root))
        .containsExactly("index.md:4 reference/undefined", "index.md:4 link/missing-file");
  }

  @Test
  void a_program_of_the_project_may_resolve_names() {
    String page = "{term}`apples`, {ref}`here-i`";
    project("extensions = ['myst_parser', 'own']", "sys.path.insert(0, 'ext')")
        .file("ext/own.py", "def setup(app):", "    app.connect('missing-reference', f)")
        .file("index.md", "(here)=", "# A", page, "", "```{glossary}", "Apple", "  A", "```");
    assertThat(findingsIn(root)).isEmpty();
    SiteFixture.in(root).file("ext/own.py", "# connects nothing to missing-reference");
    assertThat(findingsIn(root)).contains("index.md:3 reference/undefined");
  }

  @Test
  void what_python_has_built_in_is_no_slip_of_a_label() {
    project("extensions = ['sphinx.ext.intersphinx']", "default_role = 'any'")
        .file("index.rst", ".. _point:", "", "A", "=", "", "`print`, `print()`, `poimt`");
    assertThat(findingsIn(root)).containsExactly("index.rst:6 reference/undefined");
  }
}
