package io.github.glosslint.generator;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths that no file has, and that rules of the host lead on. */
class HostRedirectsTest {

  private static final String[] LINKS = {
    "[a](/old.html) [b](/specs/a/b.html) [c](/specs) [d](/gone.html) [e](/here.html)"
  };

  @TempDir Path root;

  private List<String> verdicts(SiteFixture site, String page) {
    return targets(site.link(), page).values().stream()
        .map(SiteFixture::verdict)
        .map(verdict -> verdict.split(" ", -1)[0])
        .toList();
  }

  private SiteFixture jekyll() {
    return SiteFixture.in(root)
        .file("_config.yml", "include: [_redirects, .htaccess]")
        .file("here.md", "---", "---")
        .file("a.md", "---\n---\n" + LINKS[0]);
  }

  @Test
  void netlifyBeforeJekyll() {
    SiteFixture site =
        jekyll()
            .file(
                "_redirects",
                "/old.html /here.html",
                "/specs/* https://example.org/:splat 200",
                "/* /404.html 404");
    assertThat(verdicts(site, "a.md"))
        .containsExactly("unknown", "unknown", "unknown", "missing", "found");
  }

  @Test
  void apacheBeforeJekyll() {
    SiteFixture site =
        jekyll()
            .file(
                ".htaccess",
                "Redirect 301 /old.html /here.html",
                "RedirectMatch ^/specs(/.*)?$ https://example.org$1",
                "RedirectMatch gone ^/gone",
                "RewriteRule ^(.*)$ /index.php [L]",
                "RewriteRule ^gone - [F]");
    assertThat(verdicts(site, "a.md"))
        .containsExactly("unknown", "unknown", "unknown", "missing", "found");
  }

  @Test
  void aThousandExpressionsAreEnough() {
    String[] rules = new String[1_001];
    Arrays.setAll(rules, i -> "RedirectMatch ^/gone-" + i + "$ /here.html");
    SiteFixture site =
        jekyll()
            .file(".htaccess", rules)
            .file("b.md", "---", "---", "[a](/gone-999) [b](/gone-1000)");
    assertThat(verdicts(site, "b.md")).containsExactly("unknown", "missing");
  }

  @Test
  void theBaseUrlIsPartOfTheRule() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("_config.yml", "baseurl: /docs")
            .file("netlify.toml", "[[redirects]]", "from = '/docs/old.html'", "to = '/docs/'")
            .file("a.md", "---", "---", "[a](old.html) [b](/docs/old.html) [c](new.html)");
    assertThat(verdicts(site, "a.md")).containsExactly("unknown", "unknown", "missing");
  }

  @Test
  void netlifyBeforeMdBook() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("book.toml", "[book]")
            .file("src/SUMMARY.md", "- [A](a.md)")
            .file("src/_redirects", "/old.html /a.html")
            .file("src/a.md", "[a](old.html) [b](older.html)");
    assertThat(verdicts(site, "src/a.md")).containsExactly("unknowable", "missing");
  }
}
