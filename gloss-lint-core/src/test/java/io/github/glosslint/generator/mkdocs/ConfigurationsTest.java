package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What configurations of real sites say of their pages, and of what is unknown about them. */
class ConfigurationsTest {

  @TempDir Path folder;

  private SiteFixture tree() {
    return SiteFixture.in(folder);
  }

  /** Links of a page with braces to a page, and to an anchor of a page without any. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plugins: [gh-admonitions, llmstxt, glightbox] | missing docs/gone.md | absent docs/b.md",
        "plugins: [mkdoxy]                             | unknown              | absent docs/b.md",
        "plugins: [nobody-knows-it]                    | unknown              | unknowable docs/b.md",
        "plugins: [monorepo]                           | missing docs/gone.md | absent docs/b.md",
        "plugins: [techdocs-core]                      | missing docs/gone.md | absent docs/b.md",
        "markdown_extensions: [mkautodoc, callouts]    | missing docs/gone.md | absent docs/b.md",
        "markdown_extensions: [mdx_include]            | missing docs/gone.md | absent docs/b.md",
        "markdown_extensions: [nobody.knows.it]        | missing docs/gone.md | unknowable docs/b.md",
      })
  void whatIsUnknownIsWhatAPluginOrAnExtensionTouches(
      String configuration, String page, String anchor) {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x", configuration)
            .file("docs/a.md", "[1](gone.md) [2](b.md#gone)", "{! inc.md !} {{ x }}")
            .file("docs/b.md", "# B")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "gone.md")).isEqualTo(page);
    assertThat(verdictOn(site, "docs/a.md", "b.md#gone")).isEqualTo(anchor);
  }

  @Test
  void pictures_of_fancyboxmd_have_their_width_behind_a_comma() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x", "markdown_extensions: [fancyboxmd]")
            .file("docs/a.md", "!![1](p.png,800px) !![2](gone.png,20px) [3](#gone)")
            .file("docs/p.png", "")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "p.png,800px")).isEqualTo("found docs/p.png");
    assertThat(verdictOn(site, "docs/a.md", "gone.png,20px")).isEqualTo("missing docs/gone.png");
    assertThat(verdictOn(site, "docs/a.md", "#gone")).isEqualTo("absent docs/a.md");
  }

  @Test
  void theCoreOfTechDocsSwitchesOnExtensions() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x", "plugins: [techdocs-core]")
            .file("docs/a.md", "!!! note", "    [1](gone.md)", "## H { #own }", "[2](#own)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "gone.md")).isEqualTo("missing docs/gone.md");
    assertThat(verdictOn(site, "docs/a.md", "#own")).isEqualTo("found docs/a.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nav: [{Other: '!include ./other/mkdocs.yml'}]",
        "nav: [{Part: [{Other: !include ./other/mkdocs.yml}]}]",
        "nav: [{Parts: '*include ./parts/*/mkdocs.yml'}]",
      })
  void entriesBringInThePagesOfOtherSites(String nav) {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x", "plugins: [techdocs-core]", nav)
            .file("docs/a.md", "[1](other/a.md)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "other/a.md")).isEqualTo("unknown");
  }

  @Test
  void aHookThatWritesFilesMayWriteAnyPage() {
    SiteFixture site =
        tree()
            .file("mkdocs.yml", "site_name: x", "hooks: [h.py]", "nav: [gone.md]")
            .file("docs/a.md", "[1](gone.md)");
    LinkedSite quiet = site.file("h.py", "def on_nav(nav, config, files):", "  return nav").link();
    assertThat(verdictOn(quiet, "docs/a.md", "gone.md")).isEqualTo("missing docs/gone.md");
    LinkedSite writing =
        site.file(
                "h.py",
                "def on_files(files, config):",
                "  files.append(File.generated(config, 'gone.md', content='x'))")
            .link();
    assertThat(verdictOn(writing, "docs/a.md", "gone.md")).isEqualTo("unknown");
    assertThat(verdictOn(writing, "mkdocs.yml", "gone.md")).isEqualTo("unknown");
  }

  @Test
  void aConfigurationMayHaveAnotherName() {
    LinkedSite site =
        tree()
            .file("mkdocs-common.yml", "site_name: x", "docs_dir: docs")
            .file("mkdocs-offline.yml", "INHERIT: mkdocs-common.yml", "plugins: [offline]")
            .file(
                "mkdocs-online.yml",
                "INHERIT: mkdocs-common.yml",
                "plugins: [search, nobody-knows-it]")
            .file("mkdocs-zh.yml", "site_name: y", "docs_dir: zh", "nav: [gone.md]")
            .file("docs/a.md", "# A")
            .file("zh/a.md", "# A")
            .link();
    assertThat(verdictOn(site, "mkdocs-zh.yml", "gone.md")).isEqualTo("missing zh/gone.md");
    assertThat(site.notes()).anyMatch(note -> note.contains("nobody-knows-it"));
  }

  @Test
  void theUsualNameComesFirst() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x", "nav: [a.md]")
            .file("mkdocs.insiders.yml", "INHERIT: mkdocs.yml", "nav: [gone.md]")
            .file("mkdocs_deploy.yml", "on: push")
            .file("docs/a.md", "# A")
            .link();
    assertThat(site.documents())
        .extracting(LinkedDocument::path)
        .containsExactly("docs/a.md", "mkdocs.yml");
  }

  @Test
  void whatATranslationLacksIsThatOfTheSiteThatItInheritsFrom() {
    LinkedSite site =
        tree()
            .file("en/mkdocs.yml", "site_name: x", "nav: [a.md, b.md]", "extra_css: [x.css]")
            .file("en/docs/a.md", "# A")
            .file("en/docs/b.md", "# B")
            .file("en/docs/x.css", "")
            .file("hi/mkdocs.yml", "INHERIT: ../en/mkdocs.yml")
            .file("hi/docs/a.md", "[1](b.md) [2](gone.md)")
            .link();
    assertThat(site.documents())
        .filteredOn(document -> document.path().endsWith("mkdocs.yml"))
        .flatExtracting(LinkedDocument::linkTargets)
        .noneMatch(Target.Missing.class::isInstance);
    assertThat(verdictOn(site, "hi/docs/a.md", "b.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "hi/docs/a.md", "gone.md")).isEqualTo("missing hi/docs/gone.md");
  }

  @Test
  void filesOfTheThemeAreNamedLikeSources() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x")
            .file("docs/img/own.png", "")
            .file("docs/a.md", "![1](img/favicon.ico) ![2](img/gone.ico)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "img/favicon.ico")).isEqualTo("unknown");
    assertThat(targets(site, "docs/a.md").get("img/gone.ico")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void aSourceMayBeNamedWithASlashBehindIt() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x")
            .file("docs/a.md", "[1](b.md/#b) [2](./b.md) [3](c.md/)")
            .file("docs/b.md", "# B")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "b.md/#b")).isEqualTo("found docs/b.md");
    assertThat(targets(site, "docs/a.md").get("c.md/")).isInstanceOf(Target.Missing.class);
  }

  @Test
  void thePluginExcludeTakesPagesAway() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x", "plugins: [{exclude: {glob: ['*/_t.md', in/*]}}]")
            .file("docs/a.md", "[1](x/_t.md) [2](in/deep/b.md) [3](_t.md)")
            .file("docs/_t.md", "# T")
            .file("docs/x/_t.md", "# T")
            .file("docs/in/deep/b.md", "# B")
            .link();
    assertThat(targets(site, "docs/a.md").get("x/_t.md")).isInstanceOf(Target.Missing.class);
    assertThat(targets(site, "docs/a.md").get("in/deep/b.md")).isInstanceOf(Target.Missing.class);
    assertThat(verdictOn(site, "docs/a.md", "_t.md")).isEqualTo("found docs/_t.md");
  }

  @Test
  void zensicalSaysTheSameInToml() {
    LinkedSite site =
        tree()
            .file(
                "zensical.toml",
                "[project]",
                "site_name = \"x\"",
                "nav = [",
                "  { \"A\" = \"a.md\" }, # a comment",
                "  { \"Part\" = [",
                "    { \"Gone\" = \"gone.md\" },",
                "  ], },",
                "]",
                "[project.markdown_extensions.attr_list]",
                "[project.markdown_extensions.toc]",
                "slugify = { object = \"pymdownx.slugs.slugify\", kwds = { case = \"none\" } }",
                "[project.markdown_extensions.pymdownx.blocks.tab]",
                "[project.plugins.mkdocstrings]")
            .file(
                "docs/a.md",
                "## Some Heading",
                "[1](#Some-Heading) [2](#h2) [3](#none)",
                "# H { #h2 }")
            .link();
    assertThat(targets(site, "zensical.toml").get("gone.md")).isInstanceOf(Target.Missing.class);
    assertThat(document(site, "zensical.toml").document().links())
        .extracting(link -> link.mark().start())
        .containsExactly(45, 97);
    assertThat(verdictOn(site, "docs/a.md", "#Some-Heading")).isEqualTo("found docs/a.md");
    assertThat(verdictOn(site, "docs/a.md", "#h2")).isEqualTo("found docs/a.md");
    assertThat(verdictOn(site, "docs/a.md", "#none")).isEqualTo("absent docs/a.md");
  }

  @Test
  void withoutAnyExtensionZensicalHasItsOwn() {
    LinkedSite site =
        tree()
            .file("zensical.toml", "[project]", "site_name = \"x\"")
            .file("docs/a.md", "!!! note", "    [1](gone.md)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "gone.md")).isEqualTo("missing docs/gone.md");
  }

  @Test
  void aSiteThatAnotherOneIncludesIsReadAsThatOneSays() {
    SiteFixture tree =
        tree()
            .file(
                "part/docs/a.md",
                "# A { #own }",
                "[1](../../spec.md) [2](../../../api/{{ v }}/T.html) [3](gone.md) [4](#own)")
            .file("site/docs/index.md", "# I");
    for (String path : new String[] {"../part/mkdocs.yml", "versions/next/mkdocs.yml"}) {
      LinkedSite site =
          tree.file(
                  "site/mkdocs.yml",
                  "site_name: x",
                  "plugins: [macros, monorepo]",
                  "markdown_extensions: [attr_list]",
                  "nav: [{A: index.md}, {B: '!include " + path + "'}]")
              .file("part/mkdocs.yml", "site_name: a/b", "plugins: [search]")
              .link();
      assertThat(verdictOn(site, "part/docs/a.md", "../../spec.md")).isEqualTo("unknown");
      assertThat(verdictOn(site, "part/docs/a.md", "gone.md")).startsWith("missing");
      assertThat(verdictOn(site, "part/docs/a.md", "#own")).isEqualTo("found part/docs/a.md");
      assertThat(targets(site, "part/docs/a.md").values())
          .noneMatch(target -> target instanceof Target.OutsideRoot);
    }
    LinkedSite apart = tree.file("part/mkdocs.yml", "site_name: a", "theme: readthedocs").link();
    assertThat(verdictOn(apart, "part/docs/a.md", "../../spec.md")).startsWith("missing");
  }

  @Test
  void aFolderWithoutAnIndexIsFilledBeforeTheBuild() {
    SiteFixture tree =
        tree()
            .file("mkdocs.yml", "site_name: x", "docs_dir: sheets")
            .file("sheets/a.md", "![1](../assets/p.png) ![2](../assets/gone.png) [3](gone.md)")
            .file("assets/p.png", "");
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, "sheets/a.md", "../assets/p.png")).isEqualTo("unknown");
    assertThat(verdictOn(site, "sheets/a.md", "../assets/gone.png")).startsWith("missing");
    assertThat(verdictOn(site, "sheets/a.md", "gone.md")).startsWith("missing");
    LinkedSite whole = tree.file("sheets/index.md", "# I").link();
    assertThat(verdictOn(whole, "sheets/a.md", "../assets/p.png")).startsWith("missing");
  }

  @Test
  void zensicalReadsYamlAsWell() {
    LinkedSite site =
        tree()
            .file(
                "zensical.yml",
                "site_name: x",
                "docs_dir: docs/src",
                "markdown_extensions:",
                "  - pymdownx.snippets:",
                "      {base_path: [docs/src/.parts, more/LICENSE.md], auto_append: [refs.md]}")
            .file("docs/src/.parts/refs.md", "[b]: b.md")
            .file("more/LICENSE.md", "[2](b.md)")
            .file("docs/src/a.md", "[1][b]", "", "--8<-- \"LICENSE.md\"")
            .file("docs/src/b.md", "# B")
            .link();
    assertThat(document(site, "docs/src/a.md").document().references())
        .extracting(reference -> reference.defined())
        .containsExactly(true);
    assertThat(verdictOn(site, "docs/src/a.md", "b.md")).isEqualTo("found docs/src/b.md");
  }

  @Test
  void aPageThatIsPutBehindAllPagesDefinesNothingTwice() {
    tree()
        .file(
            "mkdocs.yml",
            "markdown_extensions: [abbr, {pymdownx.snippets: {auto_append: [docs/b.md]}}]")
        .file("docs/a.md", "[1][b]")
        .file("docs/b.md", "*[ABC]: words", "", "[b]: a.md");
    assertThat(SiteFixture.findingsIn(folder)).isEmpty();
  }

  @Test
  void aPathThatLeavesTheSiteMayComeBack() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x", "site_url: https://a.example/docs/")
            .file("docs/a.md", "[1](../../../docs/b/) [2](../../docs/gone/) [3](../../../other/)")
            .file("docs/b.md", "# B")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "../../../docs/b/")).isEqualTo("found docs/b.md");
    assertThat(verdictOn(site, "docs/a.md", "../../docs/gone/")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "../../../other/")).isEqualTo("unknown");
  }

  @Test
  void theFolderOfPagesMayBeASymbolicLink() throws IOException {
    SiteFixture tree =
        tree()
            .file("mkdocs.yml", "site_name: x")
            .file("pkg/docs/a.md", "[1](sub/b.md#b) [2](../../pkg/x.py)")
            .file("pkg/docs/sub/b.md", "# B")
            .file("pkg/x.py", "");
    Files.createSymbolicLink(folder.resolve("docs"), Path.of("pkg/docs"));
    LinkedSite site = tree.link();
    assertThat(verdictOn(site, "pkg/docs/a.md", "sub/b.md#b")).isEqualTo("found pkg/docs/sub/b.md");
    assertThat(verdictOn(site, "pkg/docs/a.md", "../../pkg/x.py")).isNotEqualTo("found pkg/x.py");
    assertThat(site.documents()).extracting(page -> page.path()).contains("pkg/docs/a.md");
  }

  @Test
  void tagsOfTemplatesMayGoOverLines() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "plugins: [macros]")
            .file("docs/a.md", "[1](b.md#made) [2](c.md#made) [3](d.md#made)")
            .file("docs/b.md", "# B", "", "{%", "  include name", "%}")
            .file("docs/c.md", "# C", "", "{% include", "  name %}")
            .file("docs/d.md", "# D", "", "`{` 5 % {x}")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "b.md#made")).isEqualTo("unknowable docs/b.md");
    assertThat(verdictOn(site, "docs/a.md", "c.md#made")).isEqualTo("unknowable docs/c.md");
    assertThat(verdictOn(site, "docs/a.md", "d.md#made")).isEqualTo("absent docs/d.md");
  }

  /**
   * Vercel finds its settings in what it is given, which is the folder of pages as it was built.
   */
  @Test
  void whatTheHostLeadsOnIsNotMissing() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x", "site_url: https://a.example/")
            .file(
                "docs/vercel.json",
                "{\"redirects\": [",
                "{\"source\": \"/old/\", \"destination\": \"/b/\"},",
                "{\"source\": \"/:path*.html\", \"destination\": \"/:path*/\"}]}")
            .file(
                "docs/a.md",
                "<a href=\"/old/\">1</a> <a href=\"../sub/b.html\">2</a> <a href=\"/gone/\">3</a>",
                "[4](https://a.example/sub/gone.html) [5](https://a.example/sub/gone/)")
            .file("docs/sub/b.md", "# B")
            .link();
    for (String led : List.of("/old/", "../sub/b.html", "https://a.example/sub/gone.html")) {
      assertThat(verdictOn(site, "docs/a.md", led)).as(led).isEqualTo("unknowable mkdocs.yml");
    }
    assertThat(verdictOn(site, "docs/a.md", "/gone/")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "https://a.example/sub/gone/")).startsWith("missing");
  }

  @Test
  void tabsHaveIdsIfAFunctionMakesThem() {
    SiteFixture tree =
        tree().file("docs/a.md", "=== \"My Tab\"", "    x", "[1](#my-tab) [2](#a-my-tab)");
    LinkedSite plain = tree.file("mkdocs.yml", "markdown_extensions: [pymdownx.tabbed]").link();
    assertThat(verdictOn(plain, "docs/a.md", "#my-tab")).isEqualTo("absent docs/a.md");
    String slug = "slugify: !!python/name:markdown.extensions.toc.slugify ''";
    LinkedSite made =
        tree.file("mkdocs.yml", "markdown_extensions:", "  - pymdownx.tabbed:", "      " + slug)
            .link();
    assertThat(verdictOn(made, "docs/a.md", "#my-tab")).isEqualTo("unknowable docs/a.md");
    assertThat(verdictOn(made, "docs/a.md", "#a-my-tab")).isEqualTo("absent docs/a.md");
    LinkedSite combined =
        tree.file(
                "mkdocs.yml",
                "markdown_extensions:",
                "  - pymdownx.tabbed:",
                "      " + slug,
                "      combine_header_slug: true")
            .link();
    assertThat(verdictOn(combined, "docs/a.md", "#a-my-tab")).isEqualTo("unknowable docs/a.md");
  }

  @Test
  void whatPluginsAndThemesWriteIsNotMissing() {
    LinkedSite site =
        tree()
            .file(
                "mkdocs.yml",
                "site_name: x",
                "plugins: [tags, {rss: {feeds_filenames: {rss_created: news/a.xml}}}]",
                "theme: {name: material, custom_dir: over}",
                "extra_css: ['own.css?v=2', 'gone.css?v=2']")
            .file("over/own.css", "")
            .file("docs/a.md", "[1](news/a.xml) [2](#tag:x) [3](feed_rss_created.xml) [4](b.xml)")
            .link();
    assertThat(targets(site, "docs/a.md").values())
        .extracting(target -> verdict(target))
        .containsExactly("unknown", "found docs/a.md", "unknown", "missing docs/b.xml");
    assertThat(targets(site, "mkdocs.yml").keySet()).containsExactly("gone.css?v=2");
  }

  @Test
  void aLinkToNowhereShowsItsTitle() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x")
            .file("docs/a.md", "[1](## \"a title\") [2](#gone)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "##")).isEqualTo("unknowable docs/a.md");
    assertThat(verdictOn(site, "docs/a.md", "#gone")).isEqualTo("absent docs/a.md");
  }

  @Test
  void aListOfAFolderMayCountFromThatOfAllPages() {
    LinkedSite site =
        tree()
            .file("mkdocs.yml", "site_name: x", "plugins: [awesome-nav]")
            .file("docs/.nav.yml", "nav: [about]")
            .file("docs/about/.nav.yml", "nav:", "  - A: about/a.md", "  - B: b.md", "  - C: c.md")
            .file("docs/about/a.md", "# A")
            .file("docs/about/b.md", "# B")
            .link();
    assertThat(targets(site, "docs/about/.nav.yml").keySet()).containsExactly("b.md", "c.md");
  }
}
