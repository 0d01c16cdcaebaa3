package io.github.glosslint.site.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.site.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JekyllTargetsTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void someSite() {
    site =
        SiteFixture.in(root)
            .file(
                "_config.yml",
                "baseurl: /base",
                "url: https://docs.example.org",
                "permalink: pretty",
                "theme: minima",
                "paginate: 5",
                "plugins: [jekyll-feed, jekyll-redirect-from]",
                "collections: {terms: {output: true}, hidden: {}}")
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file("index.md", "---", "---", "# Home")
            .file("docs/setup.md", "---", "---", "# Set up", "{:#begin}", "", "## Again {#own}")
            .file("docs/file.md", "---", "permalink: /docs/file.html", "---", "# File")
            .file("docs/moved.md", "---", "redirect_from: [/old/, /older]", "---", "# Moved")
            .file("_terms/api.md", "---", "---", "# API")
            .file("_hidden/h.md", "---", "---", "# H")
            .file("_posts/2024-01-02-past.md", "---", "---", "# Past")
            .file("_posts/2030-01-02-future.md", "---", "---", "# Future")
            .file("_drafts/draft.md", "---", "---", "# Draft")
            .file("README.md", "# Read me")
            .file("plain.html", "<h1 id=x>Plain</h1>")
            .file("assets/style.scss", "---", "---", "a {}")
            .file("assets/logo.png", "")
            .file("assets/a b.pdf", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/base/                      | found index.md",
        "/base                       | found index.md",
        "/                           | found index.md",
        "/base/docs/setup/           | found docs/setup.md",
        "/docs/setup/                | found docs/setup.md",
        "/docs/setup                 | found docs/setup.md",
        "/docs/setup/index.html      | found docs/setup.md",
        "/docs/setup.html            | missing docs/setup.html",
        "/docs/setup/#begin          | found docs/setup.md",
        "/docs/setup/#own            | found docs/setup.md",
        "/docs/setup/#set-up         | absent docs/setup.md",
        "/docs/setup/#main           | absent docs/setup.md",
        "/docs/Setup/                | case /docs/setup/",
        "/docs/file.html             | found docs/file.md",
        "/docs/file                  | found docs/file.md",
        "../docs/setup/              | found docs/setup.md",
        "../docs/setup.md            | found docs/setup.md",
        "docs/setup.md#begin         | found docs/setup.md",
        "/docs/setup.md              | found docs/setup.md",
        "/terms/api/                 | found _terms/api.md",
        "_terms/api.md               | found _terms/api.md",
        "/base/hidden/h/             | missing hidden/h/",
        "/2024/01/02/past/           | found _posts/2024-01-02-past.md",
        "/2030/01/02/future/         | unknown",
        "/old/                       | found docs/moved.md",
        "/older                      | found docs/moved.md",
        "/old/#anything              | unknowable docs/moved.md",
        "/README.md                  | found README.md",
        "/README.md#read-me          | found README.md",
        "/README.md#wrong            | absent README.md",
        "/plain.html#x               | found plain.html",
        "/plain#y                    | absent plain.html",
        "/assets/logo.png            | found assets/logo.png",
        "/base/assets/logo.png       | found assets/logo.png",
        "assets/a%20b.pdf            | found assets/a b.pdf",
        "/assets/a%20b.pdf#page=2    | unknowable assets/a b.pdf",
        "/assets/Logo.png            | case /assets/logo.png",
        "/assets/style.css           | found assets/style.scss",
        "/assets/main.css            | unknown",
        "/assets/none.png            | missing assets/none.png",
        "/feed.xml                   | unknown",
        "/page2/                     | unknown",
        "/tags/x/                    | unknown",
        "/base/nowhere/              | missing nowhere/",
        "/docs/nowhere/              | missing docs/nowhere/",
        "/terms/nowhere/             | missing terms/nowhere/",
        "/another-site/page/         | unknown",
        "../../../docs/setup/        | found docs/setup.md",
        "../../../nowhere            | missing nowhere",
        "https://docs.example.org/base/docs/setup/#begin | found docs/setup.md",
        "https://docs.example.org/base/docs/setup/#no    | absent docs/setup.md",
        "https://docs.example.org/elsewhere/             | external",
        "https://docs.example.org.evil.example/base/     | external",
        "#here                       | found page.md",
        "#nowhere                    | absent page.md",
        "chat.example.com/create     | malformed",
        "mailto:a@example.org        | external",
      })
  void resolves(String destination, String verdict) {
    site.file("page.md", "---", "---", "# Here", "[x](" + destination + ")");
    Map<String, Target> targets = targets(site.link(), "page.md");
    assertThat(targets).hasSize(1);
    assertThat(verdict(targets.values().iterator().next())).isEqualTo(verdict);
  }

  @Test
  void candidatesAreUrlsAndFiles() {
    site.file(
        "page.md",
        "---",
        "---",
        "[a](/base/docs/setpu/#begin) [b](/assets/logo.jpg) [c](/base/img/logo.png)",
        "[d](/docs/setup/#begn)");
    Map<String, Target> targets = targets(site.link(), "page.md");
    assertThat(targets.get("/base/docs/setpu/#begin"))
        .isInstanceOfSatisfying(
            Target.Missing.class,
            missing -> assertThat(missing.similar()).contains("/base/docs/setup/#begin"));
    assertThat(targets.get("/assets/logo.jpg"))
        .isInstanceOfSatisfying(
            Target.Missing.class,
            missing -> assertThat(missing.similar()).contains("/assets/logo.png"));
    assertThat(targets.get("/base/img/logo.png"))
        .isEqualTo(new Target.Missing("img/logo.png", List.of(), List.of("assets/logo.png")));
    assertThat(targets.get("/docs/setup/#begn"))
        .isEqualTo(
            new Target.Found(
                "docs/setup.md", "begn", new Target.AnchorState.Absent(List.of("begin"))));
  }

  @Test
  void pluginsThatMayWritePagesLeaveMissingPagesOpen() {
    site.file("page.md", "---", "---", "[x](/base/made/) ![x](/base/made.png)")
        .file("_plugins/tag.rb", "class Tag < Liquid::Tag; end");
    assertThat(verdict(targets(site.link(), "page.md").get("/base/made/")))
        .isEqualTo("missing made/");
    site.file("_plugins/pages.rb", "class Pages < Jekyll::Generator; end");
    Map<String, Target> targets = targets(site.link(), "page.md");
    assertThat(verdict(targets.get("/base/made/"))).isEqualTo("unknown");
    assertThat(verdict(targets.get("/base/made.png"))).isEqualTo("missing made.png");
  }

  @Test
  void aSiteInAFolderHasItsOwnUrls() {
    SiteFixture.in(root.resolve("../two"))
        .file("docs/_config.yml", "title: x")
        .file("docs/index.md", "---", "---", "[a](/guide.html) [b](guide.md) [c](../README.md)")
        .file("docs/guide.md", "---", "---", "# Guide")
        .file("docs/vendor/bundle/theme/_config.yml", "")
        .file("README.md", "[a](docs/guide.md#guide) [b](/guide.html)");
    var linked = SiteFixture.in(root.resolve("../two")).link();
    assertThat(targets(linked, "docs/index.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/guide.md", "found docs/guide.md", "found README.md");
    assertThat(targets(linked, "README.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/guide.md", "missing guide.html");
  }
}
