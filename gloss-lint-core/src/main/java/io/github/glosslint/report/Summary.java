package io.github.glosslint.report;

import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.text.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run covered, so that silence cannot be mistaken for success. Secrets in notes are masked.
 *
 * @param files number of documents checked
 * @param ledger the outcome of each link, reference, include and so on
 * @param notes what the user should know, one sentence each, such as a folder that was left out
 * @param known findings in the baseline; null without a baseline
 * @param old findings older than the change; null if the run was not limited to a change
 * @param documents what happened to every document, including those not checked
 */
public record Summary(
    int files,
    Ledger ledger,
    List<String> notes,
    @Nullable KnownFindings known,
    @Nullable OldFindings old,
    Documents documents) {

  public Summary {
    List<String> masked = new ArrayList<>(notes.size());
    for (String note : notes) {
      masked.add(Secrets.masked(note));
    }
    notes = List.copyOf(masked);
  }

  /** A summary of a run without a baseline, of everything. */
  public Summary(int files, Ledger ledger, List<String> notes) {
    this(files, ledger, notes, null, null, Documents.NONE);
  }

  /** The number of links and references, each place counted once. */
  public int links() {
    return ledger.count(Kind.LINK) + ledger.count(Kind.EMBED) + ledger.count(Kind.REFERENCE);
  }

  /** The reasons why something could not be judged, with counts. */
  public SortedMap<String, Integer> unknown() {
    return ledger.reasons(Outcome.UNKNOWN);
  }

  /** The same, and what a baseline knew. */
  public Summary knowing(KnownFindings findings) {
    return new Summary(files, ledger, notes, findings, old, documents);
  }

  /** The same, and what is older than a change. */
  public Summary since(OldFindings findings) {
    return new Summary(files, ledger, notes, known, findings, documents);
  }

  /** The same, and what became of every document. */
  public Summary of(Documents fates) {
    return new Summary(files, ledger, notes, known, old, fates);
  }
}
