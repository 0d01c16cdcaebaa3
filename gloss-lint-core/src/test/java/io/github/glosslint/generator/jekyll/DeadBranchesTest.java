package io.github.glosslint.generator.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.report.Report;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a branch of Liquid that is never rendered is on no page. */
class DeadBranchesTest {

  private static final String REASON = "a branch of a template that is never rendered";

  @TempDir Path root;
  private SiteFixture site;

  @BeforeEach
  void aSite() {
    site =
        SiteFixture.in(root)
            .file("Gemfile.lock", "    jekyll (4.3.2)")
            .file("_config.yml", "edition: free");
  }

  private Report report() {
    return GlossLint.at(root).workingDirectory(root).check();
  }

  private List<String> found() {
    return report().findings().stream()
        .map(
            finding ->
                finding.path()
                    + ":"
                    + finding.line()
                    + " "
                    + finding.rule()
                    + " "
                    + finding.message())
        .toList();
  }

  @Test
  void itsLinksAreNotReportedAndItsIdsAreNoneOfThePage() {
    site.file(
        "a.md",
        "---",
        "---",
        "{% if site.edition == 'paid' %}",
        "## Support",
        "[x](gone.md) [y] {% include gone.html %}",
        "",
        "[z]: gone.md",
        "{% endif %}",
        "",
        "[a](#support) [b][z]");
    assertThat(found())
        .containsExactly(
            "a.md:10 anchor/missing No heading or anchor \"support\" in this page",
            "a.md:10 reference/undefined No definition for \"z\": readers see the brackets, not a link");
    assertThat(report().summary().unknown()).containsEntry(REASON, 1);
  }

  @Test
  void filesThatOnlyItIncludesAreCountedAsNotChecked() {
    site.file("_includes/more.html", "<a href=\"/gone/\">x</a>")
        .file("a.md", "---", "---", "{% if site.more %}{% include more.html %}{% endif %}");
    assertThat(found()).isEmpty();
    assertThat(report().summary().notes())
        .containsExactly("1 file in _includes/ is not included by any page and was not checked.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_config.yml         | theme: minima",
        "_config.yml         | {theme: minima, more: }",
        "_config.yml         | plugins: [some-gem]",
        "_config.yml         | plugins: [jekyll-polyglot]",
        "_config_website.yml | more: true",
        "_plugins/more.rb    | Jekyll::Hooks.register(:site, :after_init) { |s| s.config[:more] = 1 }",
      })
  void whatAnotherBuildMayRenderIsChecked(String file) {
    String[] parts = file.split("\\|", 2);
    site.file("a.md", "---", "---", "{% if site.more %}[x](/gone/){% endif %}")
        .file(parts[0].strip(), parts[1].strip());
    assertThat(report().summary().unknown()).doesNotContainKey(REASON);
  }
}
