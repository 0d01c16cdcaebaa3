package io.github.glosslint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {

  @ParameterizedTest
  @CsvSource({
    "finetuning, Fine-Tuning",
    "Hyperparameters, Hyperparameter",
    "bag of word, Bag Of Words",
    "Kullback-Liebler Divergence, Kullback-Leibler Divergence",
    "Percepton, Perceptron",
    "instal, install",
    "titel, title"
  })
  void theNameThatWasMeantComesFirst(String name, String meant) {
    Candidates candidates =
        Candidates.of(
            List.of(
                "Bag Of Words",
                "Fine-Tuning",
                "Hyperparameter",
                "Kullback-Leibler Divergence",
                "Multi-Layer Perceptron",
                "Perceptron",
                "install",
                "title",
                "Kernel"));
    assertThat(candidates.closest(name)).startsWith(meant);
  }

  @Test
  void whatIsFarIsNoCandidate() {
    Candidates candidates = Candidates.of(List.of("Beat", "Motif", "R", "CNN"));
    assertThat(candidates.closest("Presto")).isEmpty();
    assertThat(candidates.closest("Upbeat")).isEmpty();
    assertThat(candidates.closest("S")).isEmpty();
    assertThat(candidates.closest("...")).isEmpty();
  }

  @Test
  void theNameItselfIsNoCandidate() {
    assertThat(Candidates.of(List.of("Beat", "beat")).closest("Beat")).containsExactly("beat");
  }

  /** The table without any shortcut, as a check of the one that takes them. */
  @Test
  void distancesAreThoseOfTheFullTable() {
    Random random = new Random(7);
    List<String> words = new ArrayList<>(List.of(""));
    for (int i = 0; i < 300; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        word.append((char) ('a' + random.nextInt(3)));
      }
      words.add(word.toString());
    }
    for (String a : words) {
      for (String b : words) {
        int full = full(a, b);
        for (int allowed = 1; allowed <= 4; allowed++) {
          int distance = Candidates.distance(a, b, allowed);
          if (full <= allowed) {
            assertThat(distance).as("%s to %s", a, b).isEqualTo(full);
          } else {
            assertThat(distance).as("%s to %s", a, b).isGreaterThan(allowed);
          }
        }
      }
    }
  }

  private static int full(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        best = Math.min(best, table[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, table[i - 2][j - 2] + 1);
        }
        table[i][j] = best;
      }
    }
    return table[a.length()][b.length()];
  }
}
