package io.github.glosslint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggesterTest {

  private static final Candidates NAMES = Candidates.of(List.of("kernel", "perceptron", "motif"));

  @Test
  void anAnswerFromMemoryCostsWhatItCostTheFirstTime() {
    SuggestionBudget run = SuggestionBudget.among(1);
    Suggester suggester = Suggester.of(List.of(NAMES), run);
    WorkBudget first = run.document();
    WorkBudget second = run.document();
    assertThat(suggester.closest("kernal", first)).containsExactly("kernel");
    assertThat(suggester.closest("kernal", second)).containsExactly("kernel");
    assertThat(first.spent()).isPositive().isEqualTo(second.spent());
    assertThat(run.notes()).isEmpty();
  }

  @Test
  void whatIsAskedWithoutBudgetIsCountedAndSaid() {
    SuggestionBudget run = SuggestionBudget.among(1);
    Suggester suggester = Suggester.of(List.of(NAMES), run);
    WorkBudget document = WorkBudget.of(1);
    assertThat(suggester.closest("kernal", document)).containsExactly("kernel");
    for (int i = 0; i < 1234; i++) {
      assertThat(suggester.closest("kernal", document)).isEmpty();
    }
    assertThat(run.notes()).singleElement().asString().contains("1,234");
  }

  @Test
  void documentsShareTheBudgetOfTheRunInEqualPartsWithinBounds() {
    assertThat(share(1)).isEqualTo(SuggestionBudget.MAX_DOCUMENT_STEPS);
    assertThat(share(1000)).isEqualTo(SuggestionBudget.MAX_RUN_STEPS / 1000);
    assertThat(share(1_000_000)).isEqualTo(SuggestionBudget.MIN_DOCUMENT_STEPS);
    assertThat(share(0)).isEqualTo(SuggestionBudget.MAX_DOCUMENT_STEPS);
  }

  /** The steps after which a document gets nothing more. */
  private static long share(int documents) {
    WorkBudget document = SuggestionBudget.among(documents).document();
    long low = 0;
    for (long step = 1L << 40; step > 0; step /= 2) {
      document.spend(step);
      boolean spent = document.isSpent();
      document.spend(spent ? -step : 0);
      low += spent ? 0 : step;
    }
    return low + 1;
  }
}
