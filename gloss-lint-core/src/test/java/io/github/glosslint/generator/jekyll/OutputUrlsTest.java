package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jekyll writes where; the source is lib/jekyll/url.rb and what calls it, 3.9 and 4.3. */
class OutputUrlsTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void jekyll4() {
    site = SiteFixture.in(root).file("Gemfile.lock", "GEM", "  specs:", "    jekyll (4.3.2)");
  }

  private String url(String config, String path, String... frontMatter) {
    site.file("_config.yml", config);
    site.file(path, "---\n" + String.join("\n", frontMatter) + "\n---\n", "text");
    return document(site.link(), path).url();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permalink: date     | index.md            | /",
        "permalink: date     | docs/index.html     | /docs/",
        "permalink: date     | about.md            | /about.html",
        "permalink: none     | docs/about.md       | /docs/about.html",
        "permalink: ordinal  | about.markdown      | /about.html",
        "permalink: pretty   | docs/about.md       | /docs/about/",
        "permalink: /:title/ | about.md            | /about/",
        "permalink: /:year/:title | about.md       | /about",
        "permalink: /:title:output_ext | about.md  | /about.html",
        "permalink: date     | a b/Über uns.md     | /a%20b/%C3%9Cber%20uns.html",
        "permalink: date     | _posts/2024-01-02-My-Post.md   | /2024/01/02/My-Post.html",
        "permalink: pretty   | _posts/2024-01-02-post.md      | /2024/01/02/post/",
        "permalink: none     | _posts/2024-01-02-post.md      | /post.html",
        "permalink: ordinal  | _posts/2024-02-02-post.md      | /2024/033/post.html",
        "permalink: weekdate | _posts/2024-01-02-post.md      | /2024/W01/Tue/post.html",
        "permalink: /blog/:year/:month/:day/:title | _posts/2024-01-02-post.md | /blog/2024/01/02/post",
        "permalink: /:i_month_:i_day/:slug | _posts/2024-01-02-A_b.md | /1_2/a-b",
        "permalink: date     | news/_posts/2024-01-02-p.md    | /news/2024/01/02/p.html",
        "permalink: date     | _posts/sub/2024-1-2-p.md       | /2024/01/02/p.html",
        "'collections: {terms: {output: true}}' | _terms/api.md          | /terms/api.html",
        "'collections: {terms: {output: true, permalink: /t/:name}}' | _terms/API_x.md | /t/api-x",
        "'collections: {terms: {output: true, permalink: /:collection/:path/}}' | _terms/a/b.md | /terms/a/b/",
        "'collections: {terms: {output: true, permalink: pretty}}' | _terms/b.md | /pretty",
        "'{collections_dir: cols, collections: {terms: {output: true}}}' | cols/_terms/a.md | /terms/a.html",
        "'{collections_dir: cols}' | cols/_posts/2024-01-02-p.md | /2024/01/02/p.html",
        "'defaults: [{scope: {path: docs}, values: {permalink: /d/:basename/}}]' | docs/a.md | /d/a/",
        "'defaults: [{scope: {type: posts}, values: {permalink: /p/:title/}}]' | _posts/2024-01-02-x.md | /p/x/",
        "'defaults: [{scope: {path: \"a/*/c\"}, values: {permalink: /glob/}}]' | a/b/c/x.md | /glob/",
        "'{defaults: [{scope: {path: a/b}, values: {permalink: /long/}}, {scope: {path: a}, values: {permalink: /short/}}]}' | a/b/x.md | /long/",
        "include: [_pages]   | _pages/a.md         | /_pages/a.html",
        "source: web         | web/a.md            | /a.html",
        "permalink: pretty   | notes/index.HTML    | /notes/index.HTML",
        "permalink: pretty   | notes/C.MD          | /notes/C/",
      })
  void ofPagesPostsAndCollections(String config, String path, String url) {
    assertThat(url(config, path, "title: x")).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permalink: /m/                  | /m/",
        "permalink: m.html               | /m.html",
        "permalink: /a/../b/./c//d       | /a/b/c/d",
        "permalink: pretty               | /pretty",
        "permalink: /x/:basename:output_ext | /x/about.html",
        "permalink: '/a:b'               | /a:b",
      })
  void ofAPageByItsPermalink(String frontMatter, String url) {
    assertThat(url("title: x", "about.md", frontMatter)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date: 2023-05-04                    | /2023/05/04/p.html",
        "date: 2023-05-04 23:30:00 -0800     | /2023/05/05/p.html",
        "slug: Other Name                    | /2024/01/02/Other-Name.html",
        "categories: [A b, c]                | /a%20b/c/2024/01/02/p.html",
        "categories: a b                     | /a/b/2024/01/02/p.html",
        "category: a b                       | /a%20b/2024/01/02/p.html",
        "permalink: /:categories/:title/     | /p/",
        "permalink: /:year/:nothing/         | ''",
      })
  void ofAPostByItsFrontMatter(String frontMatter, String url) {
    assertThat(url("title: x", "_posts/2024-01-02-p.md", frontMatter)).isEqualTo(url);
  }

  @Test
  void ofAPostInTheTimeZoneOfTheSite() {
    String date = "date: 2023-05-04 23:30:00 +0000";
    assertThat(url("timezone: Asia/Tokyo", "_posts/2024-01-02-p.md", date))
        .isEqualTo("/2023/05/05/p.html");
  }

  @Test
  void ofDocumentsThatAreNoMarkdown() {
    LinkedSite linked =
        site.file(
                "_config.yml",
                "collections: {licenses: {output: true, permalink: '/licenses/:path/'}}")
            .file("_licenses/mit.txt", "---\n---\n", "text")
            .file("a.txt", "---\npermalink: /t/\n---\n", "text")
            .file("index.md", "---\n---\n[1](/licenses/mit/) [2](/licenses/isc/) [3](/t/)")
            .link();
    Map<String, Target> targets = targets(linked, "index.md");
    assertThat(verdict(targets.get("/licenses/mit/"))).isEqualTo("found _licenses/mit.txt");
    assertThat(verdict(targets.get("/licenses/isc/"))).startsWith("missing");
    // Jekyll writes it to /t/index.txt.
    assertThat(verdict(targets.get("/t/"))).startsWith("missing");
  }

  /** No converter takes such a file, so it keeps its ending as it is written. */
  @Test
  void endingsKeepTheirCase() {
    LinkedSite linked =
        site.file("_config.yml", "collections: {docs: {output: true, permalink: '/d/:path'}}")
            .file("A.Rmd", "---\ntitle: x\n---\n", "text")
            .file("_docs/F.PNG", "x")
            .file("index.md", "---\n---\n[1](/A.Rmd) [2](/A.rmd) [3](/d/F.PNG) [4](/d/F.png)")
            .link();
    Map<String, Target> targets = targets(linked, "index.md");
    assertThat(verdict(targets.get("/A.Rmd"))).isEqualTo("found A.Rmd");
    assertThat(verdict(targets.get("/A.rmd"))).isEqualTo("case /A.Rmd");
    assertThat(verdict(targets.get("/d/F.PNG"))).isEqualTo("found _docs/F.PNG");
    assertThat(verdict(targets.get("/d/F.png"))).isEqualTo("case /d/F.PNG");
  }

  @Test
  void whatIsNoPageHasNoUrl() {
    site.file("_config.yml", "collections: {hidden: {}}")
        .file("plain.md", "no front matter")
        .file("README.md", "# Read me")
        .file("vendor/bundle/x/a.md", "---\n---\n")
        .file("_drafts/idea.md", "---\n---\n")
        .file("_hidden/a.md", "---\n---\n")
        .file("_other/a.md", "---\n---\n")
        .file("_posts/undated.md", "---\n---\n")
        .file(".github/a.md", "---\n---\n")
        .file("_includes/a.md", "[x](nowhere.md)");
    LinkedSite linked = site.link();
    assertThat(linked.documents())
        .filteredOn(document -> document.url().isEmpty())
        .extracting(LinkedDocument::path)
        .contains(".github/a.md", "README.md", "_posts/undated.md", "plain.md")
        .doesNotContain("_includes/a.md", "_other/a.md");
    assertThat(linked.notes())
        .containsExactly(
            "1 file in _includes/ is not included by any page and was not checked.",
            "1 document in _other/ is not part of the site and was not checked: Jekyll does not read"
                + " the folder.");
  }

  @Test
  void githubPagesRendersMarkdownWithoutFrontMatter() {
    root.resolve("Gemfile.lock").toFile().delete();
    site.file("_config.yml", "title: x")
        .file("plain.md", "# Plain")
        .file("docs/README.md", "# Docs")
        .file("CONTRIBUTING.md", "# Contributing");
    LinkedSite linked = site.link();
    assertThat(document(linked, "plain.md").url()).isEqualTo("/plain.html");
    assertThat(document(linked, "docs/README.md").url()).isEqualTo("/docs/");
    assertThat(document(linked, "CONTRIBUTING.md").url()).isEmpty();
  }

  @Test
  void excludesOfVersion3ReplaceTheDefaultsAndThoseOf4AddToThem() {
    site.file("_config.yml", "exclude: [drafts, 'tmp*', old/]")
        .file("drafts/a.md", "---\n---\n")
        .file("tmp-1/a.md", "---\n---\n")
        .file("old/a.md", "---\n---\n")
        .file("gemfiles/a.md", "---\n---\n")
        .file("kept/a.md", "---\n---\n");
    assertThat(site.link().documents())
        .extracting(LinkedDocument::path)
        .containsExactly("kept/a.md");
    site.file("Gemfile.lock", "    jekyll (3.9.5)");
    assertThat(site.link().documents())
        .extracting(LinkedDocument::url)
        .containsExactly("/gemfiles/a.html", "/kept/a.html");
  }

  @Test
  void claimsOfTheSameUrl() {
    site.file("_config.yml", "permalink: /:year/:title/", "plugins: [jekyll-redirect-from]")
        .file("a.md", "---\npermalink: /x/\n---\n")
        .file("x/index.md", "---\n---\n")
        .file("b.md", "---\nredirect_from:\n  - /old\n  - /2023/p/\n---\n")
        .file("c.md", "---\nredirect_from: /old\n---\n")
        .file("_posts/2023-01-01-p.md", "---\n---\n")
        .file("_posts/2023-02-02-p.md", "---\ndate: 2023-03-03\n---\n")
        .file("_posts/2023-04-04-q.md", "---\npublished: false\nslug: p\n---\n");
    assertThat(site.link().urlClaims())
        .extracting(claim -> claim.url() + " " + claim.places())
        .containsExactly(
            "/2023/p/index.html [Location[path=_posts/2023-01-01-p.md, start=0, end=0],"
                + " Location[path=_posts/2023-02-02-p.md, start=10, end=20],"
                + " Location[path=b.md, start=32, end=40]]",
            "/old.html [Location[path=b.md, start=23, end=27],"
                + " Location[path=c.md, start=19, end=23]]",
            "/x/index.html [Location[path=a.md, start=15, end=18],"
                + " Location[path=x/index.md, start=0, end=0]]");
  }

  @Test
  void hostileConfigurationDoesNoHarm() {
    for (String config :
        new String[] {
          "",
          "- a",
          "a: [",
          "collections: 3",
          "defaults: [1, {values: 2}, {scope: 3, values: {}}]",
          "permalink: [a]",
          "timezone: Nowhere/None",
          "include: {a: b}",
          "exclude: ''",
          "source: ..",
          "plugins: {a: b}",
          "kramdown: x",
          "baseurl: 5",
          "url: [x]",
          "markdown_ext: 7",
          "a: &a [*a]",
        }) {
      site.file("_config.yml", config).file("_posts/0000-99-99-x.md", "---\ndate: [1]\n---\n");
      assertThat(site.link().faults()).as(config).isEmpty();
    }
  }
}
