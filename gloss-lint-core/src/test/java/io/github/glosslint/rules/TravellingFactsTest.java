package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.rules.RuleExample.Variant;
import io.github.glosslint.run.FactsTrip;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.verdict.UrlVerdicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts stand alone: written as bytes and read again, they make the same report, byte for byte. */
class TravellingFactsTest {

  private static final int PAGES = 2_500;

  @TempDir Path folder;

  @Test
  void everyExampleOfEveryRule() throws IOException {
    int documents = 0;
    for (RulePage page : RulePagesTest.pages()) {
      for (RuleExample example : RuleExample.of(page.body())) {
        Path root = Files.createTempDirectory(folder, "example").toRealPath();
        example.write(root, Variant.AS_WRITTEN);
        FactsTrip trip = new FactsTrip(BuiltInRules.all(), example.verdicts());
        assertThat(trip.travelled(root)).as(page.id() + " " + example).isEqualTo(trip.plain(root));
        documents += trip.documents();
      }
    }
    assertThat(documents).isGreaterThan(150);
  }

  @ParameterizedTest
  @CsvSource({
    "11, README.md, md",
    "12, _config.yml, md",
    "13, README.md, html",
    "14, _config.yml, html"
  })
  void randomDocuments(long seed, String marker, String extension) throws IOException {
    Random random = new Random(seed);
    Path root = folder.toRealPath();
    SiteFixture site =
        SiteFixture.in(root)
            .file(marker, "")
            .file("other.md", "# A")
            .file("_includes/a.md", "[a]: other.md", "<!-- gloss-lint -->");
    for (int i = 0; i < PAGES; i++) {
      String front = random.nextBoolean() ? "" : "---\ntitle: a\nlist: [{b: c}, 'é']\n---\n";
      site.file("page" + i + "." + extension, front + AnyPageTest.page(random));
    }
    FactsTrip trip = new FactsTrip(BuiltInRules.all(), UrlVerdicts.NONE);
    assertThat(trip.travelled(root)).isEqualTo(trip.plain(root));
    assertThat(trip.documents()).isGreaterThanOrEqualTo(PAGES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "midtown-glossary-2023-03",
        "mdbook-guide",
        "mkdocs-material",
        "myst-parser",
        "hugo-hugodocs",
        "docusaurus-redux",
        "vitepress-pinia"
      })
  void everyCorpus(String name) throws IOException {
    Path root = Corpus.site(name, folder).orElse(null);
    assumeTrue(root != null, "the corpora are not beside this checkout");
    FactsTrip trip = new FactsTrip(BuiltInRules.all(), UrlVerdicts.NONE);
    assertThat(trip.travelled(root)).isEqualTo(trip.plain(root));
    assertThat(trip.documents()).isPositive();
  }
}
