package io.github.glosslint.cli.init;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.cli.arguments.CommandOptions;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.DocumentNotes;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import io.github.glosslint.text.PathNames;
import java.util.StringJoiner;

/** What {@code init} says last: how many findings there are, and what to do now. */
public final class NextSteps {

  /** More findings than anyone fixes at once. */
  private static final int MANY = 20;

  private NextSteps() {}

  static String of(Report report, InitRequest request, InitPlace place, PathNames names) {
    int count = report.findings().size();
    String path = SafeText.path(shellWord(names.name(place.folder())));
    String target = path.isEmpty() ? "" : " " + path;
    if (report.summary().files() == 0) {
      StringBuilder nothing =
          new StringBuilder(
              report.summary().documents().notUnderstood().isEmpty()
                  ? "there is no document here yet\n"
                  : "there is no document here that gloss-lint understands\n");
      for (String note : DocumentNotes.of(report.summary().documents())) {
        nothing.append("note: ").append(SafeText.masked(note)).append('\n');
      }
      return nothing.append("next: gloss-lint").append(target).append('\n').toString();
    }
    StringBuilder text = new StringBuilder(findings(report));
    if (request.baseline()) {
      text.append("\nnext: gloss-lint").append(target);
      text.append("  reports what is not in ").append(Baseline.NAME);
    } else {
      text.append("\nnext: gloss-lint").append(target);
      long fixable = report.findings().stream().filter(f -> f.soleFix(Safety.SAFE) != null).count();
      if (fixable > 0) {
        text.append("\n  or: gloss-lint fix").append(target);
        text.append("  mends ").append(Wording.count(fixable, "finding"));
      }
      if (count > MANY) {
        text.append("\n  or: gloss-lint init --baseline").append(target);
        text.append("  makes them known, so that only new ones are reported");
      }
    }
    return text.append('\n').toString();
  }

  private static String findings(Report report) {
    int count = report.findings().size();
    String documents = Wording.count(report.summary().files(), "document");
    if (count == 0) {
      return "no problems in " + documents;
    }
    StringJoiner severities = new StringJoiner(", ");
    for (Severity severity : Severity.values()) {
      long of = report.count(severity);
      if (of > 0) {
        severities.add(Wording.count(of, severity));
      }
    }
    return Wording.count(count, "finding") + " in " + documents + ": " + severities;
  }

  /** A path as a word that a shell and the program take for one. */
  static String shellWord(String path) {
    String plain =
        path.startsWith("-") || CommandOptions.names().contains(path) ? "./" + path : path;
    return plain.matches("[\\w./@:+-]*")
        ? plain
        : "\"" + plain.replaceAll("[\\\\\"$`]", "\\\\$0") + "\"";
  }
}
