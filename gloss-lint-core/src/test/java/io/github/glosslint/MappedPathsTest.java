package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.Report;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings {@code roots} and {@code remap} do to links. */
class MappedPathsTest {

  private final Map<String, String> files = new LinkedHashMap<>();

  private MappedPathsTest file(String path, String text) {
    files.put(path, text);
    return this;
  }

  private Report check() {
    return GlossLint.ofTexts(files).check();
  }

  private List<String> found() {
    return check().findings().stream().map(MappedPathsTest::shown).toList();
  }

  private static String shown(Finding finding) {
    String hint =
        finding.suggestions().isEmpty() ? "" : " did you mean " + finding.suggestions().get(0);
    return finding.path() + " " + finding.rule() + " " + finding.marked() + hint;
  }

  @Test
  void a_path_from_the_root_is_looked_for_in_the_roots_in_order() {
    file("gloss-lint.yml", "roots: [static, public]\n");
    file("static/img/x.png", "").file("public/y.pdf", "").file("c.md", "# C\n");
    file("docs/a.md", "![x](/img/x.png) [y](/y.pdf) [c](/c.md#c) ![z](/img/z.png)\n");
    assertThat(found())
        .containsExactly("docs/a.md asset/missing /img/z.png did you mean /img/x.png");
  }

  @Test
  void roots_make_known_what_only_a_server_knew() {
    file("package.json", "{}").file("site/static/logo.svg", "");
    file("site/a.mdx", "![a](/logo.svg) ![b](/logos.svg) [c](/guide/start)\n");
    assertThat(found()).isEmpty();
    file("gloss-lint.yml", "roots: site/static\n");
    assertThat(found())
        .containsExactly("site/a.mdx asset/missing /logos.svg did you mean /logo.svg");
  }

  @Test
  void what_the_root_of_the_tree_has_is_found_though_a_root_has_it_in_another_case() {
    file("gloss-lint.yml", "roots: [static]\n").file("static/Docs/a.md", "# A\n");
    file("docs/a.md", "# B\n").file("x.md", "[a](/docs/a.md#b)\n");
    assertThat(found()).isEmpty();
  }

  @Test
  void the_case_of_names_counts_in_a_root_as_well() {
    file("gloss-lint.yml", "roots: [static]\n").file("static/Img/x.png", "");
    file("a.md", "![x](/img/x.png)\n");
    assertThat(found()).containsExactly("a.md asset/missing /img/x.png did you mean /Img/x.png");
  }

  @Test
  void a_URL_of_the_site_is_judged_as_a_link_into_its_folder() {
    file("gloss-lint.yml", "remap: {https://example.org/docs/: docs}\n");
    file("docs/install.md", "# Install\n\n## Linux\n");
    file("docs/guide/index.md", "# Guide\n");
    file(
        "README.md",
        """
        [a](https://example.org/docs/install.md#linux)
        [b](http://EXAMPLE.org/docs/install#install)
        [c](https://example.org/docs/install/)
        [d](https://example.org/docs/install.html?v=1#linux)
        [e](https://example.org/docs/guide/#guide)
        [f](//example.org/docs)
        [g](https://example.org/docsx/nothing)
        [h](https://example.org/docs/instal.md)
        [i](https://example.org/docs/install#linus)
        [j](https://example.org/docs/../../secret.md)
        """);
    assertThat(found())
        .containsExactly(
            "README.md link/missing-file https://example.org/docs/instal.md did you mean"
                + " https://example.org/docs/install.md",
            "README.md anchor/missing #linus did you mean #linux");
  }

  @Test
  void the_longest_prefix_counts_and_paths_can_be_mapped_too() {
    file(
        "gloss-lint.yml",
        "remap:\n  https://example.org: .\n  https://example.org/v1/: old\n  /guide: book/src\n");
    file("old/a.md", "# Old\n").file("b.md", "# B\n").file("book/src/c.md", "# C\n");
    file(
        "x.md",
        "[a](https://example.org/v1/a#old) [b](https://example.org/b.md#b) [c](/guide/c.md#c)"
            + " [d](/guide/d.md)\n");
    assertThat(found())
        .containsExactly("x.md link/missing-file /guide/d.md did you mean /guide/c.md");
  }

  @Test
  void overrides_map_for_their_files() {
    file(
        "gloss-lint.yml",
        "roots: [static]\noverrides: [{files: en/**, roots: [en/static]}, {files: de/**,"
            + " remap: {https://example.org/: de}}]\n");
    file("static/a.png", "").file("en/static/b.png", "");
    file("x.md", "![a](/a.png) ![b](/b.png)\n");
    file("en/x.md", "![a](/a.png) ![b](/b.png) [c](https://example.org/c.md)\n");
    file("de/x.md", "![a](/a.png) [c](https://example.org/c.md)\n");
    assertThat(found())
        .containsExactly(
            "de/x.md link/missing-file https://example.org/c.md did you mean https://example.org/x.md",
            "en/x.md asset/missing /a.png did you mean /b.png",
            "x.md asset/missing /b.png did you mean /a.png");
  }

  @Test
  void what_several_pages_include_is_judged_for_each_of_them() {
    file("_config.yml", "title: A\n");
    file("_includes/links.md", "[Logo]: /logo.png\n[C]: https://example.org/c.md\n");
    file("a-de.md", "---\ntitle: A\n---\n[Logo] and [C]\n\n{% include links.md %}\n");
    file("a-en.md", "---\ntitle: A\n---\n[Logo] and [C]\n\n{% include links.md %}\n");
    file("one/logo.png", "").file("one/c.md", "# C\n").file("two/x.png", "");
    file(
        "gloss-lint.yml",
        "overrides:\n- {files: a-de.md, roots: one, remap: {https://example.org/: one}}\n"
            + "- {files: a-en.md, roots: two, remap: {https://example.org/: two}}\n");
    assertThat(found())
        .containsExactly(
            "_includes/links.md definition/missing-target /logo.png",
            "_includes/links.md definition/missing-target https://example.org/c.md");
  }

  @Test
  void what_is_remapped_is_not_asked_of_the_web() {
    file("gloss-lint.yml", "remap: {https://example.org/: docs}\n").file("docs/a.md", "# A\n");
    file("x.md", "[a](https://example.org/a.md) [b](https://example.com/b)\n");
    List<String> asked = new ArrayList<>();
    GlossLint.ofTexts(files).urls(new Asked(asked)).check();
    assertThat(asked).containsExactly("https://example.com/b");
  }

  /** Notes what it is asked about. */
  private record Asked(List<String> asked) implements UrlOracle {

    @Override
    public UrlReport ask(UrlQuestion question) {
      asked.addAll(question.urls());
      return new UrlReport(Map.of(), new TreeMap<>(), List.of(), List.of(), null, 0);
    }

    @Override
    public void stop() {}
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](/../secret.md)",
        "[a](/%2e%2e/%2e%2e/secret.md)",
        "[a](https://example.org/..%2f..%2fsecret.md)",
      })
  void nothing_leaves_the_folder(String link) {
    file("gloss-lint.yml", "roots: [static]\nremap: {https://example.org/: static}\n");
    file("static/a.png", "").file("secret.md", "# Secret\n").file("x.md", link + "\n");
    assertThat(found()).noneMatch(finding -> finding.contains("anchor"));
    assertThat(check().failures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "roots: /etc | 1:8: The folder \"/etc\" must be inside the checkout, relative to the settings.",
        "roots: [../x] | 1:9: The folder \"../x\" must be inside the checkout, relative to the"
            + " settings.",
        "remap: {docs: x} | 1:9: \"docs\" is no prefix of a URL such as"
            + " \"https://example.org/docs/\", or of a path such as \"/docs/\".",
        "remap: [x] | 1:8: Expected a mapping for remap.",
      })
  void what_makes_no_sense_is_an_error(String yaml, String problem) {
    file("gloss-lint.yml", yaml + "\n").file("a.md", "# A\n");
    assertThatThrownBy(this::check).hasMessage("gloss-lint.yml:" + problem);
  }
}
