package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.Settings;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths from the root of the host on a site that is published below a folder of it. */
class LackingBaseurlTest {

  private static final String FRONT = "---\n---";

  @TempDir Path root;

  private SiteFixture site(String baseurl) {
    return SiteFixture.in(root)
        .file("_config.yml", "baseurl: " + baseurl, "permalink: pretty")
        .file("Gemfile.lock", "    jekyll (4.3.2)")
        .file("index.md", FRONT, "# Home")
        .file("docs/setup.md", FRONT, "# Set up")
        .file("assets/logo.png", "")
        .file("base/inside.md", FRONT, "# Inside");
  }

  private static Target only(Site site) {
    Map<String, Target> targets = targets(site, "page.md");
    assertThat(targets).hasSize(1);
    return targets.values().iterator().next();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/docs/setup/               | missing docs/setup/      | /base/docs/setup/",
        "/docs/setup/?v=1#set-up    | missing docs/setup/      | /base/docs/setup/?v=1#set-up",
        "/docs/setup                | missing docs/setup       | /base/docs/setup",
        "/assets/logo.png           | missing assets/logo.png  | /base/assets/logo.png",
        "../docs/setup/             | found docs/setup.md      |",
        "../../docs/setup/          | missing docs/setup/      | /base/docs/setup/",
        "/base/docs/setup/          | found docs/setup.md      |",
        "/base/inside/              | missing inside/          |",
        "/base/base/inside/         | found base/inside.md     |",
        "/base/                     | found index.md           |",
        "/base                      | found index.md           |",
        "/docs/nowhere/             | missing docs/nowhere/    |",
        // The front page of the owner, another project of the same host.
        "/                          | unknown                  |",
        "/index.html                | unknown                  |",
        "/another-site/page/        | unknown                  |",
        "/nowhere.html              | unknown                  |",
      })
  void isReportedWithThePathThatWasMeant(String written, String verdict, String suggestion) {
    Target target = only(site("/base").file("page.md", FRONT, "[x](" + written + ")").link());
    assertThat(verdict(target)).isEqualTo(verdict);
    if (suggestion != null) {
      assertThat(target)
          .isInstanceOfSatisfying(
              Target.Missing.class,
              missing -> {
                assertThat(missing.similar()).containsExactly(suggestion);
                assertThat(missing.because()).contains("\"/base\"");
              });
    }
  }

  @Test
  void relativeUrlWritesIt() {
    Site linked =
        site("/base")
            .file(
                "page.md",
                FRONT,
                "[x]({{ '/docs/setup/' | relative_url }}) ![y]({{ site.baseurl }}/assets/logo.png)")
            .link();
    assertThat(targets(linked, "page.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("found docs/setup.md", "found assets/logo.png");
  }

  @Test
  void aBuildThatSaysItsOwnIsBelieved() {
    SiteFixture site = site("/base").file("page.md", FRONT, "[x](/docs/setup/)");
    site.file(
        ".github/workflows/pages.yml",
        "run: bundle exec jekyll build --baseurl \"${{ steps.pages.outputs.base_path }}\"");
    assertThat(verdict(only(site.link()))).isEqualTo("found docs/setup.md");
    site.file(".github/workflows/pages.yml", "run: bundle exec jekyll build --baseurl /base");
    assertThat(verdict(only(site.link()))).isEqualTo("missing docs/setup/");
    site.file("_config.dev.yml", "baseurl: ''");
    assertThat(verdict(only(site.link()))).isEqualTo("missing docs/setup/");
  }

  @Test
  void theSettingsHaveTheLastWord() {
    Settings settings =
        Settings.builder()
            .section(
                Jekyll.SECTION, new JekyllSettings(java.util.OptionalInt.empty(), Map.of(), ""))
            .build();
    SiteFixture site = site("/base").file("page.md", FRONT, "[x](/docs/setup/)");
    assertThat(verdict(only(site.link(settings, List.of(root))))).isEqualTo("found docs/setup.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deployed_at: /manual        | /manual/assets/logo.png | unknown",
        "repository: me/manual       | /manual/docs/setup/     | unknown",
        "repository: me/manual       | /manual/docs/nope/      | missing manual/docs/nope/",
        "repository: me/other        | /manual/docs/setup/     | missing manual/docs/setup/",
        "repository: me/manual       | /manual/                | missing manual/",
      })
  void theConfigurationMayNameTheFolderOtherwise(String line, String written, String verdict) {
    Site linked =
        SiteFixture.in(root)
            .file("_config.yml", line, "permalink: pretty")
            .file("docs/setup.md", FRONT, "# Set up")
            .file("assets/logo.png", "")
            .file("page.md", FRONT, "[x](" + written + ")")
            .link();
    assertThat(verdict(only(linked))).isEqualTo(verdict);
  }
}
