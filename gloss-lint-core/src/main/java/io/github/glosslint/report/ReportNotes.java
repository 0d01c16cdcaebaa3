package io.github.glosslint.report;

import io.github.glosslint.baseline.Baseline;
import java.util.ArrayList;
import java.util.List;

/** What every report says beside its findings. */
public final class ReportNotes {

  private ReportNotes() {}

  /** What the reader of a report should know, a sentence each. */
  public static List<String> of(Report report) {
    List<String> notes = new ArrayList<>();
    if (!report.failures().isEmpty()) {
      notes.add(Wording.incomplete(report));
    }
    notes.addAll(report.summary().notes());
    notes.addAll(DocumentNotes.of(report.summary().documents()));
    KnownFindings known = report.summary().known();
    if (known != null) {
      addKnown(notes, known, report.urls() != null);
    }
    OldFindings old = report.summary().old();
    if (old != null && old.count() > 0) {
      notes.add(
          Wording.count(old.count(), "finding")
              + " left out that "
              + (old.count() == 1 ? "is" : "are")
              + " older than the change (since "
              + old.since()
              + ")");
    }
    return notes;
  }

  private static void addKnown(List<String> notes, KnownFindings known, boolean asked) {
    if (known.count() > 0) {
      notes.add(
          Wording.count(known.count(), "known finding") + " left out (" + known.baseline() + ")");
    }
    if (known.goneCount() > 0) {
      String option =
          known.baseline().equals(Baseline.NAME) ? "" : " --baseline " + known.baseline();
      notes.add(
          Wording.count(known.goneCount(), "finding")
              + (known.goneCount() == 1 ? " of the baseline is" : " of the baseline are")
              + " gone: gloss-lint baseline prune"
              + option
              + (asked ? " --urls" : ""));
    }
  }
}
