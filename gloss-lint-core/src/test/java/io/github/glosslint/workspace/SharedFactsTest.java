package io.github.glosslint.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.document.Document;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFactsTest {

  private static final String PAGE =
      """
      # Installation

      ![a figure](figure.png), [figure], [the figure][figure], [Figure][]

      [figure]: figure.png
      """;

  @TempDir Path temp;

  @Test
  void equal_texts_of_a_page_and_of_its_neighbours_are_one() throws IOException {
    Files.writeString(temp.resolve("a.md"), PAGE);
    Files.writeString(temp.resolve("b.md"), PAGE);
    List<Document> pages = read();
    Document page = pages.get(0);
    String label = page.definitions().get(0).label();
    String key = page.definitions().get(0).key();
    assertThat(page.references().get(0).label()).isSameAs(label);
    assertThat(page.references().get(0).text()).isSameAs(label);
    assertThat(page.references().get(2).key()).isSameAs(key);
    assertThat(page.references().get(2).label()).isEqualTo("Figure");
    String destination = page.definitions().get(0).destination();
    assertThat(page.links().get(0).destination()).isSameAs(destination);
    String id = page.headings().get(0).id();
    assertThat(page.anchors().get(0).id()).isSameAs(id);

    Document neighbour = pages.get(1);
    assertThat(neighbour.anchors().get(0).id()).isSameAs(id);
    assertThat(neighbour.definitions().get(0).label()).isSameAs(label);
    assertThat(neighbour.links().get(0).destination()).isSameAs(destination);
  }

  /** On one thread: where two meet, each may keep its own text. */
  private List<Document> read() throws IOException {
    Settings settings = Settings.defaults();
    EffectiveSettings effective =
        EffectiveSettings.of(settings, Generators.vocabulary(RuleCatalogue.of(List.of())));
    SourceTree tree = SourceTree.open(temp, List.of(temp), settings);
    List<Document> read = new ArrayList<>();
    SharedFacts shared = new SharedFacts();
    SiteLinker.link(tree, effective, Clock.systemUTC())
        .documents()
        .forEach(page -> read.add(shared.share(page.document())));
    return read;
  }
}
