package io.github.glosslint.cli.lint;

import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.report.DocumentNotes;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.Summary;
import java.util.List;

/** What a report means to whoever called the program: an exit code, and what has to be said. */
public final class RunOutcome {

  /** Of faults of the program, so many are shown: they are alike. */
  private static final int MOST_FAILURES = 5;

  /** The report of a run that had nothing to look at. */
  static final Report NOTHING =
      new Report(List.of(), List.of(), new Summary(0, Ledger.builder().build(), List.of()));

  private final CommandRun run;

  public RunOutcome(CommandRun run) {
    this.run = run;
  }

  /** The exit code of a complete report. */
  public int exitCode(Report report) {
    boolean failed =
        switch (run.invocation().report().failOn()) {
          case ERROR -> report.hasAtLeast(Severity.ERROR);
          case WARNING -> report.hasAtLeast(Severity.WARNING);
          case NEVER -> false;
        };
    return failed ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** Says what failed in a run that has no report, and returns the exit code. */
  public int failed(List<Failure> failures) {
    return failed(new Report(List.of(), failures, NOTHING.summary()));
  }

  /** Says why a report is incomplete, and returns the exit code. */
  public int failed(Report report) {
    List<Failure> failures = report.failures();
    Messages messages = run.messages();
    int shown = Math.min(failures.size(), MOST_FAILURES);
    boolean verbose = run.invocation().terminal().verbose();
    for (Failure failure : failures.subList(0, shown)) {
      String where = failure.path().isEmpty() ? "" : failure.path() + ", ";
      messages.failure(where + failure.doing(), failure.cause(), verbose);
    }
    if (failures.size() > shown) {
      messages.say((failures.size() - shown) + " more of this kind");
    }
    if (report.hasBug()) {
      messages.askForReport();
    } else {
      messages.say("the result is incomplete; tell the author of the rules from outside");
    }
    return ExitCode.FAILURE;
  }

  /**
   * Says that a list of files had no document.
   *
   * @throws UsageException if there was no list: then the program was called in the wrong place
   */
  public void nothingChecked(Request request, Summary summary) throws UsageException {
    if (!request.listed()) {
      throw nothingFound(summary);
    }
    nothingListed(request);
  }

  /** Says that a list of files had no document. */
  public void nothingListed(Request request) {
    run.messages()
        .say(
            request.listsNothing()
                ? "the list of --files-from is empty: nothing was checked"
                : "no file in the list of --files-from is a document to check: nothing was"
                    + " checked");
  }

  private UsageException nothingFound(Summary summary) {
    List<String> paths = run.invocation().targets().paths();
    boolean foreign = !summary.documents().notUnderstood().isEmpty();
    StringBuilder reason =
        new StringBuilder(foreign ? "nothing was checked in " : "no document found in ");
    reason.append(paths.isEmpty() ? "the current folder" : String.join(", ", paths));
    DocumentNotes.of(summary.documents()).forEach(note -> reason.append('\n').append(note));
    summary.notes().forEach(note -> reason.append('\n').append(note));
    reason.append(
        "\nLooked for Markdown, MDX and HTML files and those that include in gloss-lint.yml names,"
            + " except in hidden folders, node_modules, generated sites, and what .gitignore or"
            + " exclude name.");
    return UsageException.input(reason.toString());
  }
}
