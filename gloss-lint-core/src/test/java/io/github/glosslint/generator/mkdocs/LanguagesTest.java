package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.findingsIn;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites in several languages, as mkdocs-static-i18n 1.3 builds them. */
class LanguagesTest {

  private static final String LOCALES =
      "languages: [{locale: en, default: true, name: E}, {locale: fr, name: F},"
          + " {locale: de, name: D, build: false}]";

  @TempDir Path folder;

  private SiteFixture site(String... options) {
    return SiteFixture.in(folder)
        .file(
            "mkdocs.yml",
            "site_name: x",
            "plugins: [{i18n: {" + String.join(", ", options) + ", " + LOCALES + "}}]",
            "nav: [a.md, sub/b.md, gone.md]");
  }

  @Test
  void names_with_a_language_stand_for_those_without() {
    LinkedSite site =
        site("docs_structure: suffix")
            .file("docs/a.en.md", "# A", "[1](sub/b.md#b) [2](c.fr.md) [3](gone.md) [4](p.png)")
            .file("docs/a.fr.md", "# A", "[1](sub/b.md#b) [2](c.md) [3](d.md) [4](p.png)")
            .file("docs/sub/b.md", "# B", "<a href='../../a/'>1</a> <a href='../../fr/c/'>2</a>")
            .file("docs/sub/b.fr.md", "# Bé", "<a href='../../a/'>1</a> <a href='../../c/'>2</a>")
            .file("docs/c.fr.md", "# C", "[1](a.en.md)")
            .file("docs/d.en.md", "# D")
            .file("docs/e.de.md", "[1](none.md)")
            .file("docs/p.png", "")
            .file("docs/p.fr.png", "")
            .link();
    assertThat(verdictOn(site, "docs/a.en.md", "sub/b.md#b")).isEqualTo("found docs/sub/b.md");
    assertThat(verdictOn(site, "docs/a.en.md", "c.fr.md")).isEqualTo("missing docs/c.fr.md");
    assertThat(verdictOn(site, "docs/a.en.md", "p.png")).isEqualTo("found docs/p.png");
    assertThat(verdictOn(site, "docs/a.fr.md", "sub/b.md#b")).isEqualTo("absent docs/sub/b.fr.md");
    assertThat(verdictOn(site, "docs/a.fr.md", "c.md")).isEqualTo("found docs/c.fr.md");
    assertThat(verdictOn(site, "docs/a.fr.md", "d.md")).isEqualTo("found docs/d.en.md");
    assertThat(verdictOn(site, "docs/a.fr.md", "p.png")).isEqualTo("found docs/p.fr.png");
    assertThat(verdictOn(site, "docs/c.fr.md", "a.en.md")).isEqualTo("missing docs/a.en.md");
    assertThat(verdictOn(site, "docs/sub/b.md", "../../fr/c/")).isEqualTo("found docs/c.fr.md");
    assertThat(findingsIn(folder))
        .containsExactly(
            "docs/a.en.md:2 link/missing-file",
            "docs/a.en.md:2 link/missing-file",
            "docs/a.fr.md:2 anchor/missing",
            "docs/c.fr.md:2 link/missing-file",
            "mkdocs.yml:3 link/missing-file");
  }

  @Test
  void languages_may_have_folders() {
    site("docs_structure: folder")
        .file(
            "docs/en/a.md",
            "# A",
            "[1](sub/b.md#b) ![2](../p.png) ![3](p.png) [4](gone.md)",
            "<img src='../p.png'> <img src='../gone.png'>")
        .file("docs/en/sub/b.md", "# B")
        .file("docs/fr/sub/b.md", "# Bé", "[1](../a.md) [2](../c.md#d) <a href='../../a/'>3</a>")
        .file("docs/fr/c.md", "# C")
        .file("docs/p.png", "");
    assertThat(findingsIn(folder))
        .containsExactly(
            "docs/en/a.md:2 link/missing-file",
            "docs/en/a.md:3 asset/missing",
            "docs/fr/sub/b.md:2 anchor/missing",
            "mkdocs.yml:3 link/missing-file");
  }

  @Test
  void without_a_fallback_pages_lack_where_nobody_translated_them() {
    site("fallback_to_default: false")
        .file("docs/a.md", "# A", "[1](sub/b.md)")
        .file("docs/a.fr.md", "# A", "[1](sub/b.md)")
        .file("docs/sub/b.md", "# B");
    assertThat(findingsIn(folder))
        .containsExactly("docs/a.fr.md:2 link/missing-file", "mkdocs.yml:3 link/missing-file");
  }
}
