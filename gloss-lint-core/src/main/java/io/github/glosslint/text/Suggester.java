package io.github.glosslint.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Searches sets of names for those that misspelt ones may have meant, within the budget of the
 * document that asks. A cached answer costs a document as much as the first one, so that what a
 * document gets does not depend on the others. Thread-safe.
 */
public final class Suggester {

  private final List<Candidates> sets;
  private final SuggestionBudget budget;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  private record Answer(List<String> names, long steps) {}

  private Suggester(List<Candidates> sets, SuggestionBudget budget) {
    this.sets = sets;
    this.budget = budget;
  }

  /**
   * @param budget is told what it withholds
   */
  public static Suggester of(List<Candidates> sets, SuggestionBudget budget) {
    return new Suggester(List.copyOf(sets), budget);
  }

  /**
   * At most three names that {@code name} could mean, most likely first; none where none is near or
   * the budget is spent.
   *
   * @param document what the document that asks may spend
   */
  public List<String> closest(String name, WorkBudget document) {
    if (document.isSpent()) {
      budget.withhold();
      return List.of();
    }
    Answer answer = answers.computeIfAbsent(name, this::answer);
    document.spend(answer.steps);
    return answer.names;
  }

  private Answer answer(String name) {
    WorkBudget work = WorkBudget.unlimited();
    List<String> names = Candidates.closest(sets, name, work);
    return new Answer(names, work.spent());
  }

  /** Whether a name is among them that differs in case, punctuation or a plural ending only. */
  public boolean hasForm(String name) {
    for (Candidates names : sets) {
      if (names.hasForm(name)) {
        return true;
      }
    }
    return false;
  }
}
