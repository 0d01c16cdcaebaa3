package io.github.glosslint.generator.github;

import static io.github.glosslint.site.SiteFixture.targets;
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

/** What repositories do that no rule knows of: each was a false alarm on a public one. */
class UnseenTreesTest {

  @TempDir Path root;
  private SiteFixture tree;

  @BeforeEach
  void emptyTree() {
    tree = SiteFixture.in(root);
  }

  private String verdict(String page, String destination) {
    return verdict(tree.link(), page, destination);
  }

  private static String verdict(LinkedSite site, String page, String destination) {
    return SiteFixture.verdict(targets(site, page).get(destination));
  }

  @Test
  void gitHubLooksForFragmentsInSmallLettersToo() {
    tree.file("a.md", "[a](#Äpfel-Pie) [b](#äpfel-pies) [c](#mine) [d](p.html#Big)", "# Äpfel Pie")
        .file("p.html", "<a href='#Big'>x</a><p id=big>");
    assertThat(verdict("a.md", "#Äpfel-Pie")).isEqualTo("found a.md");
    assertThat(verdict("a.md", "#äpfel-pies")).isEqualTo("absent a.md");
    assertThat(verdict("p.html", "#Big")).isEqualTo("absent p.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "API क्या है      | API-क्या-है          | found",
        "API क्या है      | API-%E0%A4%95%E0%A5%8D%E0%A4%AF%E0%A4%BE-%e0%a4%b9%e0%a5%88 | found",
        "API क्या है      | api-कया-है           | absent",
        "श्री\u200dमान    | श्री\u200dमान          | found",
        "श्री\u200dमान    | श्रीमान               | found",
        "می\u200cخواهم    | می\u200cخواهم          | found",
        "می\u200cخواهم    | میخواهم               | found",
        "👨\u200d👩 Family | -family              | found",
        "👨\u200d👩 Family | \u200d-family        | found",
        "ΟΔΟΣ             | οδοσ                 | found",
        "ΟΔΟΣ             | ΟΔΟΣ                 | found",
        "ΟΔΟΣ ΑΣ          | ΟΔΟΣ-ΑΣ              | found",
        "Ещё Раз          | Ещё-Раз              | found",
        "Ещё Раз          | %D0%95%D1%89%D1%91-%D0%A0%D0%B0%D0%B7 | found",
        "İzmir            | İzmir                | found",
        "İzmir            | i̇zmir               | found",
        "İzmir            | izmir                | absent",
        "❤\uFE0F Love      | \uFE0F-love           | found",
        "❤\uFE0F Love      | -love                | absent",
        "ＡＢ             | ＡＢ                 | found",
      })
  void anchorsOfHeadingsInAllScripts(String heading, String fragment, String verdict) {
    tree.file("a.md", "# " + heading, "", "[x](#" + fragment + ")");
    assertThat(verdict("a.md", "#" + fragment)).isEqualTo(verdict + " a.md");
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
  void anAuthorMayWriteThePrefixIntoTheAnchor() {
    tree.file("a.md", "[1](#user-content-note-1) [2](#user-content-note-2)", "")
        .file("b.md", "[1](a.md)")
        .file("c.md", "[1](#user-content-note)", "", "<a name=\"user-content-note\">1</a>");
    assertThat(verdict("c.md", "#user-content-note")).isEqualTo("found c.md");
    assertThat(verdict("a.md", "#user-content-note-1")).isEqualTo("absent a.md");
  }

  @Test
  void pathsFromTheRootOfAnotherSiteAreUnknown() {
    tree.file("a.md", "[a](/cloud/docs/run) [b](/docs/run) [c](/cloud/run.md) [d](/run.png)")
        .file("docs/b.md", "# B");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "a.md", "/cloud/docs/run")).isEqualTo("unknown");
    assertThat(verdict(site, "a.md", "/docs/run")).isEqualTo("missing docs/run");
    assertThat(verdict(site, "a.md", "/cloud/run.md")).isEqualTo("missing cloud/run.md");
    assertThat(verdict(site, "a.md", "/run.png")).isEqualTo("missing run.png");
  }

  @Test
  void whatABuildWritesIntoAnIgnoredFolderIsUnknownOnPagesThatBrowsersOpen() {
    tree.file(".gitignore", "dist")
        .file("web/index.html", "<script src='dist/app.js'></script><img src='logo.png'>")
        .file("web/notes.md", "[x](dist/app.js)");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "web/index.html", "dist/app.js")).isEqualTo("unknown");
    assertThat(verdict(site, "web/index.html", "logo.png")).isEqualTo("missing web/logo.png");
    assertThat(verdict(site, "web/notes.md", "dist/app.js")).isEqualTo("missing web/dist/app.js");
  }

  @Test
  void middlemanPublishesItsSourceFolder() {
    tree.file("config.rb", "activate :directory_indexes")
        .file("source/manual/dns.html.md", "[a](vpn.html) [b](/manual/vpn.html) [c](/#apps)")
        .file("source/manual/vpn.html.md", "# VPN")
        .file("README.md", "# Read me", "[x](gone.html)");
    LinkedSite site = tree.link();
    for (String destination : new String[] {"vpn.html", "/manual/vpn.html", "/#apps"}) {
      assertThat(verdict(site, "source/manual/dns.html.md", destination)).isEqualTo("unknown");
    }
    assertThat(verdict(site, "README.md", "gone.html")).isEqualTo("missing gone.html");
  }

  @Test
  void zolaHasLinksOfItsOwnAndUrlsThatClimb() {
    tree.file("config.toml", "base_url = 'https://example.org'")
        .file("content/news/a/index.md", "[a](@/news/b.md) [b](../../../../2024/b/) [c](b.md)")
        .file("content/news/b.md", "# B");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "content/news/a/index.md", "@/news/b.md")).isEqualTo("unknown");
    assertThat(verdict(site, "content/news/a/index.md", "../../../../2024/b/"))
        .isEqualTo("unknown");
    assertThat(verdict(site, "content/news/a/index.md", "b.md"))
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
    assertThat(verdict(site, "docs/src/a.md", "migrating-to-1.0.0")).isEqualTo("unknown");
    assertThat(verdict(site, "docs/src/a.md", "gone")).isEqualTo("unknown");
    assertThat(verdict(site, "a.md", "gone")).isEqualTo("missing gone");
    assertThat(verdict(site, "other/a.md", "gone")).isEqualTo("missing other/gone");
  }

  @Test
  void aHiddenFileTellsOfEleventyAndATemplateMayWriteADestination() {
    tree.file(".eleventy.js", "module.exports = {}")
        .file("pages/a.md", "[x](../b/) [y]({% page \"b\" %}) [z]({{ 'c' | url }})", "See [y].");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "pages/a.md", "../b/")).isEqualTo("unknown");
    assertThat(site.documents().get(0).document().references())
        .extracting("label")
        .containsExactly("y");
  }

  @Test
  void copiesOfModulesThatGoKeepsAreNotChecked() {
    tree.file("a.md", "# A").file("vendor/modules.txt", "# m").file("vendor/m/README.md", "[x](y)");
    assertThat(tree.link().documents()).extracting("path").containsExactly("a.md");
    tree.file("docs/vendor/b.md", "# B");
    assertThat(tree.link().documents())
        .extracting("path")
        .containsExactly("a.md", "docs/vendor/b.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "<h3 name=x>A</h3>         | found",
        "<td name=\"x\">A</td>     | found",
        "<h2><b name='x'>A</b></h2> | found",
        "a <span NAME=x>b</span>   | found",
        "<p align=center name=x>   | found",
        "<h3 name=y>A</h3>         | absent",
        "<input name=x>            | absent",
        "<form name=x>             | absent",
        "<meta name=x>             | absent",
        "<!-- <b name=x> -->       | absent",
      })
  void gitHubFindsNamesOfElements(String html, String verdict) {
    tree.file("a.md", html, "", "[x](#x)").file("p.html", html, "<a href='#x'>x</a>");
    assertThat(verdict("a.md", "#x")).isEqualTo(verdict + " a.md");
    assertThat(verdict("p.html", "#x")).as("a browser").isEqualTo("absent p.html");
  }

  @ParameterizedTest
  @CsvSource({
    "../assets/demo/a.gif, unknown",
    "../gh-pages/index.html, unknown",
    "../img/a.gif, outsideroot",
    "../a.gif, outsideroot",
    "../, outsideroot",
    "../../assets/demo/a.gif, outsideroot",
  })
  void onePathAboveARepositoryOfGitHubIsThatOfABranch(String destination, String verdict) {
    tree.file("README.md", "![x](" + destination + ")").file("img/b.gif");
    assertThat(verdict("README.md", destination)).as("no repository").isEqualTo("outsideroot");
    tree.file("main.md", "[x](../main/a/b.md) [y](../master/c.md) [z](../main)");
    assertThat(verdict("main.md", "../main/a/b.md")).isEqualTo("unknown");
    assertThat(verdict("main.md", "../master/c.md")).isEqualTo("unknown");
    assertThat(verdict("main.md", "../main")).isEqualTo("outsideroot");
    tree.file(".git/config", "[remote \"origin\"]", "url = https://github.com/a/b")
        .file(".git/HEAD", "ref: refs/heads/main");
    assertThat(verdict("README.md", destination)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"Doxyfile, docs/", "Doxyfile.in, docs/", "Doxyfile, lib/doc/"})
  void doxygenWritesPagesBesideItsSettings(String settings, String folder) {
    tree.file(folder + settings, "INPUT = .")
        .file(folder + "main.md", "# A {#a}", "[x](modules.html) [y](#a) [z](gone.md)")
        .file("README.md", "[x](modules.html)");
    LinkedSite site = tree.link();
    assertThat(verdict(site, folder + "main.md", "modules.html")).isEqualTo("unknown");
    assertThat(verdict(site, folder + "main.md", "gone.md")).startsWith("missing");
    assertThat(verdict(site, "README.md", "modules.html")).startsWith("missing");
  }

  @Test
  void doxygenAtTheRootIsAboutTheSources() {
    tree.file("Doxyfile", "INPUT = src").file("docs/a.md", "[x](modules.html) [y](#gone)");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "docs/a.md", "modules.html")).startsWith("missing");
    assertThat(verdict(site, "docs/a.md", "#gone")).startsWith("absent");
  }

  @Test
  void anEmptyLinkWithAnAttributeListIsAnAnchorOfAGenerator() {
    tree.file("gatsby-config.js", "")
        .file("docs/a.md", "[](){#x} and []()")
        .file("docs/b.md", "[text]() and [ ]( )")
        .file("README.md", "[](){#x}");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "docs/a.md", "")).isEqualTo("unknown");
    assertThat(verdict(site, "docs/b.md", "")).isEqualTo("empty");
    assertThat(verdict(site, "README.md", "")).isEqualTo("empty");
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
      assertThat(verdict(linked, page, "../reference/a.html")).as(page).isEqualTo("unknown");
      assertThat(verdict(linked, page, "../c.html")).as(page).isEqualTo("unknown");
      assertThat(verdict(linked, page, "#lock")).as(page).isEqualTo("unknown");
    }
    for (String page : new String[] {"man/fenced.md", "man/code.md"}) {
      assertThat(verdict(linked, page, "../reference/a.html"))
          .as(page)
          .isEqualTo("missing reference/a.html");
      assertThat(verdict(linked, page, "#lock")).as(page).isEqualTo("absent " + page);
    }
  }

  /** Text on GitHub, and an anchor where pandoc or the manual of Nix puts the page together. */
  @Test
  void spansMayHaveIds() {
    tree.file(
        "a.md",
        "- [closure]{#gloss-closure}: a set. []{#empty} [d](b.md){#link} {#no} [x]{#} [open]{#",
        "",
        "[a](#gloss-closure) [b](#empty) [c](#link) [e](#no) [closure]",
        "",
        "[closure]: #gloss-closure");
    LinkedSite linked = tree.link();
    for (String id : new String[] {"#gloss-closure", "#empty", "#link"}) {
      assertThat(verdict(linked, "a.md", id)).as(id).isEqualTo("found a.md");
    }
    assertThat(verdict(linked, "a.md", "#no")).isEqualTo("absent a.md");
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
    assertThat(verdict(site, "docs/guide/a.md", "changelog.md")).isEqualTo("unknown");
    assertThat(verdict(site, "docs/guide/a.md", "img/gone.png")).isEqualTo("unknown");
    assertThat(verdict(site, "README.md", "gone.md")).isEqualTo("missing gone.md");
  }

  @Test
  void exDocFindsPagesByTheirNames() {
    tree.file("mix.exs", "")
        .file("guides/howto/a.md", "[x](contexts.md) [y](gone.md)")
        .file("guides/data/contexts.md", "# C");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "guides/howto/a.md", "contexts.md")).isEqualTo("unknown");
    assertThat(verdict(site, "guides/howto/a.md", "gone.md")).startsWith("missing");
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
    assertThat(verdict(site, "source/docs/a.md", "/docs/b.html")).isEqualTo("unknown");
    assertThat(verdict(site, "themes/navy/README.md", "gone.md")).startsWith("missing");
  }

  @ParameterizedTest
  @CsvSource({"$body$, unknown", "$if(title)$x$endif$, unknown", "$5, missing gone.html"})
  void templatesOfPandocAreNoPages(String variable, String verdict) {
    tree.file("template.html", "<p>" + variable + "<a href='gone.html'>x</a>");
    assertThat(verdict("template.html", "gone.html")).isEqualTo(verdict);
  }

  /** Pages that another repository publishes, as the guide of a framework. */
  @Test
  void routesAndAliasesAreOfWhoeverPublishesThem() {
    tree.file("site/guide/3-overview.md", "# O")
        .file("site/guide/state.md", "# S")
        .file("site/guide/index.md", "[1](overview/) [2](gone/)")
        .file("site/@own/a.md", "# A")
        .file(
            "site/a.md",
            "[1](@guide/state) [2](@api) [3](@own/a.md) [4](@own/gone.md) [5](gone) [6](@)")
        .file(
            "site/guide/4-requests.md",
            "[1](../overview/#x) [2](../state) [3](../gone) [4](../overview.md)");
    LinkedSite site = tree.link();
    assertThat(verdict(site, "site/guide/index.md", "overview/")).isEqualTo("unknown");
    assertThat(verdict(site, "site/guide/index.md", "gone/")).startsWith("missing");
    assertThat(verdict(site, "site/a.md", "@guide/state")).isEqualTo("unknown");
    assertThat(verdict(site, "site/a.md", "@api")).isEqualTo("unknown");
    assertThat(verdict(site, "site/a.md", "@own/a.md")).startsWith("found");
    assertThat(verdict(site, "site/a.md", "@own/gone.md")).startsWith("missing");
    assertThat(verdict(site, "site/a.md", "gone")).startsWith("missing");
    String page = "site/guide/4-requests.md";
    assertThat(verdict(site, page, "../overview/#x")).isEqualTo("unknown");
    assertThat(verdict(site, page, "../state")).isEqualTo("unknown");
    assertThat(verdict(site, page, "../gone")).startsWith("missing");
    assertThat(verdict(site, page, "../overview.md")).startsWith("missing");
  }

  @Test
  void idsMayHaveThePrefixOfTheForgeThatTheyWereCopiedFrom() {
    tree.file("a.md", "<a id='user-content-go' href='#go'></a> [x](#gone)");
    assertThat(verdict("a.md", "#go")).startsWith("unknowable");
    assertThat(verdict("a.md", "#gone")).startsWith("absent");
  }

  @Test
  void bundlersPutFilesBesideThePagesOfApplications() {
    String link = "<link rel=icon href='assets/icon.png'>";
    tree.file("ui/package.json", "{}").file("ui/src/index.html", link).file("src/index.html", link);
    assertThat(verdict("ui/src/index.html", "assets/icon.png")).isEqualTo("unknown");
    assertThat(verdict("src/index.html", "assets/icon.png")).startsWith("missing");
  }
}
