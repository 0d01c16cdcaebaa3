package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.Report;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written once and shown on many pages is judged on each of them and reported once. */
class IncludedTextTest {

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void aSite() {
    site = SiteFixture.in(root).file("_config.yml", "permalink: pretty");
  }

  /** Place, rule, message and related places of every error and warning. */
  private List<String> found() {
    return report().findings().stream()
        .filter(finding -> finding.severity() != io.github.glosslint.finding.Severity.INFO)
        .map(FindingLines::withRelated)
        .toList();
  }

  private Report report() {
    return GlossLint.at(root).workingDirectory(root).check();
  }

  private void page(String path, String... lines) {
    site.file(path, "---\nlayout: none\n---\n" + String.join("\n", lines));
  }

  @Test
  void aDefinitionThatIsBrokenOnSomePagesIsReportedWithThem() {
    site.file("_includes/defs.md", "[x]: images/a.png", "[y]: #setup")
        .file("docs/images/a.png", "");
    page("docs/index.md", "{% include defs.md %}", "", "# Setup", "", "[x], [y]");
    page("other/index.md", "{% include defs.md %}", "", "# Other", "", "[x], [y]");
    assertThat(found())
        .containsExactly(
            "_includes/defs.md:1 definition/missing-target No file \"other/images/a.png\"; that name"
                + " exists as \"docs/images/a.png\"; 2 references to \"x\" lead there, on 1 of 2"
                + " pages {on page other/index.md}",
            "_includes/defs.md:2 definition/missing-target No heading or anchor \"setup\" in"
                + " other/index.md; 2 references to \"y\" lead there, on 1 of 2 pages"
                + " {on page other/index.md}");
  }

  /** GitHub Pages publishes files without front matter as well, other builds leave them alone. */
  @ParameterizedTest
  @ValueSource(strings = {"github-pages (228)", "jekyll (4.3.2)"})
  void whatIsIncludedFromBesideAPageIsJudgedOnItAndNotByItself(String gem) {
    site.file("Gemfile.lock", "    " + gem)
        .file("types/range.md", "[position](#position) [start](#start)");
    site.file("notes.md", "[position](#position)");
    page("spec.md", "# Position", "", "{% include_relative types/range.md %}");
    assertThat(found())
        .containsExactly(
            "notes.md:1 anchor/missing No heading or anchor \"position\" in this page",
            "types/range.md:1 anchor/missing No heading or anchor \"start\" in spec.md"
                + " {on page spec.md}");
  }

  @Test
  void aDefinitionCountsWhereItIsUsed() {
    site.file("_includes/defs.md", "[x]: images/a.png", "[y]: images/a.png?y", "[z]: #setup")
        .file("docs/images/a.png", "");
    page("docs/index.md", "{% include defs.md %}", "", "# Setup", "", "[x], [z]");
    page("other/index.md", "{% include defs.md %}", "", "# Other");
    assertThat(found()).isEmpty();
  }

  @Test
  void aDefinitionIsJudgedOnTheLastPageThatUsesItToo() {
    site.file("_includes/defs.md", "[y]: #setup");
    for (int i = 100; i < 140; i++) {
      page(i + ".md", "{% include defs.md %}", "", i < 137 ? "# Setup" : "# Other", "", "[y]");
    }
    assertThat(found())
        .containsExactly(
            "_includes/defs.md:1 definition/missing-target No heading or anchor \"setup\" in 137.md;"
                + " 40 references to \"y\" lead there, on 3 of 40 pages"
                + " {on page 137.md; on page 138.md; on page 139.md}");
  }

  @Test
  void definitionsThatArePastedCountWhereTheyAreUsed() {
    site.file("_includes/text.md", "Text.", "", "[x]: images/a.png").file("docs/images/a.png", "");
    page("docs/index.md", "{% include text.md %}", "", "[x]");
    page("other/index.md", "{% include text.md %}");
    assertThat(found()).isEmpty();
    page("third/index.md", "{% include text.md %}", "", "[x]");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("_includes/text.md:3 definition/missing-target No file \"third/images/a.png\"")
        .endsWith(", on 1 of 3 pages {on page third/index.md}");
  }

  @Test
  void aLinkInIncludedTextIsReportedOnceWithItsPages() {
    site.file("_includes/text.md", "See [setup](#setup).");
    page("a.md", "{% include text.md %}", "", "# Setup");
    page("b.md", "{% include text.md %}", "", "# B");
    page("c.md", "{% include text.md %}", "", "# C");
    assertThat(found())
        .containsExactly(
            "_includes/text.md:1 anchor/missing No heading or anchor \"setup\" in b.md, on 2 of 3"
                + " pages {on page b.md; on page c.md}");
  }
}
