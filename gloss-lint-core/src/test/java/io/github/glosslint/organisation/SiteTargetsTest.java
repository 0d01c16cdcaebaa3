package io.github.glosslint.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** URLs of pages of sites, answered by their sources. */
class SiteTargetsTest {

  private static String answer(Map<String, String> files, String url) {
    return ForgeTargetsTest.shown(GlossLint.ofTexts(files).targets(List.of(url)).byUrl().get(url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://acme.example/base/setup/#sharpen-it    | found setup.md",
        "https://acme.example/base/setup/#sharpen-its   | no anchor setup.md#sharpen-its sharpen-it",
        "https://acme.example/base/old/                 | found setup.md",
        "https://acme.example/base/setpu/               | no file setpu/https://acme.example/base/setup/",
        "https://acme.example/base/feed.xml             | unknown",
        "https://acme.example/other/                    | unknown",
        "https://else.example/base/setup/               | unknown",
      })
  void jekyll(String url, String expected) {
    Map<String, String> files =
        Map.of(
            "_config.yml",
            "url: https://acme.example\nbaseurl: /base\n"
                + "plugins: [jekyll-redirect-from, jekyll-feed]\n",
            "index.md",
            "---\n---\n# Home\n",
            "setup.md",
            "---\npermalink: /setup/\nredirect_from: /old/\n---\n# Set up\n\n## Sharpen it\n");
    assertThat(answer(files, url)).isEqualTo(expected);
    assertThat(GlossLint.ofTexts(files).addresses().sites()).containsExactly("acme.example/base");
  }

  private static final Map<String, String> MKDOCS =
      Map.of(
          "mkdocs.yml",
          "site_name: x\nsite_url: https://acme.example/docs/\n",
          "docs/index.md",
          "# Home\n",
          "docs/guide/index.md",
          "# Guide\n",
          "docs/guide/saw.md",
          "# Saw\n\n## Sharpen it\n",
          "docs/guide/a.png",
          "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://acme.example/docs                       | found docs/index.md",
        "https://acme.example/docs/                      | found docs/index.md",
        "https://acme.example/docs/guide/                | found docs/guide/index.md",
        "http://acme.example/docs/guide/saw/             | found docs/guide/saw.md",
        "https://acme.example/docs/guide/saw             | found docs/guide/saw.md",
        "https://acme.example/docs/guide/saw/?x=1        | found docs/guide/saw.md",
        "https://acme.example/docs/guide/saw/#sharpen-it | found docs/guide/saw.md",
        "https://acme.example/docs/guide/saw/#sharpen-its | no anchor docs/guide/saw.md#sharpen-its sharpen-it",
        "https://acme.example/docs/guide/a.png           | found docs/guide/a.png",
        "https://acme.example/docs/guide/file/           | no file docs/guide/file/",
        "https://acme.example/docs/guide/b.png           | no file docs/guide/b.png",
        "https://acme.example/docs/file/                 | unknown",
        "https://acme.example/docs/latest/guide/saw/     | unknown",
        "https://acme.example/docs/sitemap.xml           | unknown",
        "https://acme.example/docs/assets/x.css          | unknown",
        "https://acme.example/docsearch/guide/file/      | unknown",
        "https://acme.example/guide/saw/                 | unknown",
        "https://acme.example:8443/docs/guide/file/      | unknown",
      })
  void mkDocs(String url, String expected) {
    assertThat(answer(MKDOCS, url)).isEqualTo(expected);
  }

  /** Versions of a site are published below its address, each in a folder of its own. */
  @ParameterizedTest
  @CsvSource({"plugins: [search, mike]", "'extra: {version: {provider: mike}}'"})
  void noPageOfASiteWithVersionsIsMissing(String setting) {
    Map<String, String> files = new HashMap<>(MKDOCS);
    files.merge("mkdocs.yml", setting + "\n", String::concat);
    assertThat(answer(files, "https://acme.example/docs/guide/file/")).isEqualTo("unknown");
  }

  @Test
  void withFilesForPages() {
    Map<String, String> files = new HashMap<>(MKDOCS);
    files.merge("mkdocs.yml", "use_directory_urls: false\n", String::concat);
    assertThat(answer(files, "https://acme.example/docs/guide/saw.html"))
        .isEqualTo("found docs/guide/saw.md");
    // Some hosts add the ending.
    assertThat(answer(files, "https://acme.example/docs/guide/saw")).isEqualTo("unknown");
    assertThat(answer(files, "https://acme.example/docs/guide/file.html"))
        .isEqualTo("no file docs/guide/file.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hugo.toml            | baseURL = 'https://acme.example/h/'                         | acme.example/h",
        "docs/conf.py         | extensions = ['myst_parser']; html_baseurl = 'https://acme.example/s/' | acme.example/s",
        ".vitepress/config.js | export default {base:'/v/',sitemap:{hostname:'https://acme.example'}} | acme.example/v",
      })
  void addressesAreWhatConfigurationsSay(String path, String text, String address) {
    Map<String, String> files = new HashMap<>();
    files.put(path, text.replace("; ", "\n") + "\n");
    files.put("docs/index.md", "# Home\n");
    files.put("content/_index.md", "# Home\n");
    files.put("index.md", "# Home\n");
    files.put("package.json", "{\"devDependencies\":{\"vitepress\":\"1.0.0\"}}");
    assertThat(GlossLint.ofTexts(files).addresses().sites()).containsExactly(address);
  }

  @Test
  void whatHasNoAddressAnswersNothing() {
    GlossLint plain = GlossLint.ofTexts(Map.of("a.md", "# A\n"));
    assertThat(plain.addresses()).isEqualTo(RepositoryAddresses.of(List.of(), List.of()));
    assertThat(answer(Map.of("a.md", "# A\n"), "https://acme.example/a/")).isEqualTo("unknown");
  }
}
