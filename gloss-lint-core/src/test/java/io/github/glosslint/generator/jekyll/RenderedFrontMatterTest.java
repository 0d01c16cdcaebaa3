package io.github.glosslint.generator.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Front matter that a layout prints as Markdown is judged at its place in the page. */
class RenderedFrontMatterTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void someSite() {
    site =
        SiteFixture.in(root)
            .file("_config.yml", "permalink: pretty", "plugins: [jekyll-relative-links]")
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file("docs/setup.md", "---", "---", "# Setup")
            .file("_layouts/page.html", "---", "layout: default", "---", "{{ content }}")
            .file(
                "_layouts/default.html",
                "{% if page.summary %}<p>{{ page.summary | markdownify | remove: '<p>' }}</p>{% endif %}",
                "{% include hero.html %}",
                "{{ page.plain | markdownify | strip_html }} {{ page.other }}",
                "{% comment %}{{ page.hidden | markdownify }}{% endcomment %}",
                "{{ content }}")
            .file("_includes/hero.html", "{{- page.hero.text | markdownify -}}");
  }

  private List<String> findings() {
    return GlossLint.at(root).workingDirectory(root).check().findings().stream()
        .map(
            finding ->
                finding.path()
                    + ":"
                    + finding.line()
                    + ":"
                    + finding.column()
                    + " "
                    + finding.message())
        .toList();
  }

  @Test
  void eachStyleOfScalarHasItsPlaces() {
    site.file(
        "a.md",
        "---",
        "layout: page",
        "summary: See [one](/none-1/) and [two](/docs/setup/).",
        "---");
    site.file("b.md", "---", "layout: page", "summary: \"See \\\"it\\\" [one](/none-2/)\"", "---");
    site.file("c.md", "---", "layout: page", "summary: 'It''s [one](/none-3/)'", "---");
    site.file(
        "d.md",
        "---",
        "layout: page",
        "summary: |",
        "  A text.",
        "",
        "  * [one](/none-4/)",
        "    [two](/none-5/)",
        "---");
    site.file("e.md", "---", "layout: page", "summary: >-", "  See", "  [one](/none-6/).", "---");
    site.file(
        "f.md", "---", "layout: page", "summary: See", "  the [one](/none-7/)", "  here.", "---");
    site.file("g.md", "---", "layout: page", "hero: {text: \"[x](/none-8/)\"}", "---");
    assertThat(findings())
        .containsExactly(
            "a.md:3:20 No file \"none-1/\"",
            "b.md:3:28 No file \"none-2/\"",
            "c.md:3:23 No file \"none-3/\"",
            "d.md:6:11 No file \"none-4/\"",
            "d.md:7:11 No file \"none-5/\"",
            "e.md:5:9 No file \"none-6/\"",
            "f.md:4:13 No file \"none-7/\"",
            "g.md:3:19 No file \"none-8/\"");
  }

  @Test
  void onlyWhatALayoutShowsAsMarkdownIsJudged() {
    site.file(
        "a.md",
        "---",
        "layout: page",
        "plain: '[x](/none/)'",
        "other: '[x](/none/)'",
        "hidden: '[x](/none/)'",
        "---");
    site.file("b.md", "---", "summary: '[x](/none/)'", "---");
    assertThat(findings()).isEmpty();
    site.file("c.md", "---", "summary: '[x](/none/)'", "---", "{{ page.summary | markdownify }}");
    assertThat(findings()).containsExactly("c.md:2:15 No file \"none/\"");
  }

  @Test
  void itIsATextOfItsOwn() {
    site.file(
        "a.md",
        "---",
        "layout: page",
        "summary: |",
        "  [source](docs/setup.md) [in][here] [out][there] [t](#title)",
        "",
        "  [here]: /none/",
        "---",
        "# Title",
        "[x](#summary) [y](docs/setup.md) [here][]",
        "",
        "[there]: /docs/setup/");
    assertThat(findings())
        .containsExactly(
            "a.md:4:12 No file \"a/docs/setup.md\"; the source \"docs/setup.md\" has the URL"
                + " \"/docs/setup/\"",
            "a.md:4:44 No definition for \"there\": readers see the brackets, not a link",
            "a.md:6:11 No file \"none/\"",
            "a.md:9:5 No heading or anchor \"summary\" in this page",
            "a.md:9:35 No definition for \"here\": readers see the brackets, not a link");
  }
}
