package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SuggestionBudget;
import io.github.glosslint.workspace.LinkedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NavigationTest {

  @TempDir Path folder;

  private SiteFixture site(String... configuration) {
    return SiteFixture.in(folder)
        .file("mkdocs.yml", configuration)
        .file("docs/index.md", "# I")
        .file("docs/a.md", "# A", "", "[x](linked.md)")
        .file("docs/linked.md", "# L")
        .file("docs/sub/bravo.md", "# B")
        .file("docs/sub/charly.md", "# C");
  }

  /** Pages to which nothing leads but links. */
  private List<String> unlisted() {
    try {
      SourceTree tree = SourceTree.open(folder, List.of(folder), Settings.defaults());
      Surroundings surroundings =
          new Surroundings(
              tree,
              EffectiveSettings.of(
                  Settings.defaults(), Generators.vocabulary(RuleCatalogue.of(List.of()))),
              RunClock.of(Clock.systemUTC()),
              SuggestionBudget.among(1),
              Generators::anchorStyle,
              null,
              (path, cause) -> {
                throw new AssertionError(path, cause);
              });
      GeneratedSite site = new MkDocs().sitesIn(surroundings).get(0);
      return tree.documents().stream()
          .filter(path -> site.isPage(path) && !site.mayLeadTo(path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void withoutANavigationAllPagesAreListed() {
    site("site_name: x");
    assertThat(unlisted()).isEmpty();
  }

  @Test
  void otherwiseTheNavigationSaysWhichAre() {
    site("nav:", "  - index.md", "  - A: a.md", "  - Sub: [sub/bravo.md]");
    assertThat(unlisted()).containsExactly("docs/linked.md", "docs/sub/charly.md");
  }

  @Test
  void whatIsLeftOutOnPurposeCountsAsListed() {
    site("nav: [a.md]", "not_in_nav: |", "  /sub/*", "  !/sub/bravo.md");
    assertThat(unlisted()).containsExactly("docs/index.md", "docs/linked.md", "docs/sub/bravo.md");
  }

  @Test
  void entriesAreJudgedAsSources() {
    LinkedSite site =
        site(
                "nav: [A.md, 'sub/d.md', sub/, /a.md, a.md#x, 'a b.md']",
                "plugins:",
                "  redirects:",
                "    redirect_maps: {old.md: 'a.md#gone', older.md: sub/bravo.md#b}")
            .file("docs/a b.md", "")
            .link();
    assertThat(targets(site, "mkdocs.yml").get("A.md"))
        .isEqualTo(new Target.CaseMismatch("docs/A.md", "a.md"));
    assertThat(verdictOn(site, "mkdocs.yml", "sub/d.md")).isEqualTo("missing docs/sub/d.md");
    assertThat(verdictOn(site, "mkdocs.yml", "sub/")).isEqualTo("missing docs/sub");
    assertThat(verdictOn(site, "mkdocs.yml", "/a.md")).isEqualTo("unknown");
    assertThat(verdictOn(site, "mkdocs.yml", "a.md#x")).isEqualTo("missing docs/a.md#x");
    assertThat(verdictOn(site, "mkdocs.yml", "a b.md")).isEqualTo("found docs/a b.md");
    assertThat(verdictOn(site, "mkdocs.yml", "a.md#gone")).isEqualTo("absent docs/a.md");
    assertThat(verdictOn(site, "mkdocs.yml", "sub/bravo.md#b"))
        .isEqualTo("found docs/sub/bravo.md");
  }

  @Test
  void listsInMarkdownMayLinkFolders() {
    LinkedSite site =
        site("plugins: [literate-nav]", "nav: [gone.md]")
            .file("docs/SUMMARY.md", "* [A](a.md)", "* [Sub](sub/)", "* [No](no/)", "* [D](d.md)")
            .file("docs/more/delta.md", "# D")
            .link();
    assertThat(verdictOn(site, "docs/SUMMARY.md", "sub/")).isEqualTo("found docs/sub/");
    assertThat(verdictOn(site, "docs/SUMMARY.md", "no/")).isEqualTo("missing docs/no");
    assertThat(verdictOn(site, "docs/SUMMARY.md", "d.md")).isEqualTo("missing docs/d.md");
    assertThat(unlisted()).contains("docs/more/delta.md").doesNotContain("docs/sub/bravo.md");
  }

  @Test
  void aListInTheFolderOfAListCountsFromThere() {
    LinkedSite site =
        site("plugins: [{literate-nav: {nav_file: NAV.md}}]", "nav: [a.md, sub/]")
            .file("docs/sub/NAV.md", "* [B](bravo.md)")
            .link();
    assertThat(verdictOn(site, "mkdocs.yml", "sub/")).isEqualTo("found docs/sub/");
    assertThat(unlisted()).contains("docs/sub/charly.md");
  }

  @Test
  void filesOfFoldersAreLists() {
    LinkedSite site =
        site("plugins: [awesome-nav]")
            .file("docs/.nav.yml", "nav: [index.md, a.md, Sub: sub, No: no.md, '*.txt']")
            .file("docs/sub/.nav.yml", "nav: [bravo.md, Web: 'https://example.org', d.md]")
            .link();
    assertThat(verdictOn(site, "docs/.nav.yml", "sub")).isEqualTo("found docs/sub/");
    assertThat(verdictOn(site, "docs/.nav.yml", "no.md")).isEqualTo("missing docs/no.md");
    assertThat(verdictOn(site, "docs/sub/.nav.yml", "bravo.md"))
        .isEqualTo("found docs/sub/bravo.md");
    assertThat(verdictOn(site, "docs/sub/.nav.yml", "d.md")).isEqualTo("missing docs/sub/d.md");
  }

  @Test
  void whatAFileOfAFolderLeavesOutIsNotListed() {
    site("plugins: [awesome-pages]")
        .file("docs/sub/.pages", "title: S", "nav: [charly.md]")
        .file("docs/all/.pages", "nav: [x.md, ...]")
        .file("docs/all/x.md", "")
        .file("docs/all/y.md", "");
    assertThat(unlisted()).containsExactly("docs/sub/bravo.md");
  }
}
