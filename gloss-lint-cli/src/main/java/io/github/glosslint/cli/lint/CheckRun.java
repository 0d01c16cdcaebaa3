package io.github.glosslint.cli.lint;

import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.arguments.WebRequest;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.web.WebOptions;
import io.github.glosslint.report.Report;
import java.io.IOException;
import java.time.Duration;

/** A check that shows its progress, asks the web if that is wanted, and ends at Ctrl-C. */
public final class CheckRun {

  private final CommandRun run;

  public CheckRun(CommandRun run) {
    this.run = run;
  }

  /** What is done after a check; returns the exit code. */
  public interface Ending {
    int end(Report report, boolean interrupted, Duration elapsed)
        throws UsageException, IOException;
  }

  /**
   * Checks, and returns the exit code of {@code ending}.
   *
   * @throws UsageException if there is nothing to check, unless a list of files says so
   */
  public int check(Request request, Ending ending) throws UsageException, IOException {
    WebRequest web = run.invocation().web();
    if (web == null) {
      return check(request, ending, Interruption.ignored());
    }
    try (Interruption interruption = Interruption.awaited()) {
      return check(request.asking(WebOptions.of(web, run.environment())), ending, interruption);
    }
  }

  private int check(Request request, Ending ending, Interruption interruption)
      throws UsageException, IOException {
    Progress progress = run.progress();
    Report report = Outcome.NOTHING;
    try {
      if (!request.listsNothing()) {
        report = run.linter().check(request, progress, interruption, run::detail);
      }
    } finally {
      progress.clear();
    }
    if (report.summary().files() == 0) {
      new Outcome(run).nothingChecked(request, report.summary());
    }
    return ending.end(report, interruption.happened(), progress.elapsed());
  }
}
