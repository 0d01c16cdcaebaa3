package io.github.glosslint.generator.jekyll;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Defect;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.site.SiteFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A configuration or data that stops the build, which used to mean defaults without a word. */
class BrokenConfigTest {

  private static final String FRONT = "---\n---";

  @TempDir Path root;

  private SiteFixture site() {
    return SiteFixture.in(root)
        .file("Gemfile.lock", "    jekyll (4.3.2)")
        .file("_config.yml", "title: x")
        .file("a.md", FRONT, "[x](/base/nope/) [y](/B.html) [z](b.html)")
        .file("b.md", FRONT);
  }

  private static List<Defect> defects(Site site, String path) {
    return site.documents().stream()
        .filter(document -> document.path().equals(path))
        .map(LinkedDocument::document)
        .flatMap(document -> document.defects().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Tabs, a quote that never ends, a list that is no mapping, a bare word.
        "'title: x\n\tbase: y';                         9",
        "'title: \"x\nbaseurl: /base';                  25",
        "'- title';                                     0",
        "'title';                                       0",
        "'title: x\nbaseurl: [a';                       21",
        "'a: *nowhere';                                 3",
        "'a: \u0001';                                   3",
        // Jekyll 4 wants lists here.
        "'title: x\nplugins: jekyll-feed';              18",
        "'exclude: vendor';                             9",
        "'include: .well-known';                        9",
        "'collections: docs';                           13",
        "'defaults: [{scope: docs, values: {a: b}}]';   19",
      })
  void isAFindingAtItsPlace(String config, int offset) {
    SiteFixture site = site().file("_config.yml", config);
    assertThat(defects(site.link(), "_config.yml"))
        .singleElement()
        .satisfies(
            defect -> {
              assertThat(defect.kind()).isEqualTo(Defect.Kind.UNPARSABLE);
              assertThat(defect.location().start()).isEqualTo(offset);
              assertThat(defect.message()).contains("Jekyll");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: x",
        "# nothing",
        "plugins: [jekyll-feed]\nexclude:\n- a",
        "collections: [docs]",
        "title: x\ntitle: y",
        "a: &b {c: d}\ne: *b",
      })
  void whatJekyllReadsIsNone(String config) {
    assertThat(defects(site().file("_config.yml", config).link(), "_config.yml")).isEmpty();
  }

  @Test
  void jekyll3TakesAWordForAList() {
    SiteFixture site =
        site().file("Gemfile.lock", "    jekyll (3.9.5)").file("_config.yml", "exclude: vendor");
    assertThat(defects(site.link(), "_config.yml")).isEmpty();
  }

  @Test
  void soIsOneThatIsTooLargeOrNoText() throws IOException {
    SiteFixture site = site().file("_config.yml", "a: " + "x".repeat(1024 * 1024));
    assertThat(defects(site.link(), "_config.yml"))
        .extracting(Defect::kind)
        .containsExactly(Defect.Kind.UNPARSABLE);
    Files.write(root.resolve("_config.yml"), new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});
    assertThat(defects(site.link(), "_config.yml"))
        .extracting(Defect::kind)
        .containsExactly(Defect.Kind.ENCODING);
  }

  @Test
  void nothingIsMissingOnASiteOfWhichNothingIsKnown() {
    Site linked = site().file("_config.yml", "baseurl: [a").link();
    assertThat(targets(linked, "a.md").values())
        .extracting(SiteFixture::verdict)
        .containsExactly("unknown", "unknown", "found b.md");
    assertThat(verdict(targets(site().link(), "a.md").get("/base/nope/")))
        .isEqualTo("missing base/nope/");
  }

  @Test
  void dataThatIsNoYamlStopsTheBuildToo() {
    SiteFixture site =
        site()
            .file("_data/good.yml", "a: b")
            .file("_data/sub/bad.yml", "a: [b")
            .file("_data/bad.yaml", "- a\n b: c")
            .file("_data/large.yml", "- x\n".repeat(300_000))
            .file("_data/table.csv", "a,\"b");
    Site linked = site.link();
    assertThat(defects(linked, "_data/sub/bad.yml"))
        .singleElement()
        .satisfies(
            defect -> {
              assertThat(defect.kind()).isEqualTo(Defect.Kind.UNPARSABLE);
              assertThat(defect.location().start()).isEqualTo(6);
            });
    assertThat(defects(linked, "_data/bad.yaml")).hasSize(1);
    // What is too large for us is not too large for Jekyll.
    assertThat(defects(linked, "_data/large.yml")).isEmpty();
    assertThat(defects(linked, "_data/good.yml")).isEmpty();
  }
}
