package io.github.glosslint;

import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.text.Secrets;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run saw, so that nobody takes silence for success. Secrets in notes are masked.
 *
 * @param files documents that were checked
 * @param ledger what became of each link, reference, include and so on
 * @param notes what the reader of the result should know, a sentence each, such as a folder that
 *     was left out
 * @param known what a baseline knew; null if there was none
 * @param old what is older than the change that was looked at; null if none was
 * @param documents what became of every document, those that were not checked among them
 */
public record Summary(
    int files,
    Ledger ledger,
    List<String> notes,
    @Nullable KnownFindings known,
    @Nullable OldFindings old,
    Documents documents) {

  public Summary {
    notes = notes.stream().map(Secrets::masked).toList();
  }

  /** A summary of a run without a baseline, of everything. */
  public Summary(int files, Ledger ledger, List<String> notes) {
    this(files, ledger, notes, null, null, Documents.NONE);
  }

  /** How many links and references were seen, each place once. */
  public int links() {
    return ledger.count(Kind.LINK) + ledger.count(Kind.EMBED) + ledger.count(Kind.REFERENCE);
  }

  /** Why things could not be judged, and how many for each reason. */
  public SortedMap<String, Integer> unknown() {
    return ledger.reasons(Outcome.UNKNOWN);
  }

  /** The same, and what a baseline knew. */
  Summary knowing(KnownFindings findings) {
    return new Summary(files, ledger, notes, findings, old, documents);
  }

  /** The same, and what is older than a change. */
  Summary since(OldFindings findings) {
    return new Summary(files, ledger, notes, known, findings, documents);
  }

  /** The same, and what became of every document. */
  public Summary of(Documents fates) {
    return new Summary(files, ledger, notes, known, old, fates);
  }
}
