package io.github.glosslint.cli.fix;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.fix.AppliedFix;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.fix.SkippedFix;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.StringJoiner;

/** What a run of fixes prints: what was fixed, and what was not and why. */
public final class FixReport {

  private final FixResult result;
  private final boolean written;

  /**
   * @param written whether fixes were to be written
   */
  FixReport(FixResult result, boolean written) {
    this.result = result;
    this.written = written;
  }

  /** The fixes, a line each. */
  void writeFixes(Writer out) throws IOException {
    for (AppliedFix one : result.applied()) {
      String said = written ? "fixed: " : "would fix: ";
      writeLine(out, one.finding(), said + one.fix().description());
    }
  }

  /** The fixes that were not applied although they could be asked for, a line each. */
  void writeSkipped(Writer out) throws IOException {
    for (SkippedFix one : result.skipped()) {
      writeLine(out, one.finding(), "not fixed: " + one.reason());
    }
  }

  private static void writeLine(Writer out, Finding finding, String said) throws IOException {
    out.append(place(finding)).append(' ').append(SafeText.of(said));
    out.append("  ").append(finding.rule().value()).append('\n');
  }

  /** The place of a finding, at the start of a line. */
  static String place(Finding finding) {
    return SafeText.path(finding.path()) + ':' + finding.line() + ':' + finding.column() + ':';
  }

  /** How many were fixed, and how many are left. */
  String totals() {
    int fixed = result.applied().size();
    StringBuilder totals = new StringBuilder();
    if (fixed == 0) {
      totals.append(written ? "Nothing was fixed" : "Nothing would be fixed");
    } else {
      totals.append(Wording.count(fixed, "finding"));
      totals.append(written ? " fixed in " : " would be fixed in ");
      totals.append(Wording.count(result.files().size(), "file"));
    }
    totals.append("; ").append(left(result.left()));
    long unsafe = result.needUnsafe();
    if (unsafe > 0) {
      totals.append("; ").append(Wording.grouped(unsafe));
      totals.append(unsafe == 1 ? " has an unsafe fix" : " have unsafe fixes");
      totals.append(", see --unsafe");
    }
    return totals.toString();
  }

  private static String left(Report report) {
    StringJoiner counts = new StringJoiner(", ");
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = report.count(severity);
      if (count > 0) {
        counts.add(Wording.count(count, severity));
      }
    }
    return counts.length() == 0 ? "no findings left" : counts + " left";
  }
}
