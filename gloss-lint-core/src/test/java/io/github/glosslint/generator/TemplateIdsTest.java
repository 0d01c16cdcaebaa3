package io.github.glosslint.generator;

import static io.github.glosslint.site.SiteFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What templates of a site write around its pages may be what a fragment leads to. */
class TemplateIdsTest {

  private static final String GO =
      "<p id=\"comments\"> <p id='{{ .Get \"key\" }}-tab'> <p id={{ .Title }}> <a name=top-of-page>";

  private static final String LINKS =
      "[a](#comments) [b](#setup-tab) [c](#top-of-page) [d](#comment) [e](#tab)";

  private static final List<String> VERDICTS =
      List.of("unknowable", "unknowable", "unknowable", "absent", "absent");

  @TempDir Path root;

  private List<String> verdicts(String page, SiteFixture site) {
    return targets(site.link(), page).values().stream()
        .map(SiteFixture::verdict)
        .map(verdict -> verdict.substring(0, verdict.indexOf(' ')))
        .toList();
  }

  @Test
  void hugo() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("hugo.toml", "theme = 'plain'")
            .file("layouts/_default/single.html", GO)
            .file("themes/plain/layouts/partials/foot.html", "<p id=\"foot\">")
            .file("layouts/shortcodes/box.html", "<p id=\"box\">")
            .file("content/a.md", "---", "title: A", "---", LINKS + " [f](#foot) [g](#box)");
    assertThat(verdicts("content/a.md", site))
        .startsWith(VERDICTS.toArray(String[]::new))
        .endsWith("unknowable", "absent");
  }

  @Test
  void mkDocs() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("mkdocs.yml", "site_name: x", "theme:", "  name: mkdocs", "  custom_dir: own")
            .file("own/partials/foot.html", GO)
            .file("docs/index.md", LINKS);
    assertThat(verdicts("docs/index.md", site)).isEqualTo(VERDICTS);
  }

  @Test
  void sphinx() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("docs/conf.py", "extensions = ['myst_parser']", "templates_path = ['_templates']")
            .file("docs/_templates/layout.html", GO)
            .file("docs/index.md", "# Home", "", "<a href=\"a.html#comments\">a</a>")
            .file("docs/a.md", "---", "orphan: true", "---", "# A");
    assertThat(verdicts("docs/index.md", site)).containsExactly("unknowable");
  }

  @Test
  void mdBook() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("book.toml", "[book]")
            .file("theme/index.hbs", GO)
            .file("src/SUMMARY.md", "- [A](a.md)")
            .file("src/a.md", LINKS);
    assertThat(verdicts("src/a.md", site)).isEqualTo(VERDICTS);
  }

  @Test
  void vitePress() {
    SiteFixture site =
        SiteFixture.in(root)
            .file(".vitepress/config.mts", "export default {}")
            .file(
                ".vitepress/theme/Layout.vue",
                "<template><p id=\"comments\"/> <a name=\"top-of-page\"/> <p :id=\"tab\"/></template>")
            .file(
                ".vitepress/theme/index.ts",
                "import Layout from './Layout.vue'; export default {Layout}")
            .file("a.md", "[a](#comments) [c](#top-of-page) [d](#comment) [e](#tab)");
    assertThat(verdicts("a.md", site))
        .containsExactly("unknowable", "unknowable", "absent", "absent");
  }

  @Test
  void modulesOfAThemeAreReadAsFarAsTheLimit() {
    SiteFixture site =
        SiteFixture.in(root)
            .file(".vitepress/config.mts", "export default {}")
            .file(".vitepress/theme/index.ts", "import './m1';")
            .file("a.md", "[a](#id-499) [b](#id-500)");
    for (int i = 1; i <= 500; i++) {
      site.file(
          ".vitepress/theme/m" + i + ".js",
          "import './m" + (i + 1) + "'; const x = '<p id=\"id-" + i + "\">'");
    }
    assertThat(verdicts("a.md", site)).containsExactly("unknowable", "absent");
  }

  @Test
  void docusaurus() {
    SiteFixture site =
        SiteFixture.in(root)
            .file("docusaurus.config.js", "module.exports = {presets: [['classic', {docs: {}}]]};")
            .file(
                "src/theme/DocItem/index.js",
                "export default () => <><p id=\"comments\"/> <p id={'notes'}/>",
                "<p id={`${key}-tab`}/> <p id={key}/></>;")
            .file(
                "docs/a.md", "[a](#comments) [b](#notes) [c](#setup-tab) [d](#comment) [e](#key)");
    assertThat(verdicts("docs/a.md", site))
        .containsExactly("unknowable", "unknowable", "unknowable", "absent", "absent");
  }
}
