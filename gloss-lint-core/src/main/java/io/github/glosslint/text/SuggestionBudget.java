package io.github.glosslint.text;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the search for "did you mean". Findings beyond the limit are reported without suggestions,
 * and a note in the summary counts them. Thread-safe.
 *
 * <p>The limit of the run is divided among its documents beforehand, rather than taken from a
 * common purse: what a document gets must not depend on which thread came first.
 */
public final class SuggestionBudget {

  /** Steps a run: some seconds of a slow machine. */
  static final long MAX_RUN_STEPS = 1_000_000_000;

  /** Steps a document, however few there are. */
  static final long MAX_DOCUMENT_STEPS = 500_000_000;

  /** Steps that a document has in the largest tree: enough for some hundred questions. */
  static final long MIN_DOCUMENT_STEPS = 500_000;

  private final long document;
  private final AtomicLong withheld = new AtomicLong();

  private SuggestionBudget(long document) {
    this.document = document;
  }

  /**
   * @param documents how many share the budget
   */
  public static SuggestionBudget among(int documents) {
    long share = MAX_RUN_STEPS / Math.max(1, documents);
    return new SuggestionBudget(Math.min(MAX_DOCUMENT_STEPS, Math.max(MIN_DOCUMENT_STEPS, share)));
  }

  /** The same budget, with what was withheld so far. */
  public SuggestionBudget copy() {
    SuggestionBudget copy = new SuggestionBudget(document);
    copy.withheld.set(withheld.get());
    return copy;
  }

  /** What may be spent on one document. */
  public WorkBudget document() {
    return WorkBudget.of(document);
  }

  /** Counts a finding that gets no suggestions because the budget of its document is spent. */
  public void withhold() {
    withheld.incrementAndGet();
  }

  /** What the reader of a report should know: a sentence, or nothing. */
  public List<String> notes() {
    long count = withheld.get();
    if (count == 0) {
      return List.of();
    }
    String cases = count == 1 ? "1 case" : String.format(Locale.ROOT, "%,d cases", count);
    return List.of(
        "similar names were not searched for in "
            + cases
            + ": the limit on suggestions was reached, see docs/limits.md");
  }
}
