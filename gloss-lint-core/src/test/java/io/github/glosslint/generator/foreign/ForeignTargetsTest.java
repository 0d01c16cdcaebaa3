package io.github.glosslint.generator.foreign;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing or unknown in trees of generators that are recognised and not understood. */
class ForeignTargetsTest {

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void emptyTree() {
    tree = SiteFixture.in(root);
  }

  private String verdict(String page, String destination) {
    return verdictOn(tree.link(), page, destination);
  }

  /** The destination of such a heading is the syntax of a tab, and no reader can follow it. */
  @Test
  void tabsOfDocFxAreUnknown() {
    tree.file("a.md", "# [Linux](#tab/linux)", "", "Text [a](#tabs/linux).")
        .file("_config.yml", "title: x")
        .file("b.md", "---", "---", "# [Linux](#tab/linux)");
    assertThat(verdict("a.md", "#tab/linux")).isEqualTo("unknowable a.md");
    assertThat(verdict("b.md", "#tab/linux")).isEqualTo("unknowable b.md");
    assertThat(verdict("a.md", "#tabs/linux")).isEqualTo("absent a.md");
  }

  @Test
  void middlemanPublishesItsSourceFolder() {
    tree.file("config.rb", "activate :directory_indexes")
        .file("source/manual/dns.html.md", "[a](vpn.html) [b](/manual/vpn.html) [c](/#apps)")
        .file("source/manual/vpn.html.md", "# VPN")
        .file("README.md", "# Read me", "[x](gone.html)");
    LinkedSite site = tree.link();
    for (String destination : new String[] {"vpn.html", "/manual/vpn.html", "/#apps"}) {
      assertThat(verdictOn(site, "source/manual/dns.html.md", destination)).isEqualTo("unknown");
    }
    assertThat(verdictOn(site, "README.md", "gone.html")).isEqualTo("missing gone.html");
  }

  @Test
  void zolaHasLinksOfItsOwnAndUrlsThatClimb() {
    tree.file("config.toml", "base_url = 'https://example.org'")
        .file("content/news/a/index.md", "[a](@/news/b.md) [b](../../../../2024/b/) [c](b.md)")
        .file("content/news/b.md", "# B");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, "content/news/a/index.md", "@/news/b.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "content/news/a/index.md", "../../../../2024/b/"))
        .isEqualTo("unknown");
    assertThat(verdictOn(site, "content/news/a/index.md", "b.md"))
        .isEqualTo("missing content/news/a/b.md");
  }

  @Test
  void aNoteAGenerator() {
    tree.file("en/docfx.json", "{}")
        .file("en/a.md", "# A")
        .file("fr/docfx.json", "{}")
        .file("fr/a.md", "# A")
        .file("nl/docfx.json", "{}")
        .file("nl/a.md", "# A")
        .file("gatsby-config.js", "")
        .file("docs/a.md", "# A");
    assertThat(tree.link().notes())
        .anySatisfy(note -> assertThat(note).startsWith("docs/ is published by Gatsby: "))
        .anySatisfy(
            note -> assertThat(note).startsWith("en/ and 2 more folders are published by DocFX: "))
        .hasSize(2);
  }

  @Test
  void aTableOfContentsIsThatOfWhoeverPublishesItsFolder() {
    tree.file("book.toml", "[book]", "src = '.'")
        .file("SUMMARY.md", "[a](a.md)")
        .file("docs/book.toml", "[book]")
        .file("docs/src/SUMMARY.md", "[a](a.md)")
        .file("mkdocs.yml", "site_name: x")
        .file("docs/SUMMARY.md", "* x");
    assertThat(tree.link().notes()).noneMatch(note -> note.contains("GitBook"));
    SiteFixture other = SiteFixture.in(root.resolve("other"));
    assertThat(other.file("SUMMARY.md", "[a](a.md)").link().notes())
        .anyMatch(note -> note.contains("GitBook"));
  }

  @Test
  void aNoteDoesNotSuggestThatTheRestWasJudged() {
    tree.file("doc/conf.py", "")
        .file("doc/a.rst", "A")
        .file("doc/b.ipynb", "{}")
        .file("x/conf.py", "")
        .file("x/c.md", "# C");
    assertThat(tree.link().notes())
        .containsExactly(
            "doc/ and 1 more folder are published by Sphinx: 2 of its 3 documents were not checked,"
                + " since Jupyter Notebook and reStructuredText are not understood; of the others,"
                + " anchors and URLs that only the generator knows were not judged; set \"anchors\""
                + " in gloss-lint.yml to have anchors judged.");
    SiteFixture other = SiteFixture.in(root.resolve("other"));
    assertThat(other.file("conf.py", "").file("a.rst", "A").link().notes())
        .containsExactly(
            "This tree is published by Sphinx: nothing of it was checked, since reStructuredText is"
                + " not understood.");
  }

  @Test
  void templatesOfNewPagesAreNone() {
    tree.file("hugo.toml", "")
        .file("archetypes/default.md", "---\ntitle: {{ .Name }}\n---\n[x](gone.md)")
        .file("themes/x/theme.toml", "")
        .file("themes/x/archetypes/posts.md", "---\ndraft: {{ x }}: {{ y }}\n---\n")
        .file("{{cookiecutter.name}}/README.md", "[x]({{cookiecutter.x}}.md) [y](gone.md)")
        .file(".github/ISSUE_TEMPLATE/bug.md", "# B")
        .file("other/archetypes/a.md", "# A");
    LinkedSite site = tree.link();
    assertThat(site.documents())
        .extracting("path")
        .containsExactly(".github/ISSUE_TEMPLATE/bug.md", "other/archetypes/a.md");
    assertThat(site.inventory().leftOut().values())
        .containsOnly("Hugo (archetypes)", "Cookiecutter (template)");
  }

  @Test
  void hiddenSettingsOfAGeneratorAreFoundInItsPackage() {
    tree.file("a.md", "[x](gone)")
        .file("docs/package.json", "{}")
        .file("docs/.eleventy.js", "module.exports = {}")
        .file("docs/src/a.md", "[x](migrating-to-1.0.0) [y](gone)")
        .file("other/.eleventy.js", "module.exports = {}")
        .file("other/a.md", "[x](gone)");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, "docs/src/a.md", "migrating-to-1.0.0")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/src/a.md", "gone")).isEqualTo("unknown");
    assertThat(verdictOn(site, "a.md", "gone")).isEqualTo("missing gone");
    assertThat(verdictOn(site, "other/a.md", "gone")).isEqualTo("missing other/gone");
  }

  @Test
  void aHiddenFileTellsOfEleventyAndATemplateMayWriteADestination() {
    tree.file(".eleventy.js", "module.exports = {}")
        .file("pages/a.md", "[x](../b/) [y]({% page \"b\" %}) [z]({{ 'c' | url }})", "See [y].");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, "pages/a.md", "../b/")).isEqualTo("unknown");
    assertThat(site.documents().get(0).document().references())
        .extracting("label")
        .containsExactly("y");
  }

  @ParameterizedTest
  @CsvSource({"Doxyfile, docs/", "Doxyfile.in, docs/", "Doxyfile, lib/doc/"})
  void doxygenWritesPagesBesideItsSettings(String settings, String folder) {
    tree.file(folder + settings, "INPUT = .")
        .file(folder + "main.md", "# A {#a}", "[x](modules.html) [y](#a) [z](gone.md)")
        .file("README.md", "[x](modules.html)");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, folder + "main.md", "modules.html")).isEqualTo("unknown");
    assertThat(verdictOn(site, folder + "main.md", "gone.md")).startsWith("missing");
    assertThat(verdictOn(site, "README.md", "modules.html")).startsWith("missing");
  }

  @Test
  void doxygenAtTheRootIsAboutTheSources() {
    tree.file("Doxyfile", "INPUT = src").file("docs/a.md", "[x](modules.html) [y](#gone)");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, "docs/a.md", "modules.html")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "#gone")).startsWith("absent");
  }

  @Test
  void anEmptyLinkWithAnAttributeListIsAnAnchorOfAGenerator() {
    tree.file("gatsby-config.js", "")
        .file("docs/a.md", "[](){#x} and []()")
        .file("docs/b.md", "[text]() and [ ]( )")
        .file("README.md", "[](){#x}");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, "docs/a.md", "")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/b.md", "")).isEqualTo("empty");
    assertThat(verdictOn(site, "README.md", "")).isEqualTo("empty");
  }

  /** The program that expands them puts the page elsewhere, as for manuals of Cargo. */
  @Test
  void markdownThatHandlebarsExpandsIsMadeElsewhere() {
    String links = "[a](../reference/a.html) [b](#lock) [c]\n\n[c]: ../c.html";
    tree.file("man/block.md", "{{#options}}", links, "{{/options}}")
        .file("man/partial.md", links, "", "  {{> section-options }}")
        .file("man/fenced.md", "```", "{{/options}}", "```", links)
        .file("man/code.md", "`{{/options}}` {{#include a.md}}", links);
    LinkedSite linked = tree.link();
    for (String page : new String[] {"man/block.md", "man/partial.md"}) {
      assertThat(verdictOn(linked, page, "../reference/a.html")).as(page).isEqualTo("unknown");
      assertThat(verdictOn(linked, page, "../c.html")).as(page).isEqualTo("unknown");
      assertThat(verdictOn(linked, page, "#lock")).as(page).isEqualTo("unknown");
    }
    for (String page : new String[] {"man/fenced.md", "man/code.md"}) {
      assertThat(verdictOn(linked, page, "../reference/a.html"))
          .as(page)
          .isEqualTo("missing reference/a.html");
      assertThat(verdictOn(linked, page, "#lock")).as(page).isEqualTo("absent " + page);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "next.config.mjs, content/docs/",
    "nuxt.config.ts, content/",
    "site/vocs.config.ts, site/docs/",
    "docs/.vuepress/config.ts, docs/guide/",
    "website/rspress.config.ts, website/docs/",
    "website/docs/.vuepress/config.js, website/docs/guide/",
    "config/system.yaml, pages/01.home/",
    "user/config/system.yaml, user/pages/01.home/",
    "scaffolds/post.md, source/_posts/",
    "site.hs, posts/",
    "docs/make.jl, docs/src/",
    "pelicanconf.py, content/",
    "mix.exs, guides/",
  })
  void whatDependsOnAGeneratorWithoutARoomIsUnknown(String marker, String folder) {
    tree.file(marker, "")
        .file("website/package.json", "{}")
        .file("source/_data/x.txt")
        .file("static/img/there.png")
        .file(
            folder + "a.md",
            "# Ä b c",
            "[1](/gone) [2](gone) [3](../gone/) [4](b.html#x) [5](#gone) [6](gone.md)",
            "[7](img/there.png) [8](img/gone.png) [9](#ä-b-c) [10](b.md#gone) [11](b.md)")
        .file(folder + "b.md", "# B");
    LinkedSite site = tree.link();
    Map<String, Target> targets = targets(site, folder + "a.md");
    for (String destination : List.of("/gone", "gone", "../gone/", "b.html#x", "img/there.png")) {
      assertThat(SiteFixture.verdict(targets.get(destination)))
          .as(destination)
          .isEqualTo("unknown");
    }
    assertThat(SiteFixture.verdict(targets.get("#gone"))).startsWith("unknowable");
    assertThat(SiteFixture.verdict(targets.get("b.md#gone"))).startsWith("unknowable");
    assertThat(SiteFixture.verdict(targets.get("#ä-b-c"))).startsWith("found");
    assertThat(SiteFixture.verdict(targets.get("b.md"))).startsWith("found");
    assertThat(SiteFixture.verdict(targets.get("gone.md"))).startsWith("missing");
    assertThat(SiteFixture.verdict(targets.get("img/gone.png"))).startsWith("missing");
    assertThat(site.notes()).anyMatch(note -> note.contains("published by"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doc/book.toml.in   | [book]          | doc/src/",
        "doc/book.toml.in   | src = \"source\" | doc/source/",
        "book.toml.in       | src = 'docs'    | docs/",
        "mkdocs.yml.j2      | site_name: x    | docs/",
        "m/mkdocs.yaml.tmpl | docs_dir: ./en  | m/en/",
        "m/mkdocs.yml.in    | docs_dir: @dir@ | m/pages/",
        "_config.yml.erb    | title: <%= x %> | pages/",
        "web/hugo.toml.tpl  | x = 1           | web/content/",
      })
  void aBuildThatMakesSettingsMayWriteMore(String template, String line, String folder) {
    tree.file(template, line)
        .file(folder + "a.md", "[1](gone.md) [2](#gone) [3](b.md) [4](gone.png) [label][5]")
        .file(folder + "b.md", "# B");
    LinkedSite site = tree.link();
    Map<String, Target> targets = targets(site, folder + "a.md");
    assertThat(SiteFixture.verdict(targets.get("gone.md"))).isEqualTo("unknown");
    assertThat(SiteFixture.verdict(targets.get("gone.png"))).isEqualTo("unknown");
    assertThat(SiteFixture.verdict(targets.get("#gone"))).startsWith("unknowable");
    assertThat(SiteFixture.verdict(targets.get("b.md"))).startsWith("found");
    assertThat(site.notes()).hasSize(1).first().asString().contains("whose settings a build makes");
  }

  @Test
  void aTemplateBesideTheSettingsThatAreMadeOfItTellsNothing() {
    tree.file("docs/book.toml.in", "[book]")
        .file("docs/book.toml", "[book]")
        .file("docs/src/SUMMARY.md", "[a](a.md)")
        .file("docs/src/a.md", "[1](gone.md)")
        .file("other/README.md", "[1](gone.md)")
        .file("other/_config.yml.example", "title: x");
    assertThat(verdict("docs/src/a.md", "gone.md")).startsWith("missing");
    assertThat(verdict("other/README.md", "gone.md")).startsWith("missing");
  }

  @Test
  void hostsMayRedirectWhatAGeneratorDoesNotWrite() {
    tree.file("next.config.js", "")
        .file("content/a.md", "[x](gone.md) [y](gone.png)")
        .file("README.md", "[x](gone.md)");
    assertThat(verdict("content/a.md", "gone.md")).isEqualTo("missing content/gone.md");
    tree.file("public/_redirects", "/gone/ /a/");
    assertThat(verdict("content/a.md", "gone.md")).isEqualTo("unknown");
    assertThat(verdict("content/a.md", "gone.png")).isEqualTo("missing content/gone.png");
    assertThat(verdict("README.md", "gone.md")).isEqualTo("missing gone.md");
  }

  /** Its links are routes, which count from the root, and an alias may lead anywhere. */
  @Test
  void docsifyRoutesPaths() {
    tree.file("docs/_sidebar.md", "* [A](guide/a.md)")
        .file("docs/guide/a.md", "[x](changelog.md) [y](img/gone.png)")
        .file("README.md", "[x](gone.md)");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, "docs/guide/a.md", "changelog.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/guide/a.md", "img/gone.png")).isEqualTo("unknown");
    assertThat(verdictOn(site, "README.md", "gone.md")).isEqualTo("missing gone.md");
  }

  @Test
  void exDocFindsPagesByTheirNames() {
    tree.file("mix.exs", "")
        .file("guides/howto/a.md", "[x](contexts.md) [y](gone.md)")
        .file("guides/data/contexts.md", "# C");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, "guides/howto/a.md", "contexts.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "guides/howto/a.md", "gone.md")).startsWith("missing");
  }

  @Test
  void hexoIsNotJekyllThoughItsSettingsHaveTheSameName() {
    tree.file("_config.yml", "title: x")
        .file("scaffolds/post.md", "---", "title: {{ title }}", "---")
        .file("themes/navy/_config.yml", "menu: x")
        .file("themes/navy/README.md", "[x](gone.md)")
        .file("source/docs/a.md", "[x](/docs/b.html) {% youtube abc %} [y](#A-b)", "## A b")
        .file("source/docs/b.md", "# B");
    LinkedSite site = tree.link();
    assertThat(site.inventory().leftOut()).containsValue("Hexo (scaffolds)");
    assertThat(verdictOn(site, "source/docs/a.md", "/docs/b.html")).isEqualTo("unknown");
    assertThat(verdictOn(site, "themes/navy/README.md", "gone.md")).startsWith("missing");
  }

  @Test
  void aThemeOfHexoIsNotJekyllEither() {
    tree.file("_config.yml", "menu: x")
        .file("layout/index.swig", "x")
        .file("source/css/main.styl", "x")
        .file("README.md", "[x](docs/ru/README.md)")
        .file("docs/ru/README.md", "# R");
    assertThat(verdict("README.md", "docs/ru/README.md")).isEqualTo("found docs/ru/README.md");
  }

  @ParameterizedTest
  @CsvSource({"$body$, unknown", "$if(title)$x$endif$, unknown", "$5, missing gone.html"})
  void templatesOfPandocAreNoPages(String variable, String verdict) {
    tree.file("template.html", "<p>" + variable + "<a href='gone.html'>x</a>");
    assertThat(verdict("template.html", "gone.html")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "docs/docs.json   | {\"$schema\": \"https://docs.page/schema.json\"}  | docs/a.md",
        "_config.ts       | import lume from \"lume/mod.ts\";                  | guide/a.md",
        "fern/docs.yml    | instances: []                                      | fern/pages/a.md",
        "logseq/config.edn | {}                                                | pages/a.md",
        "docs/sidebars.yaml | - page: a.md                                     | docs/a.md",
        "docs/writerside.cfg | <ihp/>                                          | docs/topics/a.md",
        "soupault.toml    | [settings]                                         | site/a.md",
        "_cobalt.yml      | site: x                                            | posts/a.md",
        "couscous.yml     | title: x                                           | docs/a.md",
        "gridsome.config.js | module.exports = {}                              | docs/a.md",
        ".dumirc.ts       | export default {}                                  | docs/a.md",
        "zudoku.config.tsx | export default {}                                 | pages/a.md",
      })
  void theseAreKnownByTheirSettings(String marker, String text, String page) {
    tree.file(marker, text).file(page, "[x](../guides/gone) [y](#gone)");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, page, "../guides/gone")).isEqualTo("unknown");
    assertThat(verdictOn(site, page, "#gone")).startsWith("unknowable");
  }

  @Test
  void catalogsOfDocCFindSymbolsAndPicturesByTheirNames() {
    tree.file(
            "Sources/Saw/Docs.docc/Saw.md",
            "[1][core] [2](gone.md) ![3](teeth.png) ![4](gone.png)",
            "",
            "[core]: ./SawCore/Blade")
        .file("Sources/Saw/Docs.docc/Images/teeth.png", "")
        .file("README.md", "[1](./SawCore)");
    String page = "Sources/Saw/Docs.docc/Saw.md";
    LinkedSite site = tree.link();
    assertThat(SiteFixture.document(site, page).definitionTargets().get(0))
        .isInstanceOf(Target.Unknown.class);
    assertThat(verdictOn(site, page, "teeth.png")).isEqualTo("unknown");
    assertThat(verdictOn(site, page, "gone.png")).startsWith("missing");
    assertThat(verdictOn(site, page, "gone.md")).startsWith("missing");
    assertThat(verdictOn(site, "README.md", "./SawCore")).startsWith("missing");
  }

  @Test
  void eleventyMayReadPathsFromItsInput() {
    tree.file("package.json", "{}")
        .file("eleventy.config.js", "module.exports = { dir: { input: 'content' } };")
        .file("content/blog/a.md", "<a href='blog/b.md'>x</a> [y](blog/gone.md)")
        .file("content/blog/b.md", "# B");
    assertThat(verdict("content/blog/a.md", "blog/b.md")).isEqualTo("unknown");
    assertThat(verdict("content/blog/a.md", "blog/gone.md")).startsWith("missing");
  }

  @Test
  void anAliasOfZolaIsNoFolder() {
    tree.file("manual/a.md", "[x](@/documentation/b.md#c) [y](./@/b.md)");
    assertThat(verdict("manual/a.md", "@/documentation/b.md#c")).isEqualTo("unknown");
    assertThat(verdict("manual/a.md", "./@/b.md")).startsWith("missing");
  }

  @Test
  void logseqRefersToBlocks() {
    tree.file("logseq/config.edn", "{}").file("pages/a.md", "- [x](((63bc6201-53b1-47a4)))");
    assertThat(verdict("pages/a.md", "((63bc6201-53b1-47a4))")).isEqualTo("unknown");
  }
}
