package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.Report;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts, and includes that only layouts use, are checked where pages use them. */
class LayoutsTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void aSite() {
    site =
        SiteFixture.in(root)
            .file(
                "_config.yml",
                "permalink: pretty",
                "baseurl: /base",
                "url: https://docs.example.org",
                "defaults: [{scope: {path: ''}, values: {layout: default}}]")
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file("_data/nav.yml", "- {url: /nowhere/, title: X}")
            .file("css/site.css", "a {}")
            .file("assets/a.png", "")
            .file("a.md", "---", "image: a.png", "---", "# A", "", "## Setup")
            .file("docs/b.md", "---", "image: b.png", "---", "# B");
  }

  private List<String> found() {
    return report().findings().stream().map(FindingLines::withRelated).toList();
  }

  private Report report() {
    return GlossLint.at(root).workingDirectory(root).check();
  }

  @Test
  void aBrokenLinkIsReportedOnceAtItsPlaceWithThePages() {
    site.file(
        "_layouts/default.html",
        "<link rel=\"stylesheet\" href=\"{{ site.baseurl }}/css/none.css\">",
        "<a href=\"{{ '/gone/' | relative_url }}\">x</a>",
        "{{ content }}",
        "<img src=\"/base/assets/none.png\">");
    assertThat(found())
        .containsExactly(
            "_layouts/default.html:1 asset/missing No file \"css/none.css\""
                + " {on page a.md; on page docs/b.md}",
            "_layouts/default.html:2 link/missing-file No file \"gone/\""
                + " {on page a.md; on page docs/b.md}",
            "_layouts/default.html:4 asset/missing No file \"assets/none.png\""
                + " {on page a.md; on page docs/b.md}");
    assertThat(report().summary().files()).isEqualTo(3);
  }

  @Test
  void layoutsOfLayoutsAndTheirIncludesAreReadToo() {
    site.file("_layouts/post.html", "---", "layout: default", "---", "<a href=/base/1/>x</a>")
        .file("_layouts/default.html", "{% include head.html url='/base/3/' %}{{ content }}")
        .file(
            "_includes/head.html", "<a href=\"/base/2/\">x</a>", "<a href={{ include.url }}>x</a>")
        .file("docs/b.md", "---", "layout: post", "---", "# B");
    assertThat(found())
        .containsExactly(
            "_includes/head.html:1 link/missing-file No file \"2/\""
                + " {on page a.md; on page docs/b.md}",
            "_layouts/default.html:1 link/missing-file No file \"3/\""
                + " {on page a.md; on page docs/b.md}",
            "_layouts/post.html:4 link/missing-file No file \"1/\" {on page docs/b.md}");
  }

  @Test
  void relativeLinksAndFragmentsAreJudgedOnEachPage() {
    site.file(
        "_layouts/default.html",
        "<a href=\"#main\">Skip</a> <a href=\"#\">Top</a>",
        "<div id=\"main\">{{ content }}</div>",
        "<a href=\"#setup\">Setup</a>",
        "<a href=\"../a/\">A</a>",
        "<a href=\"#none\">None</a>");
    assertThat(found())
        .containsExactly(
            "_layouts/default.html:3 anchor/missing No heading or anchor \"setup\" in docs/b.md, on 1"
                + " of 2 pages {on page docs/b.md}",
            "_layouts/default.html:4 link/missing-file No file \"docs/a/\", on 1 of 2 pages {on page docs/b.md}",
            "_layouts/default.html:5 anchor/missing No heading or anchor \"none\" in a.md"
                + " {on page a.md; on page docs/b.md}");
  }

  @Test
  void whatALayoutMakesOfAPageIsWorkedOutForEach() {
    site.file(
        "_layouts/default.html",
        "<img src=\"/base/assets/{{ page.image }}\">",
        "<img src=\"{{ page.image | prepend: '/assets/' | relative_url }}\">",
        "<a href=\"{{ page.edit }}\">x</a>",
        "{{ content }}");
    assertThat(found())
        .containsExactly(
            "_layouts/default.html:1 asset/missing No file \"assets/b.png\", on 1 of 2 pages"
                + " {on page docs/b.md}",
            "_layouts/default.html:2 asset/missing No file \"assets/b.png\", on 1 of 2 pages"
                + " {on page docs/b.md}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"{{ page.url | relative_url }}\">x</a>",
        "<link rel=\"canonical\" href=\"{{ page.url | absolute_url }}\">",
        "<link rel=\"stylesheet\" href=\"{{ site.baseurl }}/css/site.css\">",
        "{% for item in site.data.nav %}<a href=\"{{ item.url | relative_url }}\">x</a>{% endfor %}",
        "{% for page in site.pages %}<a href=\"{{ page.none }}\">x</a>{% endfor %}",
        "{% for post in site.posts %}<a href=\"/base/{{ post.url }}\">x</a>{% endfor %}",
        "{% if page.none %}<img src=\"/base/assets/{{ page.none }}\">{% endif %}",
        "{% if page.image %}<img src=\"/base/x/{{ page.image }}\">{% endif %}",
        "<a href=\"{% if page.none %}#a{% else %}{{ site.baseurl }}/a/{% endif %}\">x</a>",
        "<a href=\"/base/{% if page.none %}docs/{% endif %}b/\">x</a>",
        "{% if page.none %}<a href=\"#setup\">x</a>{% endif %}",
        "{% assign target = page.none %}<a href=\"/base/{{ target }}\">x</a>",
        "<a href=\"https://example.org/edit/{{ page.path }}\">x</a>",
        "<a href=\"{{ page.previous.url }}\">x</a> <a href=\"{{ layout.x }}\">x</a>",
        "<a href=\"{{ paginator.next_page_path }}\">x</a>",
        "<h1>{{ page.title }}</h1> <h4>Levels</h4> <h4>Levels</h4> <h2></h2>",
      })
  void whatOnlyABuildKnowsIsNoFinding(String layout) {
    site.file("_layouts/default.html", layout, "{{ content }}");
    assertThat(found()).isEmpty();
  }

  @Test
  void aBranchWithinADestinationIsUnknownOnPagesToo() {
    site.file("_layouts/default.html", "{{ content }}")
        .file(
            "a.md",
            "---",
            "---",
            "<a href=\"{% if page.x %}/base/a/{% else %}/base/docs/b/{% endif %}\">x</a>",
            "[x](/base/{% if page.x %}docs/{% endif %}b/)",
            "[y](/base/{% if page.x %}zz/{% endif %})");
    assertThat(found()).isEmpty();
    assertThat(report().summary().unknown()).isNotEmpty();
  }

  @Test
  void defectsOfTemplatesAreFindings() {
    site.file(
        "_layouts/default.html", "{% include none.html %}", "{% if page.x %}", "{{ content }}");
    assertThat(found())
        .extracting(text -> text.substring(0, text.indexOf(' ', 30)))
        .containsExactly(
            "_layouts/default.html:1 liquid/missing-include",
            "_layouts/default.html:2 liquid/unclosed-tag");
  }

  @Test
  void aLayoutThatNoPageUsesIsCounted() {
    site.file("_layouts/default.html", "{% include used.html %}{{ content }}")
        .file("_layouts/other.html", "{% include unused.html %}<a href=\"/base/none/\">x</a>")
        .file("_includes/used.html", "x")
        .file("_includes/unused.html", "x");
    assertThat(found()).isEmpty();
    assertThat(report().summary().notes())
        .containsExactly(
            "1 file in _includes/ is not included by any page and was not checked.",
            "1 file in _layouts/ is not used by any page and was not checked.");
  }

  @Test
  void pagesWithoutALayoutGetTheOneOfThePlugin() {
    site.file("_config.yml", "plugins: [jekyll-default-layout]", "permalink: pretty")
        .file("_layouts/default.html", "<a href=\"/none/\">x</a>{{ content }}")
        .file("_layouts/page.html", "<a href=\"/gone/\">x</a>{{ content }}")
        .file("_posts/2020-01-01-p.md", "---", "---", "# P");
    assertThat(found())
        .containsExactly(
            "_layouts/default.html:1 link/missing-file No file \"none/\""
                + " {on page _posts/2020-01-01-p.md}",
            "_layouts/page.html:1 link/missing-file No file \"gone/\""
                + " {on page a.md; on page docs/b.md}");
  }

  @Test
  void excludedLayoutsAreNotChecked() {
    site.file("_layouts/default.html", "<a href=\"/base/none/\">x</a>{{ content }}")
        .file("gloss-lint.yml", "exclude: [_layouts/**]");
    assertThat(found()).isEmpty();
  }

  @Test
  void whatALayoutIncludesRelativeToPagesIsUnknownInIt() {
    site.file("_layouts/default.html", "{% include_relative _parts/ci.md %}{{ content }}")
        .file("docs/_parts/ci.md", "x");
    assertThat(found()).isEmpty();
    assertThat(report().summary().unknown())
        .containsEntry("an include from beside each page of a layout", 1);
  }

  @Test
  void whatPagesSayAlikeIsWorkedOutOnce() {
    String[] links = new String[252];
    for (int i = 0; i < links.length; i++) {
      String name = i == links.length - 1 ? "gone" : "a";
      links[i] = "<a href=\"/base{{ page.up }}/" + name + "/\">x</a>";
    }
    site.file("_layouts/default.html", links).file("v1/a.md", "---", "up: /v1", "---");
    for (int i = 0; i < 400; i++) {
      site.file("v1/p" + i + ".md", "---", "up: /v1", "---");
    }
    assertThat(found())
        .hasSize(1)
        .allMatch(line -> line.startsWith("_layouts/default.html:252 link/missing-file"));
  }
}
