package io.github.glosslint.report.terminal;

import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.ledger.UnknownPlace;
import io.github.glosslint.report.NotChecked;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.StringJoiner;

/**
 * The output of {@code --list-unknown}: each unknown place, the documents that were not checked,
 * then the totals of everything that was read.
 */
public record TextLedger(Ledger ledger, List<NotChecked> notChecked, boolean colours) {

  TextLedger(Summary summary, boolean colours) {
    this(summary.ledger(), summary.documents().notChecked(), colours);
  }

  void write(Writer out) throws IOException {
    StringBuilder line = new StringBuilder(128);
    for (UnknownPlace place : ledger.unknownPlaces()) {
      append(line, place);
      out.append(line.append('\n'));
      line.setLength(0);
    }
    if (!ledger.unknownPlaces().isEmpty()) {
      out.append('\n');
    }
    appendDocuments(line);
    appendSums(line);
    out.append(line);
  }

  private void append(StringBuilder out, UnknownPlace place) {
    out.append(TextReport.Style.BOLD.on(colours));
    TextReport.appendPlace(out, place.path(), place.region());
    out.append(TextReport.Style.BOLD.off(colours));
    out.append(" unknown ").append(place.kind().word()).append(": ");
    SafeText.append(out, place.reason());
    if (!place.text().isEmpty()) {
      SafeText.append(out.append(": "), place.text());
    }
  }

  private void appendDocuments(StringBuilder out) {
    notChecked.stream().limit(NotChecked.MOST_LISTED).forEach(each -> append(out, each));
    if (notChecked.size() > NotChecked.MOST_LISTED) {
      out.append("… and ").append(Wording.grouped(notChecked.size() - NotChecked.MOST_LISTED));
      out.append(" more; --format json lists them all\n");
    }
    out.append(notChecked.isEmpty() ? "" : "\n");
  }

  private void append(StringBuilder out, NotChecked documents) {
    out.append(TextReport.Style.BOLD.on(colours)).append(SafeText.path(documents.path()));
    out.append(':').append(TextReport.Style.BOLD.off(colours)).append(' ');
    if (documents.documents() > 1) {
      out.append(Wording.count(documents.documents(), "document")).append(' ');
    }
    SafeText.append(out.append(documents.fate().words()).append(": "), documents.reason());
    out.append('\n');
  }

  private void appendSums(StringBuilder out) {
    out.append("Outcomes of everything that was read:\n");
    for (Kind kind : Kind.values()) {
      if (ledger.count(kind) > 0) {
        StringJoiner outcomes = new StringJoiner(", ");
        for (Outcome outcome : Outcome.values()) {
          int count = ledger.count(kind, outcome);
          if (count > 0) {
            outcomes.add(Wording.grouped(count) + " " + outcome.word());
          }
        }
        out.append("  ").append(Wording.grouped(ledger.count(kind))).append(' ');
        out.append(ledger.count(kind) == 1 ? kind.word() : kind.plural());
        out.append(": ").append(outcomes).append('\n');
      }
    }
    ledger
        .reasons(Outcome.TEXT)
        .forEach(
            (reason, count) -> {
              out.append("  ").append(Wording.grouped(count)).append(" text: ");
              SafeText.append(out, reason);
              out.append('\n');
            });
    out.append('\n');
  }
}
