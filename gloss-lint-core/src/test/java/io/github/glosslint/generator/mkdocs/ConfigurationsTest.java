package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
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

  private static String verdictOn(LinkedSite site, String path, String destination) {
    return verdict(targets(site, path).get(destination));
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
}
