package io.github.glosslint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
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

  /** What looking at every name with the full table says, as a check of the index. */
  private static List<String> bruteForce(List<String> names, String name) {
    String form = Candidates.form(name);
    if (form.isEmpty()) {
      return List.of();
    }
    List<String> same = names.stream().filter(n -> Candidates.form(n).equals(form)).toList();
    if (!same.isEmpty()) {
      return same.stream().filter(n -> !n.equals(name)).distinct().sorted().limit(3).toList();
    }
    int allowed = Math.max(1, Math.min(4, form.length() / 4));
    TreeMap<Integer, TreeSet<String>> near = new TreeMap<>();
    for (String other : names) {
      String otherForm = Candidates.form(other);
      int edits = full(form, otherForm);
      if (edits <= allowed && edits < Math.min(form.length(), otherForm.length())) {
        near.computeIfAbsent(edits, e -> new TreeSet<>()).add(other);
      }
    }
    return near.isEmpty()
        ? List.of()
        : near.headMap(near.firstKey() + 1, true).values().stream()
            .flatMap(TreeSet::stream)
            .limit(3)
            .toList();
  }

  /** Few letters and common beginnings make near words likely, and sorted ones share rows. */
  @ParameterizedTest
  @CsvSource({
    "2, 4, ''",
    "3, 8, ''",
    "3, 12, chapter-",
    "26, 9, ''",
    "4, 24, docs/x/",
    "2, 40, ''"
  })
  void theIndexSaysWhatBruteForceSays(int letters, int longest, String beginning) {
    Random random = new Random(letters * 31L + longest);
    for (int round = 0; round < 40; round++) {
      List<String> names = new ArrayList<>(List.of(""));
      for (int i = random.nextInt(120); i >= 0; i--) {
        names.add(beginning + word(random, letters, longest));
      }
      Candidates candidates = Candidates.of(names);
      for (int i = 0; i < 60; i++) {
        String name =
            i % 3 == 0
                ? beginning + word(random, letters, longest)
                : misspelt(random, names.get(random.nextInt(names.size())), letters);
        assertThat(candidates.closest(name))
            .as("%s among %s", name, names)
            .isEqualTo(bruteForce(names, name));
        List<Candidates> halves =
            List.of(
                Candidates.of(names.subList(0, names.size() / 2)),
                Candidates.of(names.subList(names.size() / 2, names.size())));
        assertThat(Candidates.closest(halves, name, WorkBudget.unlimited()))
            .as("%s among the halves of %s", name, names)
            .isEqualTo(bruteForce(names, name));
      }
    }
  }

  private static String word(Random random, int letters, int longest) {
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(longest); n >= 0; n--) {
      word.append((char) ('a' + random.nextInt(letters)));
    }
    return word.toString();
  }

  /** Up to five edits, swaps of neighbours among them. */
  private static String misspelt(Random random, String name, int letters) {
    StringBuilder word = new StringBuilder(name);
    for (int n = random.nextInt(5); n >= 0; n--) {
      int at = random.nextInt(word.length() + 1);
      char c = (char) ('a' + random.nextInt(letters));
      switch (random.nextInt(4)) {
        case 0 -> word.insert(at, c);
        case 1 -> word.replace(at, Math.min(at + 1, word.length()), "");
        case 2 -> word.replace(at, Math.min(at + 1, word.length()), String.valueOf(c));
        default -> {
          if (at + 1 < word.length()) {
            word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
          }
        }
      }
    }
    return word.toString();
  }

  @Test
  @DisplayName("what shares a beginning or no letters costs little")
  void stepsAreFewerThanPairs() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      names.add("chapter-" + "abcdefghij".charAt(i % 10) + "/section-" + i);
    }
    Candidates candidates = Candidates.of(names);
    WorkBudget work = WorkBudget.unlimited();
    assertThat(candidates.closest("Zephyr quartz", work)).isEmpty();
    assertThat(work.spent()).isLessThan(20_000);
    assertThat(candidates.closest("chaptre-a/section-5O", work)).contains("chapter-a/section-50");
    assertThat(work.spent()).isLessThan(20_000 * 100);
  }

  @Test
  void namesAsLongAsATextAreNotCompared() {
    String text = "lorem".repeat(100);
    Candidates candidates = Candidates.of(List.of(text + "x", text.substring(1)));
    assertThat(text).hasSize(Candidates.LONGEST_COMPARED);
    assertThat(candidates.closest(text)).hasSize(2);
    assertThat(candidates.closest(text + "y")).isEmpty();
    assertThat(candidates.closest(text.toUpperCase(Locale.ROOT) + "X")).containsExactly(text + "x");
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
