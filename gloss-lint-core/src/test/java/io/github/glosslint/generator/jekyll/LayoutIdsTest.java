package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.linked.Site;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids that a layout writes in part, or for each of a list. */
class LayoutIdsTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void someSite() {
    site =
        SiteFixture.in(root)
            .file("_config.yml", "title: x")
            .file("Gemfile.lock", "    jekyll (4.3.2)");
  }

  private List<String> findings() {
    return GlossLint.at(root).workingDirectory(root).check().findings().stream()
        .map(finding -> finding.path() + ":" + finding.line() + " " + finding.message())
        .toList();
  }

  @Test
  void whatFitsTheKnownPartIsUnknown() {
    site.file(
            "_layouts/page.html",
            "{% assign key = page.title | slugify %}",
            "<h2 id=\"{{ key }}-guidance\">x</h2> <h2 id=\"using-the-{{ key }}-{{ page.kind }}\">x</h2>",
            "<body id=\"{{ page.slug }}\"> {{ content }}")
        .file(
            "a.md",
            "---",
            "layout: page",
            "---",
            "[a](#button-guidance) [b](#using-the-button-x) [c](#guidance) [d](#button-guide) [e](#b)")
        .file("b.md", "---", "---", "[a](#button-guidance) [b](a.html#button-guidance)");
    Site linked = site.link();
    assertThat(targets(linked, "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly(
            "unknowable a.md", "unknowable a.md", "absent a.md", "absent a.md", "absent a.md");
    assertThat(targets(linked, "b.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("absent b.md", "unknowable a.md");
  }

  @Test
  void whatAPageSaysIsInTheIdsThatTheLayoutWritesForIt() {
    site.file("_layouts/default.html", "<body id=\"{{ page.section }}\"> {{ content }}")
        .file(
            "_layouts/card.html",
            "---",
            "layout: default",
            "---",
            "{% include card.html %} <p id=\"{{ content | strip_html }}\">")
        .file(
            "_includes/card.html",
            "{% assign card = include.card | default: page %}",
            "<p id=\"{{ card.title | slugify }}\"> {{ content }}")
        .file("a.md", "---", "layout: card", "title: User Personas", "section: decide", "---")
        .file(
            "b.md",
            "---",
            "layout: card",
            "title: B",
            "---",
            "[a](a.html#user-personas) [b](a.html#decide) [c](#b) [d](#user-personas) [e](a.html#b)");
    assertThat(targets(site.link(), "b.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found a.md", "found a.md", "found b.md", "absent b.md", "absent a.md");
  }

  @Test
  void jumpLinksLeadToWhatTheLayoutWritesInALoop() {
    site.file(
            "_layouts/page.html",
            "<a href=\"#general-tests\">x</a> <a href=\"#main\">x</a> <a href=\"b.html#nope\">x</a>",
            "{% for test in site.data.tests %}<h3 id=\"{{ test.title | slugify }}\">x</h3>{% endfor %}",
            "<p id=\"main\">")
        .file("a.md", "---", "layout: page", "---", "[x](#general)")
        .file("b.md", "---", "---", "# B");
    assertThat(findings())
        .containsExactly(
            "_layouts/page.html:1 No heading or anchor \"nope\" in b.md",
            "a.md:4 No heading or anchor \"general\" in this page");
  }

  @Test
  void aTagWhoseNameIsWrittenHasAnId() {
    site.file(
            "_layouts/page.html",
            "{% if page.deep %}{% assign h = 'h3' %}{% else %}{% assign h = 'h2' %}{% endif %}",
            "<{{ h }} id=\"usage\">x</{{ h }}> 1 <{{ page.title }} <b id=\"b\">")
        .file("a.md", "---", "layout: page", "---", "[x](#usage) [y](#b) [z](#none)");
    assertThat(targets(site.link(), "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found a.md", "found a.md", "absent a.md");
  }

  @Test
  void routesOfAScriptAreNoAnchors() {
    site.file(
        "a.md",
        "---",
        "---",
        "# Setup",
        "[a](#/default/get) [b](#!/paths/%2Ftraces) [c](#/setup) [d](#!/setup) [e](#default/get)");
    assertThat(targets(site.link(), "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly(
            "unknowable a.md", "unknowable a.md", "absent a.md", "absent a.md", "absent a.md");
  }

  @Test
  void settingsOfAScriptAreNoAnchors() {
    site.file("b.md", "---", "---", "# Gradient boosting", "<b id=\"q=1\">x</b>")
        .file(
            "a.md",
            "---",
            "---",
            "[a](b.html#gsc.tab=0) [b](b.html#q=1) [c](b.html#page-2=12) [d](b.html#a/b=c)",
            "[e](b.html#=x) [f](b.html#gradient=boosting)");
    assertThat(targets(site.link(), "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly(
            "unknowable b.md",
            "found b.md",
            "unknowable b.md",
            "absent b.md",
            "absent b.md",
            "absent b.md");
  }

  @Test
  void aPageThatRedirectsFromItselfIsLost() {
    site.file("_config.yml", "plugins: [jekyll-redirect-from]")
        .file("a.md", "---", "permalink: /x/", "redirect_from: [/x/, /y/]", "---");
    assertThat(findings())
        .containsExactly(
            "a.md:3 This page and its redirect are both published as \"/x/index.html\"; only one of"
                + " them survives");
  }

  @Test
  void aBareUrlEndsWhereTheSentenceGoesOn() {
    site.file("_config.yml", "url: https://docs.example.org")
        .file("길/c.md", "---", "---", "# C")
        .file(
            "a.md",
            "---",
            "---",
            "https://docs.example.org/a.html은 &lt;https://docs.example.org/a.html&gt;から",
            "https://docs.example.org/a.html）x https://docs.example.org/a.html，와",
            "https://docs.example.org/길/b.html");
    assertThat(findings()).containsExactly("a.md:5 No file \"길/b.html\"");
  }

  @Test
  void sphinxWithoutUnderscoresIsSphinx() {
    String head = "<head><script src=\"../static/doctools.js\"></script></head>";
    site.file("docs/4.5/a.html", head, "<a href=\"#nope\">x</a>")
        .file(
            "docs/5/b.html",
            "<a href=\"#nope\">x</a>",
            "Built with <a href=\"http://sphinx-doc.org/\">Sphinx</a>")
        .file("c.html", "<script src=\"static/tools.js\"></script>", "<a href=\"#nope\">x</a>")
        .file("static/tools.js", "");
    assertThat(findings()).containsExactly("c.html:2 No heading or anchor \"nope\" in this page");
  }
}
