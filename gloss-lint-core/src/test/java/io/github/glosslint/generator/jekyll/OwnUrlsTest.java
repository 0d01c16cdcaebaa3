package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absolute URLs of the site itself, which need no web to be judged. */
class OwnUrlsTest {

  private static final String FRONT = "---\n---";

  @TempDir Path root;

  private SiteFixture site(String url, String baseurl) {
    return SiteFixture.in(root)
        .file("_config.yml", "url: " + url, "baseurl: " + baseurl, "plugins: [jekyll-feed]")
        .file("Gemfile.lock", "    jekyll (4.3.2)")
        .file("index.md", FRONT, "# Home")
        .file("docs/setup.md", FRONT, "# Set up")
        .file("docs/logo.png", "")
        .file("_posts/2030-01-02-future.md", FRONT);
  }

  private Target target(SiteFixture site, String written) {
    Site linked = site.file("page.md", FRONT, "[x](" + written + ")").link();
    Map<String, Target> targets = targets(linked, "page.md");
    assertThat(targets).hasSize(1);
    return targets.values().iterator().next();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{ site.url }}{{ site.baseurl }}/docs/setup.html        | found docs/setup.md",
        "{{ site.url }}{{ site.baseurl }}/docs/setup.html#set-up | found docs/setup.md",
        "{{ site.url }}{{ site.baseurl }}/docs/setup.html#nope   | absent docs/setup.md",
        "{{ site.url }}{{ site.baseurl }}/nope/                  | missing nope/",
        "{{ site.url }}{{ site.baseurl }}/nope/#x                | missing nope/",
        "https://docs.example.org/base/nope.html                 | missing nope.html",
        "http://docs.example.org/base/nope.html                  | missing nope.html",
        "HTTPS://Docs.Example.org/base/nope.html                 | missing nope.html",
        "//docs.example.org/base/nope.html                       | missing nope.html",
        "https://docs.example.org:443/base/nope.html             | missing nope.html",
        "https://docs.example.org/base/docs/Setup.html | case https://docs.example.org/base/docs/setup.html",
        "https://docs.example.org/base                           | found index.md",
        "https://docs.example.org/base?x=1#top                   | found index.md",
        "https://docs.example.org/base/docs/setup.md             | missing docs/setup.md",
        "https://docs.example.org/base/2030/01/02/future.html    | unknown",
        "https://docs.example.org/base/feed.xml                  | external",
        "https://docs.example.org/baseball/nope.html             | external",
        "https://docs.example.org/elsewhere/nope.html            | external",
        "https://docs.example.org                                | external",
        "https://www.docs.example.org/base/nope.html             | external",
        "https://docs.example.org:8443/base/nope.html            | external",
        "https://docs.example.org.evil.example/base/nope.html    | external",
        "https://user@docs.example.org/base/nope.html            | external",
        "ftp://docs.example.org/base/nope.html                   | external",
      })
  void belowTheBaseUrl(String written, String verdict) {
    assertThat(verdict(target(site("https://docs.example.org/", "/base"), written)))
        .isEqualTo(verdict);
  }

  @Test
  void aFilterWritesThemToo() {
    SiteFixture site = site("https://docs.example.org", "/base");
    assertThat(verdict(target(site, "{{ '/nope/' | absolute_url }}"))).isEqualTo("missing nope/");
    assertThat(verdict(target(site, "{{ 'docs/logo.jpg' | absolute_url }}")))
        .isEqualTo("missing docs/logo.jpg");
    assertThat(verdict(target(site, "{{ '/docs/logo.png' | absolute_url }}")))
        .isEqualTo("found docs/logo.png");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A host of one's own, of which the site is the whole.
        "https://docs.example.org | https://docs.example.org/nope/            | missing nope/",
        "https://docs.example.org | https://docs.example.org/docs/nope.html   | missing docs/nope.html",
        "https://docs.example.org | https://docs.example.org                  | found index.md",
        // Of which another build may write a folder that this one does not have at all.
        "https://docs.example.org | https://docs.example.org/api/0.35/        | external",
        "https://docs.example.org | https://docs.example.org/api/0.35         | external",
        "https://docs.example.org | https://docs.example.org/api/x.html#y     | external",
        "https://docs.example.org | https://docs.example.org/v1.2/docs/x/     | external",
        "https://docs.example.org | https://docs.example.org/api/logo.png     | missing api/logo.png",
        "https://docs.example.org | https://docs.example.org/api/setup.md     | missing api/setup.md",
        "https://docs.example.org | https://docs.example.org/api              | missing api",
        "https://docs.example.org | https://docs.example.org/api/             | missing api/",
        "https://docs.example.org | https://docs.example.org/Docs/nope.html   | missing Docs/nope.html",
        "https://docs.example.org | https://docs.example.org/dosc/setup.html  | missing dosc/setup.html",
        "https://docs.example.org | https://docs.example.org/tags/x/          | missing tags/x/",
        "https://docs.example.org | https://docs.example.org/2105/01/02/past/ | missing 2105/01/02/past/",
        "https://docs.example.org | https://docs.example.org/page/more/       | missing page/more/",
        // Forges publish other projects of the same owner below the same host.
        "https://me.github.io     | https://me.github.io/project/             | external",
        "https://me.github.io     | https://me.github.io/project/a.html       | external",
        "https://me.github.io     | https://me.github.io/project              | external",
        "https://me.github.io     | https://me.github.io/nope.html            | missing nope.html",
        "https://me.github.io     | https://me.github.io/docs/nope.html       | missing docs/nope.html",
        "https://me.gitlab.io     | https://me.gitlab.io/project/             | external",
        // What a configuration says while the site is being written.
        "http://localhost:4000    | http://localhost:4000/nope/               | missing nope/",
      })
  void whereTheSiteHasNoBaseUrl(String url, String written, String verdict) {
    assertThat(verdict(target(site(url, "\"\""), written))).isEqualTo(verdict);
  }

  @Test
  void belowABaseUrlNobodyElseBuilds() {
    SiteFixture site = site("https://docs.example.org", "/base");
    assertThat(verdict(target(site, "{{ '/api/x.html' | absolute_url }}")))
        .isEqualTo("missing api/x.html");
  }

  /** Who names no host speaks of this site, unless the host is known to be shared. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://docs.example.org | /api/0.35/x.html | missing api/0.35/x.html",
        "https://me.github.io     | /api/0.35/x.html | unknown",
        "https://me.github.io     | /project/a/      | unknown",
        "https://me.github.io     | /project/        | missing project/",
        "https://me.github.io     | /docs/nope.html  | missing docs/nope.html",
        "https://me.github.io     | /api/x.png       | missing api/x.png",
        "https://me.github.io     | api/x.html       | missing api/x.html",
      })
  void pathsFromTheRootSpeakOfThisSite(String url, String written, String verdict) {
    assertThat(verdict(target(site(url, "\"\""), written))).isEqualTo(verdict);
  }

  @Test
  void theNameInCnameIsTheSitesOwn() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("_config.yml", "title: x")
            .file("CNAME", "guide.example")
            .file("docs/a.md", FRONT, "# A");
    assertThat(verdict(target(site, "https://guide.example/docs/b.html")))
        .isEqualTo("missing docs/b.html");
    assertThat(verdict(target(site, "https://guide.example/docs/a.html")))
        .isEqualTo("found docs/a.md");
    // The projects of an organisation share its host.
    assertThat(verdict(target(site, "https://guide.example/other/b.html"))).isEqualTo("external");
  }

  @Test
  void suggestionsAreAbsolute() {
    Site linked =
        site("https://docs.example.org", "/base")
            .file("page.md", FRONT, "[x](https://docs.example.org/base/docs/setpu.html#set-up)")
            .link();
    assertThat(targets(linked, "page.md").values())
        .singleElement()
        .isInstanceOfSatisfying(
            Target.Missing.class,
            missing ->
                assertThat(missing.similar())
                    .contains("https://docs.example.org/base/docs/setup.html#set-up"));
  }

  @Test
  void aPageOfAnotherSiteOfTheTreeIsFoundThere() {
    Site linked =
        SiteFixture.in(root)
            .file("one/_config.yml", "url: https://example.org", "baseurl: ''")
            .file(
                "one/index.md",
                FRONT,
                "[x](https://example.org/two/a.html) [y](https://example.org/two/b.html)")
            .file("two/_config.yml", "url: https://example.org", "baseurl: /two")
            .file("two/a.md", FRONT)
            .link();
    assertThat(targets(linked, "one/index.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found two/a.md", "missing two/b.html");
  }
}
