package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.document;
import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.UrlClaim;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites in several languages as jekyll-polyglot builds them. */
class PolyglotTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void twoLanguages() {
    site =
        SiteFixture.in(root)
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file("_config.yml", "plugins: [jekyll-polyglot]", "languages: [en, pt-BR, de]");
  }

  private static List<String> verdicts(Site site, String page) {
    return targets(site, page).values().stream().map(SiteFixture::verdict).toList();
  }

  @Test
  void translationsOfAPageShareItsPermalinkWithoutColliding() {
    site.file("about.md", "---", "permalink: /about/", "---", "# About")
        .file("about.de.md", "---", "permalink: /about/", "lang: de", "---", "# Über")
        .file("twice.de.md", "---", "permalink: /about/", "lang: de", "---", "# Zwei");
    assertThat(site.link().urlClaims())
        .extracting(UrlClaim::url)
        .containsExactly("/de/about/index.html");
  }

  @Test
  void pathsOfATranslationLeadToTranslationsFirst() {
    site.file("about.md", "---", "permalink: /about/", "---", "# About")
        .file("about.de.md", "---", "permalink: /about/", "lang: de", "---", "# Über")
        .file("only.md", "---", "permalink: /only/", "---", "# Only")
        .file("a.md", "---", "permalink: /a/", "---", "[x](/about/#about)")
        .file(
            "a.de.md",
            "---",
            "permalink: /a/",
            "lang: de",
            "---",
            "[a](/about/#über) [b](/about/#about) [c](/only/#only) [d](/de/about/)");
    Site linked = site.link();
    assertThat(verdicts(linked, "a.md")).containsExactly("found about.md");
    assertThat(verdicts(linked, "a.de.md"))
        .containsExactly(
            "found about.de.md", "absent about.de.md", "found only.md", "found about.de.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about.md       | title: x                    | /about.html",
        "about.md       | lang: en                    | /about.html",
        "about.md       | lang: de                    | /de/about.html",
        "about.md       | lang: PT-br                 | /pt-BR/about.html",
        "about.md       | lang: fr                    | /about.html",
        "de/about.md    | lang: de                    | /de/about.html",
        "de/about.md    | title: x                    | /de/about.html",
        "x.md           | '{lang: de, permalink: /y/}' | /de/y/",
      })
  void aLanguageIsAFolder(String path, String frontMatter, String url) {
    site.file(path, "---", frontMatter.replace("'", ""), "---", "text");
    assertThat(document(site.link(), path).url()).isEqualTo(url);
  }

  @Test
  void theLanguageMayBeThatOfThePath() {
    site.file(
            "_config.yml",
            "plugins: [jekyll-polyglot]",
            "languages: [en, de]",
            "lang_from_path: true")
        .file("docs/de/x.md", "---", "permalink: /x/", "---", "text");
    assertThat(document(site.link(), "docs/de/x.md").url()).isEqualTo("/de/x/");
  }
}
