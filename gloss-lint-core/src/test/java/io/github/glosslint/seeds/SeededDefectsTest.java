package io.github.glosslint.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes away what something leads to and looks whether that shows: as a finding, or as a place that
 * is listed as unknown.
 */
class SeededDefectsTest {

  @TempDir Path temp;

  @Test
  void ofTheExampleSite() throws IOException {
    check(Trees.example(temp), 120, 6);
  }

  @Test
  void ofThisRepositorysManual() throws IOException {
    check(Trees.manual(temp), 60, 12);
  }

  @Test
  void ofMixedPages() throws IOException {
    check(MixedTree.in(temp), 60, 20);
  }

  @ParameterizedTest
  @MethodSource("io.github.glosslint.seeds.Trees#corpora")
  void ofRealSites(String corpus) throws IOException {
    check(Trees.corpus(corpus, temp), 25, 40);
  }

  private static void check(Path tree, int rounds, int each) throws IOException {
    SeededTree seeded = SeededTree.at(tree);
    Random random = new Random(20261129);
    List<String> silent = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      silent.addAll(seeded.round(random, each));
    }
    assertThat(seeded.seeds).as("seeds").isGreaterThan(500);
    assertThat(silent)
        .as(seeded.seeds + " seeds, " + seeded.places + " places that lead to them")
        .isEmpty();
  }
}
