package io.github.glosslint.rules.schema;

import io.github.glosslint.text.WorkBudget;

/**
 * Counts what holding values against a schema takes: a step for each reference that is followed and
 * each value that is looked at. A schema comes with the checkout, and two references to a part with
 * two references, forty times, would never end. Not thread-safe.
 */
public final class SchemaWork {

  /**
   * Steps for one front matter, where a tree has few documents. Ordinary ones take some hundred.
   */
  static final long MAX_DOCUMENT_STEPS = 1_000_000;

  /** Steps for all documents together, shared out among them beforehand. */
  static final long MAX_RUN_STEPS = 50_000_000;

  /** Steps for one front matter in the largest tree. */
  static final long MIN_DOCUMENT_STEPS = 10_000;

  /** Characters times states of a pattern that are compared in the time of a step. */
  private static final long MATCHES_A_STEP = 20;

  private WorkBudget budget = WorkBudget.unlimited();

  /** The steps are used up. */
  static final class SpentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpentException() {
      super(null, null, false, false);
    }
  }

  /** What each of so many documents may take. */
  public static long share(int documents) {
    long share = MAX_RUN_STEPS / Math.max(1, documents);
    return Math.min(MAX_DOCUMENT_STEPS, Math.max(MIN_DOCUMENT_STEPS, share));
  }

  void begin(WorkBudget work) {
    budget = work;
  }

  /**
   * Counts steps that are about to be taken.
   *
   * @throws SpentException if not so many are left
   */
  public void spend(long steps) {
    if (!budget.allows(steps)) {
      throw new SpentException();
    }
    budget.spend(steps);
  }

  /** Counts the search for a pattern. */
  public void spendOnMatch(long states, String text) {
    spend(1 + states * text.length() / MATCHES_A_STEP);
  }
}
