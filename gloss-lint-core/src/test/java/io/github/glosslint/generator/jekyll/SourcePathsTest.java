package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Links that name a file of the source where the site has a URL: who turns the one into the other.
 */
class SourcePathsTest {

  private static final String FRONT = "---\n---";

  @TempDir Path root;

  private SiteFixture site(String gem, String... config) {
    return SiteFixture.in(root)
        .file("_config.yml", config)
        .file("Gemfile.lock", "    " + gem)
        .file("index.md", FRONT, "# Home")
        .file("docs/other.md", FRONT, "# Other")
        .file("docs/own.md", "---", "permalink: /elsewhere/", "---")
        .file("docs/images/a.png", "")
        .file("_posts/2024-01-02-post.md", FRONT)
        .file("_includes/part.md", "[p](docs/other.md)")
        .file("secret/draft.md", FRONT)
        .file("notes.txt", "plain");
  }

  private static String verdictIn(Site site, String page, String destination) {
    return verdict(targets(site, page).get(destination));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "other.md           | missing docs/other.md                    | other.html",
        "./other.md#other   | missing docs/other.md                    | ./other.html#other",
        "/docs/other.md     | missing docs/other.md                    | /docs/other.html",
        "own.md             | missing docs/own.md                      | ../elsewhere/",
        "/docs/own.md       | missing docs/own.md                      | /elsewhere/",
        "../_posts/2024-01-02-post.md | missing _posts/2024-01-02-post.md | ../2024/01/02/post.html",
        "other.html         | found docs/other.md                      |",
        "other              | found docs/other.md                      |",
        "images/a.png       | found docs/images/a.png                  |",
        "../notes.txt       | found notes.txt                          |",
        "Other.md           | missing docs/Other.md                    |",
        "images/            | missing docs/images/                     |",
        "images             | missing docs/images                      |",
        "../secret/draft.md | missing secret/draft.md                  |",
        "../_config.yml     | missing _config.yml                      |",
        "{% link docs/other.md %} | found docs/other.md                |",
      })
  void withoutAPluginTheyLeadNowhere(String written, String verdict, String suggestion) {
    Site linked =
        site("jekyll (4.3.2)", "exclude: [secret/]")
            .file("docs/page.md", FRONT, "[x](" + written + ")")
            .link();
    Target target = targets(linked, "docs/page.md").values().iterator().next();
    assertThat(verdict(target)).isEqualTo(verdict);
    if (suggestion != null) {
      assertThat(target)
          .isInstanceOfSatisfying(
              Target.Missing.class,
              missing -> {
                assertThat(missing.similar()).first().isEqualTo(suggestion);
                assertThat(missing.because()).contains("source");
              });
    }
  }

  @Test
  void anImageBesideThePageIsNotBesideItsUrl() {
    Site linked =
        site("jekyll (4.3.2)", "permalink: pretty")
            .file("docs/page.md", FRONT, "![i](images/a.png) ![j](../images/a.png)")
            .link();
    Target target = targets(linked, "docs/page.md").get("images/a.png");
    assertThat(verdict(target)).isEqualTo("missing docs/page/images/a.png");
    assertThat(((Target.Missing) target).similar()).first().isEqualTo("../images/a.png");
    assertThat(verdictIn(linked, "docs/page.md", "../images/a.png"))
        .isEqualTo("found docs/images/a.png");
  }

  @ParameterizedTest
  @CsvSource({
    "github-pages (228), title: x",
    "jekyll (4.3.2), plugins: [jekyll-relative-links]",
    "jekyll (3.9.5), gems: [jekyll-relative-links]",
  })
  void relativeLinksRewritesThePagesOwnMarkdown(String gem, String config) {
    Site linked =
        site(gem, config, "baseurl: /base", "permalink: pretty")
            .file(
                "docs/page.md",
                FRONT,
                "[a](other.md#other) ![b](images/a.png) [c](/docs/other.md) ![d](/docs/images/a.png)",
                "<img src=\"images/a.png?\"> <a href=\"other.md?\">h</a> [e](other.md#no) [f][r] [g](nope.md)",
                "[x](../_posts/2024-01-02-post.md)",
                "",
                "[r]: own.md",
                "",
                "{% include part.md %}")
            .link();
    assertThat(verdictIn(linked, "docs/page.md", "other.md#other"))
        .isEqualTo("found docs/other.md");
    assertThat(verdictIn(linked, "docs/page.md", "other.md#no")).isEqualTo("absent docs/other.md");
    assertThat(verdictIn(linked, "docs/page.md", "images/a.png"))
        .isEqualTo("found docs/images/a.png");
    assertThat(verdictIn(linked, "docs/page.md", "/docs/other.md"))
        .isEqualTo("found docs/other.md");
    assertThat(verdictIn(linked, "docs/page.md", "/docs/images/a.png"))
        .isEqualTo("found docs/images/a.png");
    assertThat(verdictIn(linked, "docs/page.md", "own.md")).isEqualTo("found docs/own.md");
    assertThat(verdictIn(linked, "docs/page.md", "../_posts/2024-01-02-post.md"))
        .isEqualTo("found _posts/2024-01-02-post.md");
    assertThat(verdictIn(linked, "docs/page.md", "nope.md")).startsWith("missing");
    // HTML and what an include brings are none of its business.
    assertThat(verdictIn(linked, "docs/page.md", "images/a.png?")).startsWith("missing");
    assertThat(verdictIn(linked, "docs/page.md", "other.md?")).startsWith("missing");
    assertThat(verdictIn(linked, "docs/page.md", "docs/other.md")).startsWith("missing");
  }

  @Test
  void itPassesOverPostsAndCollectionsUnlessTold() {
    SiteFixture site =
        site("github-pages (228)", "title: x")
            .file("_posts/2024-01-03-links.md", FRONT, "[a](../docs/other.md)");
    assertThat(verdictIn(site.link(), "_posts/2024-01-03-links.md", "../docs/other.md"))
        .startsWith("missing");
    site.file("_config.yml", "relative_links: {collections: true}");
    assertThat(verdictIn(site.link(), "_posts/2024-01-03-links.md", "../docs/other.md"))
        .isEqualTo("found docs/other.md");
    site.file("_config.yml", "relative_links: {collections: true, enabled: false}");
    assertThat(verdictIn(site.link(), "_posts/2024-01-03-links.md", "../docs/other.md"))
        .startsWith("missing");
  }

  @Test
  void aSiteWithoutGemfileIsBuiltByGitHubPages() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("docs/_config.yml", "title: x")
            .file("docs/index.md", "[a](other.md) [b](../README.md)")
            .file("docs/other.md", "# Other")
            .file("README.md", "# Read me");
    assertThat(targets(site.link(), "docs/index.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/other.md", "missing docs/README.md");
  }

  @Test
  void theGemfileMayTurnThePluginOn() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("_config.yml", "title: x")
            .file("a.md", FRONT, "[b](b.md)")
            .file("b.md", FRONT);
    for (List<String> gemfile :
        List.of(
            List.of(
                "gem 'jekyll'", "group :jekyll_plugins do", "  gem 'jekyll-relative-links'", "end"),
            List.of("gem \"jekyll\"", "gem \"jekyll-relative-links\", group: :jekyll_plugins"),
            List.of("gem 'jekyll'", "gem 'github-pages', group: [:test, :jekyll_plugins]"))) {
      site.file("Gemfile", gemfile.toArray(new String[0]));
      assertThat(verdictIn(site.link(), "a.md", "b.md")).isEqualTo("found b.md");
    }
    site.file("Gemfile", "gem 'jekyll'", "gem 'jekyll-relative-links'");
    assertThat(verdictIn(site.link(), "a.md", "b.md")).isEqualTo("missing b.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plugins: [some-gem]", "relative_links: {enabled: true, collections: true}"})
  void whatAPluginMayDoToLinksIsUnknown(String config) {
    SiteFixture site = site("jekyll (4.3.2)", config).file("docs/page.md", FRONT, "[x](other.md)");
    assertThat(verdictIn(site.link(), "docs/page.md", "other.md")).isEqualTo("unknown");
  }

  @Test
  void aPluginOfTheSiteThatLooksForTheEndingOfSourcesRewritesLinks() {
    SiteFixture site =
        site("jekyll (4.3.2)", "title: x")
            .file("docs/page.md", FRONT, "[x](other.md) [y](other.md#no)")
            .file(
                "_plugins/links.rb",
                "Jekyll::Hooks.register :pages, :post_render do |page|",
                "  page.output.gsub!(/href=\"([^\"]*)\\.md\"/, 'href=\"\\\\1.html\"')",
                "end");
    assertThat(verdictIn(site.link(), "docs/page.md", "other.md")).isEqualTo("found docs/other.md");
    assertThat(verdictIn(site.link(), "docs/page.md", "other.md#no"))
        .isEqualTo("absent docs/other.md");
  }
}
