package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkDocsTest {

  @TempDir Path folder;

  private SiteFixture site(String... configuration) {
    return SiteFixture.in(folder).file("mkdocs.yml", configuration);
  }

  private static String verdictOn(LinkedSite site, String path, String destination) {
    return verdict(targets(site, path).get(destination));
  }

  @Test
  void markdownNamesSourcesAndHtmlUrls() {
    LinkedSite site =
        site("site_name: x")
            .file("docs/index.md", "# I")
            .file("docs/p.png", "")
            .file("docs/sub/b.md", "# B")
            .file(
                "docs/sub/a.md",
                "# A",
                "[1](b.md#b) [2](B.md) [3](../b/) ![4](../p.png) [5](../../README.md) [6](b)",
                "<img src=\"../p.png\"> <a href=\"../../p.png\">x</a> <a href=\"../b/#b\">y</a>")
            .file("README.md", "# R")
            .link();
    Map<String, Target> targets = targets(site, "docs/sub/a.md");
    assertThat(verdict(targets.get("b.md#b"))).isEqualTo("found docs/sub/b.md");
    assertThat(targets.get("B.md")).isEqualTo(new Target.CaseMismatch("docs/sub/B.md", "b.md"));
    assertThat(verdict(targets.get("../b/"))).isEqualTo("found docs/sub/b.md");
    assertThat(targets.get("../../README.md"))
        .isInstanceOfSatisfying(
            Target.Missing.class, m -> assertThat(m.because()).contains("publishes docs/ alone"));
    assertThat(targets.get("b")).isInstanceOf(Target.Missing.class);
    assertThat(verdict(targets.get("../../p.png"))).isEqualTo("found docs/p.png");
    assertThat(verdict(targets.get("../b/#b"))).isEqualTo("found docs/sub/b.md");
  }

  @Test
  void htmlThatNamesASourceIsToldTheUrl() {
    LinkedSite site =
        site("site_name: x")
            .file("docs/p.png", "")
            .file("docs/sub/a.md", "# A", "<img src=\"../p.png\">")
            .link();
    assertThat(targets(site, "docs/sub/a.md").get("../p.png"))
        .isInstanceOfSatisfying(
            Target.Missing.class, m -> assertThat(m.similar()).contains("../../p.png"));
  }

  @Test
  void theConfigurationIsASourceOfLinks() {
    LinkedSite site =
        site(
                "INHERIT: base.yml",
                "nav:",
                "  - A: a.md",
                "  - Web: https://example.org",
                "  - Part:",
                "    - ab.md",
                "extra_css: [style.css]",
                "theme:",
                "  name: material",
                "  logo: logo.svg")
            .file("base.yml", "docs_dir: pages", "theme: {custom_dir: over}")
            .file("pages/a.md", "# A")
            .file("over/style.css", "")
            .link();
    assertThat(verdictOn(site, "mkdocs.yml", "a.md")).isEqualTo("found pages/a.md");
    assertThat(verdictOn(site, "mkdocs.yml", "https://example.org")).startsWith("external");
    assertThat(verdictOn(site, "mkdocs.yml", "logo.svg")).isEqualTo("missing pages/logo.svg");
    assertThat(targets(site, "mkdocs.yml")).doesNotContainKey("style.css");
    assertThat(targets(site, "mkdocs.yml").get("ab.md"))
        .isInstanceOfSatisfying(
            Target.Missing.class, missing -> assertThat(missing.similar()).contains("a.md"));
  }

  @Test
  void aSnippetIsJudgedOnEachPageThatIncludesIt() {
    LinkedSite site =
        site("markdown_extensions: [pymdownx.snippets]")
            .file("inc/a.md", "## Included", "", "[x](b.md)")
            .file("docs/b.md", "# B", "--8<-- \"inc/a.md\"", "", "[y](#included)")
            .file("docs/sub/c.md", "--8<-- \"inc/a.md\"", "--8<-- \"inc/ab.md\"")
            .link();
    assertThat(verdictOn(site, "docs/b.md", "b.md")).isEqualTo("found docs/b.md");
    assertThat(verdictOn(site, "docs/b.md", "#included")).isEqualTo("found docs/b.md");
    assertThat(verdictOn(site, "docs/sub/c.md", "b.md")).isEqualTo("missing docs/sub/b.md");
    assertThat(document(site, "docs/sub/c.md").document().defects())
        .singleElement()
        .satisfies(defect -> assertThat(defect.suggestions()).containsExactly("inc/a.md"));
  }

  @Test
  void theContentOfBlocksIsMarkdown() {
    LinkedSite site =
        site("markdown_extensions: [admonition, pymdownx.tabbed, def_list, md_in_html, attr_list]")
            .file(
                "docs/a.md",
                "!!! note \"[1](1.md)\"",
                "",
                "    ## In note",
                "",
                "    [2](2.md)",
                "",
                "Term",
                ":   [3](3.md)",
                "",
                "    [4](4.md)",
                "",
                "<div markdown>",
                "[5](5.md)",
                "</div>",
                "",
                "<div>",
                "",
                "[no](no.md)",
                "",
                "</div>",
                "[6](6.md){ #six } [](){#seven}",
                "## Head { id=\"h.1\" }")
            .link();
    assertThat(targets(site, "docs/a.md").keySet())
        .containsExactly("1.md", "2.md", "3.md", "4.md", "5.md", "6.md");
    assertThat(document(site, "docs/a.md").document().headings())
        .extracting(Heading::id)
        .containsExactly("in-note", "h.1");
    assertThat(document(site, "docs/a.md").document().anchors())
        .extracting(Anchor::id)
        .contains("six", "seven");
  }

  @Test
  void whatAHookMayWriteIsUnknownAndNothingElse() {
    LinkedSite site =
        site("hooks: [h.py]")
            .file(
                "docs/a.md",
                "## <!-- md:option x.name -->",
                "## <!-- md:flag --> Words here",
                "## First <!-- md:flag -->",
                "[1](#xname) [2](#gone) [3](#flag-words-here) [4](#first) [5](#name)")
            .file("docs/b.md", "<!-- md:flag x.name -->", "[1](#type:name) [2](#gone)")
            .file("docs/c.md", "## <!-- md:flag -->", "", "text")
            .link();
    for (String id : List.of("#xname", "#flag-words-here", "#first", "#name")) {
      assertThat(verdictOn(site, "docs/a.md", id)).isEqualTo("unknowable docs/a.md");
    }
    assertThat(verdictOn(site, "docs/a.md", "#gone")).isEqualTo("absent docs/a.md");
    assertThat(verdictOn(site, "docs/b.md", "#type:name")).isEqualTo("unknowable docs/b.md");
    assertThat(verdictOn(site, "docs/b.md", "#gone")).isEqualTo("absent docs/b.md");
    assertThat(document(site, "docs/c.md").document().anchorsKnown()).isFalse();
  }

  @Test
  void pluginsThatNobodyKnowsMakeUnknownWhatTheyMayTouch() {
    LinkedSite site =
        site("plugins: [search, strange]", "nav: [gone.md]")
            .file("docs/a.md", "[1](gone.md) [2](#gone)")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "gone.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "docs/a.md", "#gone")).isEqualTo("unknowable docs/a.md");
    assertThat(site.notes()).anyMatch(note -> note.contains("strange"));
  }

  @Test
  void whatIsExcludedIsNoPage() {
    LinkedSite site =
        site("exclude_docs: |", "  drafts/", "  !drafts/kept.md", "  *.tmp.md")
            .file("docs/a.md", "[1](drafts/b.md) [2](drafts/kept.md) [3](x.tmp.md) [4](README.md)")
            .file("docs/drafts/b.md", "# B")
            .file("docs/drafts/kept.md", "# K")
            .file("docs/x.tmp.md", "# X")
            .file("docs/README.md", "# R")
            .file("docs/index.md", "# I")
            .link();
    assertThat(verdictOn(site, "docs/a.md", "drafts/b.md")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "drafts/kept.md"))
        .isEqualTo("found docs/drafts/kept.md");
    assertThat(verdictOn(site, "docs/a.md", "x.tmp.md")).startsWith("missing");
    assertThat(verdictOn(site, "docs/a.md", "README.md")).startsWith("missing");
    assertThat(site.inventory().leftOut())
        .containsEntry("docs/x.tmp.md", "MkDocs (exclude_docs)")
        .containsEntry("docs/README.md", "MkDocs (index.md is in its place)");
  }

  @Test
  void tabsHaveIdsOfTheirTitlesIfTheySaySo() {
    String links = "[1](#linux) [2](#sec-linux) [3](#gone) [4](#linux_1) [5](p.png#only-dark)";
    SiteFixture site =
        site(
                "markdown_extensions:",
                "  - pymdownx.tabbed:",
                "      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}",
                "      combine_header_slug: true")
            .file("docs/p.png", "")
            .file("docs/a.md", "## Sec", "", "=== \"Linux\"", "", "    x", "", links);
    LinkedSite combined = site.link();
    assertThat(verdictOn(combined, "docs/a.md", "#linux")).isEqualTo("absent docs/a.md");
    assertThat(verdictOn(combined, "docs/a.md", "#sec-linux")).isEqualTo("unknowable docs/a.md");
    assertThat(verdictOn(combined, "docs/a.md", "p.png#only-dark")).isEqualTo("found docs/p.png");
    LinkedSite plain = site("markdown_extensions:", "  - pymdownx.tabbed: {slugify: true}").link();
    assertThat(verdictOn(plain, "docs/a.md", "#gone")).isEqualTo("unknowable docs/a.md");
    LinkedSite numbered = site("markdown_extensions: [pymdownx.tabbed]").link();
    assertThat(verdictOn(numbered, "docs/a.md", "#gone")).isEqualTo("absent docs/a.md");
  }

  @Test
  void textBehindACommentIsMarkdown() {
    LinkedSite site =
        site("markdown_extensions: [def_list]")
            .file(
                "docs/a.md",
                "<!-- one --> [1](1.md)",
                "<!-- two -->",
                "[2](2.md)",
                "",
                "Term",
                ":   <!-- three --> [3](3.md)")
            .link();
    assertThat(targets(site, "docs/a.md").keySet()).containsExactly("1.md", "2.md", "3.md");
  }

  /** Links as MkDocs 1.6.1 makes them; those that are named "no" are code or text to it. */
  @Test
  void listsAreThoseOfPythonMarkdown() {
    LinkedSite site =
        site("site_name: x")
            .file(
                "docs/a.md",
                "para",
                "- no list [1](1.md)",
                "",
                "    [no](no.md)",
                "",
                "1) no list [2](2.md)",
                "",
                "    [no](no.md)",
                "",
                "100. hundred",
                "",
                "    [3](3.md)",
                "",
                "# Head",
                "- list",
                "",
                "    [4](4.md)",
                "",
                "<!--",
                "[no](no.md)",
                "",
                "[no](no.md) -->",
                "- list",
                "",
                "    [5](5.md)",
                "",
                "***",
                "- list",
                "    - nested [6](6.md)",
                "",
                "        [7](7.md)",
                "",
                "        para",
                "        - no list",
                "",
                "                [no](no.md)")
            .link();
    assertThat(targets(site, "docs/a.md").keySet())
        .containsExactlyInAnyOrder("1.md", "2.md", "3.md", "4.md", "5.md", "6.md", "7.md");
  }
}
