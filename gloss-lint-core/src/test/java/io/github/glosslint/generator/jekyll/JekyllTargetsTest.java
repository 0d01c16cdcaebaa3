package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.Collection;
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
        "/                           | unknown",
        "/base/docs/setup/           | found docs/setup.md",
        "/docs/setup/                | missing docs/setup/",
        "/base/docs/setup            | found docs/setup.md",
        "/base/docs/setup/index.html | found docs/setup.md",
        "/base/docs/setup.html       | missing docs/setup.html",
        "/base/docs/setup/#begin     | found docs/setup.md",
        "/base/docs/setup/#own       | found docs/setup.md",
        "/base/docs/setup/#set-up    | absent docs/setup.md",
        "/base/docs/setup/#main      | absent docs/setup.md",
        "/base/docs/Setup/           | case /base/docs/setup/",
        "/base/docs/file.html        | found docs/file.md",
        "/base/docs/file             | found docs/file.md",
        "../docs/setup/              | found docs/setup.md",
        "../docs/setup.md            | missing docs/setup.md",
        "docs/setup.md#begin         | missing page/docs/setup.md",
        "/base/docs/setup.md         | missing docs/setup.md",
        "/base/terms/api/            | found _terms/api.md",
        "_terms/api.md               | missing page/_terms/api.md",
        "/base/hidden/h/             | missing hidden/h/",
        "/base/2024/01/02/past/      | found _posts/2024-01-02-past.md",
        "/base/2030/01/02/future/    | unknown",
        "/base/old/                  | found docs/moved.md",
        "/base/older                 | found docs/moved.md",
        "/base/old/#anything         | dropped docs/moved.md",
        "/base/README.md             | found README.md",
        "/base/README.md#read-me     | found README.md",
        "/base/README.md#wrong       | absent README.md",
        "/base/plain.html#x          | found plain.html",
        "/base/plain#y               | absent plain.html",
        "/base/assets/logo.png       | found assets/logo.png",
        "../assets/a%20b.pdf         | found assets/a b.pdf",
        "/base/assets/a%20b.pdf#page=2 | unknowable assets/a b.pdf",
        "/base/assets/Logo.png       | case /base/assets/logo.png",
        "/base/assets/style.css      | found assets/style.scss",
        "/base/assets/style.scss     | missing assets/style.scss",
        "/base/assets/main.css       | unknown",
        "/base/assets/none.png       | missing assets/none.png",
        "/base/feed.xml              | unknown",
        "/base/page2/                | unknown",
        "/base/tags/x/               | missing tags/x/",
        "/base/nowhere/              | missing nowhere/",
        "/docs/nowhere/              | missing docs/nowhere/",
        "/terms/nowhere/             | missing terms/nowhere/",
        "/another-site/page/         | unknown",
        "../../../docs/setup/        | missing docs/setup/",
        "../../../nowhere            | unknown",
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
  void foldersMayHaveCharactersThatUrlsEscape() {
    LinkedSite linked =
        site.file("a b/été 5%/i.png", "")
            .file("a b/été 5%/other.html", "---", "---", "# Other")
            .file(
                "a b/été 5%/index.html",
                "---",
                "---",
                "<img src='i.png'> <a href='other/'>x</a> <a href='../'>y</a> <img src='gone.png'>")
            .file("a b/index.html", "---", "---", "# Above")
            .link();
    Map<String, Target> found = targets(linked, "a b/été 5%/index.html");
    assertThat(verdict(found.get("i.png"))).isEqualTo("found a b/été 5%/i.png");
    assertThat(verdict(found.get("other/"))).isEqualTo("found a b/été 5%/other.html");
    assertThat(verdict(found.get("../"))).isEqualTo("found a b/index.html");
    assertThat(verdict(found.get("gone.png"))).isEqualTo("missing a b/été 5%/gone.png");
  }

  @Test
  void candidatesAreUrlsAndFiles() {
    site.file(
        "page.md",
        "---",
        "---",
        "[a](/base/docs/setpu/#begin) [b](/base/assets/logo.jpg) [c](/base/img/logo.png)",
        "[d](/base/docs/setup/#begn)");
    Map<String, Target> targets = targets(site.link(), "page.md");
    assertThat(targets.get("/base/docs/setpu/#begin"))
        .isInstanceOfSatisfying(
            Target.Missing.class,
            missing -> assertThat(missing.similar()).contains("/base/docs/setup/#begin"));
    assertThat(targets.get("/base/assets/logo.jpg"))
        .isInstanceOfSatisfying(
            Target.Missing.class,
            missing -> assertThat(missing.similar()).contains("/base/assets/logo.png"));
    assertThat(targets.get("/base/img/logo.png"))
        .isEqualTo(new Target.Missing("img/logo.png", List.of(), List.of("assets/logo.png")));
    assertThat(targets.get("/base/docs/setup/#begn"))
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
    site.file("_plugins/pages.rb", "class Made < Jekyll::Page; end");
    Map<String, Target> targets = targets(site.link(), "page.md");
    assertThat(verdict(targets.get("/base/made/"))).isEqualTo("unknown");
    assertThat(verdict(targets.get("/base/made.png"))).isEqualTo("missing made.png");
  }

  @Test
  void redirectsNeedTheirPlugin() {
    site.file("_config.yml", "title: x")
        .file("also.md", "---", "redirect_from: /old/", "---")
        .file("page.md", "---", "---", "[x](/old/#a) [y](/older)");
    var linked = site.link();
    assertThat(targets(linked, "page.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("unknown", "unknown");
    assertThat(linked.urlClaims()).isEmpty();
    site.file("_config.yml", "plugins: [jekyll-redirect-from]");
    assertThat(verdict(targets(site.link(), "page.md").get("/older")))
        .isEqualTo("found docs/moved.md");
    assertThat(site.link().urlClaims()).hasSize(1);
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
        .containsExactly("found docs/guide.md", "found docs/guide.md", "missing docs/README.md");
    assertThat(targets(linked, "README.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/guide.md", "missing guide.html");
  }

  @Test
  void aBrowserTakesABackslashForASlash() {
    LinkedSite linked =
        site.file(
                "docs/windows.md",
                "---",
                "permalink: /docs/windows.html",
                "---",
                "[a](setup\\#begin) [b](..\\plain.html) [c](..%5Cplain.html)",
                "<a href='..\\plain.html?a=\\#x'>d</a> [e](..\\gone.html)")
            .link();
    Map<String, Target> targets = targets(linked, "docs/windows.md");
    assertThat(verdict(targets.get("setup\\#begin"))).isEqualTo("found docs/setup.md");
    assertThat(verdict(targets.get("..\\plain.html"))).isEqualTo("found plain.html");
    assertThat(verdict(targets.get("..\\plain.html?a=\\#x"))).isEqualTo("found plain.html");
    assertThat(targets.get("..%5Cplain.html")).isInstanceOf(Target.Missing.class);
    assertThat(targets.get("..\\gone.html")).isInstanceOf(Target.Missing.class);
  }

  /** WHATWG URL, "basic URL parser"; kramdown 2.4 writes the line break as it is. */
  @Test
  void aBrowserDropsLineBreaksAndTabs() {
    LinkedSite linked =
        site.file(
                "broken.md",
                "---",
                "permalink: /broken.html",
                "---",
                "[a](docs/set",
                "up/#begin) [b](https://example.org/a/",
                "b.html)",
                "",
                "> [c](https://example.org/c/",
                "> d.html)",
                "",
                "<a href=\"docs/",
                "file.html\">d</a> <a href='/base/docs/set\tup/#gone'>e</a>",
                "[f](docs/",
                "gone/)")
            .link();
    Collection<Target> targets = targets(linked, "broken.md").values();
    assertThat(targets).contains(new Target.External("https://example.org/a/b.html"));
    assertThat(targets.stream().map(SiteFixture::verdict))
        .containsExactlyInAnyOrder(
            "found docs/setup.md",
            "external",
            "external",
            "found docs/file.md",
            "absent docs/setup.md",
            "missing docs/gone/");
  }
}
