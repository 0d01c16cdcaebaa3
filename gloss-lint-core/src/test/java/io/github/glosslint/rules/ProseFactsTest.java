package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Prose;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.Location;
import io.github.glosslint.workspace.SiteLinker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for the words of pages gets them, and no other fact changes. */
class ProseFactsTest {

  private static final int PAGES = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"21, README.md, md", "22, _config.yml, md", "23, _config.yml, html"})
  void randomPages(long seed, String marker, String extension) throws IOException {
    Random random = new Random(seed);
    SiteFixture site = SiteFixture.in(folder.toRealPath()).file(marker, "").file("other.md", "# A");
    for (int i = 0; i < PAGES; i++) {
      site.file(
          "page" + i + "." + extension,
          "---\n---\n" + AnyPageTest.page(random) + AnyPageTest.page(random));
    }
    compare(folder.toRealPath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"midtown-glossary-2023-03", "mdbook-guide", "docusaurus-redux"})
  void corpora(String name) throws IOException {
    Path root = Corpus.site(name, folder).orElse(null);
    assumeTrue(root != null, "the corpora are not beside this checkout");
    compare(root);
  }

  private static void compare(Path root) throws IOException {
    List<Document> without = documents(root, Settings.defaults());
    Settings asking = Settings.builder().rule("link/text", Severity.INFO).build();
    SourceTree tree = SourceTree.open(root, List.of(root), asking);
    List<Document> with = documents(root, asking);
    assertThat(with).hasSameSizeAs(without);
    int words = 0;
    for (int i = 0; i < with.size(); i++) {
      assertThat(without.get(i).prose()).isEmpty();
      assertThat(with.get(i))
          .usingRecursiveComparison()
          .ignoringFields("prose")
          .isEqualTo(without.get(i));
      for (Prose prose : with.get(i).prose()) {
        checkPlaces(prose, tree);
        words++;
      }
    }
    assertThat(words).isPositive();
  }

  private static List<Document> documents(Path root, Settings settings) throws IOException {
    EffectiveSettings effective =
        EffectiveSettings.of(settings, Generators.vocabulary(BuiltInRules.catalogue()));
    SourceTree tree = SourceTree.open(root, List.of(root), settings);
    return SiteLinker.link(tree, effective, Clock.systemUTC()).documents().stream()
        .map(LinkedDocument::document)
        .toList();
  }

  /** What is written character by character is in the file as it was read. */
  private static void checkPlaces(Prose prose, SourceTree tree) {
    List<Prose.Piece> pieces = prose.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      int start = pieces.get(i).at();
      int end = i + 1 < pieces.size() ? pieces.get(i + 1).at() : prose.text().length();
      String text = prose.text().substring(start, end);
      Location place = pieces.get(i).place();
      String there = tree.read(place.path()).text().content();
      assertThat(place.end()).as(prose.toString()).isLessThanOrEqualTo(there.length());
      for (int at = 0; prose.isWritten(start, end) && at < text.length(); at++) {
        char c = text.charAt(at);
        if (c != Prose.OPAQUE && c != ' ') {
          assertThat(there.charAt(place.start() + at)).as(prose.toString()).isEqualTo(c);
        }
      }
    }
  }
}
