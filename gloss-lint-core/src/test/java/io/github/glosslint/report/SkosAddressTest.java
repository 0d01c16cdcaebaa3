package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.report.glossary.GlossaryReport;
import io.github.glosslint.report.glossary.SkosOptions;
import io.github.glosslint.report.glossary.TurtleGlossary;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** IRIs of concepts are the URLs that each generator publishes their entries at. */
class SkosAddressTest {

  private static final String TERMS =
      "## Ant\n\nX\n\n## Bee\n\nX\n\n## Cat\n\nX\n\n## Dog\n\nX\n\n## Elk\n\nX\n";

  static Stream<Arguments> sites() {
    return Stream.of(
        site(
            "glossary.md",
            "https://x.example/b/glossary.html#ant",
            "fr",
            Map.of("_config.yml", "url: https://x.example/\nbaseurl: /b\nlang: fr\n")),
        site(
            "docs/glossary.md",
            "https://x.example/b/glossary/#ant",
            "fr",
            Map.of(
                "mkdocs.yml",
                "site_name: X\nsite_url: https://x.example/b/\ntheme: {name: material, language: fr}\n",
                "docs/index.md",
                "# X\n")),
        site(
            "content/glossary.md",
            "https://x.example/b/glossary/#ant",
            "fr",
            Map.of(
                "hugo.toml", "baseURL = 'https://x.example/b/'\ndefaultContentLanguage = 'fr'\n")),
        site(
            "glossary.md",
            "https://x.example/b/glossary.html#ant",
            "pt-BR",
            Map.of(
                "conf.py",
                "extensions = ['myst_parser']\nhtml_baseurl = 'https://x.example/b/'\n"
                    + "language = 'pt_BR'\nmyst_heading_anchors = 3\n",
                "index.md",
                "# X\n\n```{toctree}\nglossary\n```\n")),
        site(
            "docs/glossary.md",
            "https://x.example/b/docs/glossary#ant",
            "fr",
            Map.of(
                "docusaurus.config.js",
                "module.exports = {title: 'X', url: 'https://x.example', baseUrl: '/b/',"
                    + " i18n: {defaultLocale: 'fr', locales: ['fr']},"
                    + " presets: [['classic', {}]]};\n")),
        site(
            "glossary.md",
            "https://x.example/b/glossary.html#ant",
            "fr",
            Map.of(
                ".vitepress/config.js",
                "export default {base: '/b/', lang: 'fr', sitemap: {hostname: 'https://x.example'}}\n")),
        site("glossary.md", "http://glossary.invalid/glossary.md#ant", "", Map.of()));
  }

  private static Arguments site(
      String page, String iri, String language, Map<String, String> others) {
    Map<String, String> files = new TreeMap<>(others);
    boolean jekyll = others.containsKey("_config.yml");
    files.put(page, (jekyll ? "---\n---\n" : "") + "# Glossary\n\n" + TERMS);
    return Arguments.of(iri, language, files);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sites")
  void the_configuration_says_the_address(String iri, String language, Map<String, String> files)
      throws IOException {
    List<GlossaryReport> glossaries = GlossLint.ofTexts(files).glossaries().all();
    assertThat(glossaries).hasSize(1);
    assertThat(glossaries.get(0).language()).isEqualTo(language);
    StringWriter out = new StringWriter();
    new TurtleGlossary(SkosOptions.NONE).write(glossaries, out);
    assertThat(out.toString()).contains("<" + iri + "> a skos:Concept ;");
  }
}
