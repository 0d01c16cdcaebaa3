package io.github.glosslint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Notes on documents that were not checked. */
public final class DocumentNotes {

  /** The number of reasons that are named; a tree can have as many as it has ignore files. */
  private static final int MOST_REASONS = 8;

  private DocumentNotes() {}

  /** One sentence for each way in which documents were not checked; empty if all were. */
  public static List<String> of(Documents documents) {
    List<String> notes = new ArrayList<>();
    int foreign = documents.notUnderstood().size();
    if (foreign > 0) {
      notes.add(
          Wording.count(foreign, "document")
              + " not checked, in a language that gloss-lint does not understand: "
              + list(documents.languages()));
    }
    int leftOut = documents.leftOut().size();
    if (leftOut > 0) {
      notes.add(Wording.count(leftOut, "document") + " left out: " + list(documents.leftOutBy()));
    }
    int uncounted = documents.uncounted().size();
    if (uncounted > 0) {
      String first = documents.uncounted().first();
      notes.add(
          "the documents in "
              + first
              + (uncounted == 1 ? "" : " and " + Wording.count(uncounted - 1, "more folder"))
              + " were left out and not counted: too many files");
    }
    return notes;
  }

  private static String list(Map<String, Integer> counts) {
    StringJoiner list = new StringJoiner(", ");
    List<Map.Entry<String, Integer>> rows = Tally.mostFirst(counts);
    rows.stream()
        .limit(MOST_REASONS)
        .forEach(row -> list.add(row.getKey() + " (" + Wording.grouped(row.getValue()) + ")"));
    if (rows.size() > MOST_REASONS) {
      list.add(Wording.count(rows.size() - MOST_REASONS, "other reason"));
    }
    return list.toString();
  }
}
