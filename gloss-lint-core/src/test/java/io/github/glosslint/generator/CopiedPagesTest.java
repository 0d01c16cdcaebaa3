package io.github.glosslint.generator;

import static io.github.glosslint.site.SiteFixture.verdictOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTML that generators publish as it is, beside pages and files of themes. */
class CopiedPagesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mkdocs.yml                | site_name: x                   | docs/b.md    | docs/a.html
          mkdocs.yml                | docs_dir: pages                | pages/b.md   | pages/in/a.html
          hugo.toml                 | baseURL = 'https://x.org/'     | content/b.md | static/a.html
          docusaurus.config.js      | module.exports = {title: 'x'}  | docs/b.md    | static/a.html
          docs/.vitepress/config.js | export default {title: 'x'}    | docs/b.md    | docs/public/a.html
          """)
  void linkToWhatTheBuildAdds(String configuration, String text, String page, String copied) {
    LinkedSite site = site(configuration, text, page, copied);
    assertThat(verdictOn(site, copied, "css/theme.css")).isEqualTo("unknown");
    assertThat(verdictOn(site, copied, "b/")).isEqualTo("unknown");
    assertThat(verdictOn(site, copied, "beside.html")).startsWith("found");
    assertThat(verdictOn(site, copied, "gone.png")).startsWith("missing");
  }

  @ParameterizedTest
  @CsvSource({"README.html", "tools/a.html"})
  void othersDoNot(String page) {
    LinkedSite site = site("mkdocs.yml", "site_name: x", "docs/b.md", page);
    assertThat(verdictOn(site, page, "css/theme.css")).startsWith("missing");
  }

  private LinkedSite site(String configuration, String text, String page, String html) {
    String beside = html.substring(0, html.lastIndexOf('/') + 1) + "beside.html";
    return SiteFixture.in(folder)
        .file(configuration, text)
        .file(page, "# B")
        .file(beside, "x")
        .file(
            html,
            "<link href='css/theme.css' rel='stylesheet'><a href='b/'>b</a>",
            "<a href='beside.html'>c</a><img src='gone.png'>")
        .link();
  }
}
