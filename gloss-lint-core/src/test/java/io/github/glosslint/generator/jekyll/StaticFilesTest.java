package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where files of collections are copied to; all paths as Jekyll 4.3.1 writes them. */
class StaticFilesTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void collections() {
    site =
        SiteFixture.in(root)
            .file("Gemfile.lock", "GEM", "  specs:", "    jekyll (4.3.1)")
            .file(
                "_config.yml",
                "permalink: pretty",
                "collections:",
                "  docs: {output: true, permalink: '/d/:path'}",
                "  named: {output: true, permalink: '/n/:name/'}",
                "  titled: {output: true, permalink: '/t/:title'}",
                "  pretty: {output: true}",
                "  hidden: {}");
    for (String path :
        List.of(
            "_docs/api/index.html",
            "_docs/api/sub/x.html",
            "_docs/two words.png",
            "_docs/noext",
            "_named/x/a.b.png",
            "_titled/t.png",
            "_pretty/p.png",
            "_pretty/q.html",
            "_hidden/h.html")) {
      site.file(path, "<h1 id=a>A</h1> <a href='../x.html'>x</a>");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/d/api,             found _docs/api/index.html",
    "/d/api/,            found _docs/api/index.html",
    "/d/api/index.html,  found _docs/api/index.html",
    "/d/api/sub/x.html,  found _docs/api/sub/x.html",
    "/d/api/sub/x,       found _docs/api/sub/x.html",
    "/d/api/sub/x#a,     found _docs/api/sub/x.html",
    "/d/api/sub/x#b,     absent _docs/api/sub/x.html",
    "/d/two%20words.png, found _docs/two words.png",
    "/d/noext,           found _docs/noext",
    "/n/a.b.png,         found _named/x/a.b.png",
    "/t.png,             found _titled/t.png",
    "/pretty/p.png,      found _pretty/p.png",
    "/pretty/q.html,     found _pretty/q.html",
    "/d/API/,            case /d/api/",
  })
  void leadsTo(String url, String expected) {
    LinkedSite linked = site.file("index.md", "---", "---", "[a](" + url + ")").link();
    assertThat(verdict(targets(linked, "index.md").get(url))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs/api/index.html", "/d/api/sub/", "/hidden/h.html", "/n/x/a.b.png"})
  void isMissing(String url) {
    LinkedSite linked = site.file("index.md", "---", "---", "[a](" + url + ")").link();
    assertThat(targets(linked, "index.md").get(url)).isInstanceOf(Target.Missing.class);
  }

  @Test
  void theTagLinkWritesTheUrl() {
    LinkedSite linked =
        site.file("index.md", "---", "---", "[a]({% link _named/x/a.b.png %})").link();
    assertThat(verdict(targets(linked, "index.md").get("/n/a.b.png")))
        .isEqualTo("found _named/x/a.b.png");
  }

  @Test
  void relativeLinksOfAFileCountFromItsUrl() {
    LinkedSite linked = site.file("d/x.html", "text").link();
    assertThat(document(linked, "_docs/api/index.html").url()).isEqualTo("/d/api/index.html");
    assertThat(verdict(targets(linked, "_docs/api/index.html").get("../x.html")))
        .isEqualTo("found d/x.html");
    assertThat(targets(linked, "_docs/api/sub/x.html").get("../x.html"))
        .isInstanceOf(Target.Missing.class);
  }
}
