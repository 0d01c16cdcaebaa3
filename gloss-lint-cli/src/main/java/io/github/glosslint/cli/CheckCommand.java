package io.github.glosslint.cli;

import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Terminals;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.lint.CheckRun;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.cli.lint.RunOutcome;
import io.github.glosslint.cli.watch.Watch;
import io.github.glosslint.report.Report;
import java.io.IOException;

/** Checks once, or whenever a file changes, and reports. */
final class CheckCommand {

  private final CommandRun run;
  private final RunOutcome outcome;
  private final Reports reports;

  private CheckCommand(CommandRun run, Reports reports) {
    this.run = run;
    this.outcome = new RunOutcome(run);
    this.reports = reports;
  }

  /** Returns the exit code. */
  static int run(CommandRun run) throws UsageException, IOException {
    Reports reports = Reports.prepare(run.invocation(), run.environment(), run.messages());
    Request request = run.request();
    if (reports.showUnknownPlaces()) {
      request = request.listingUnknown();
    }
    request = run.knowingBaseline(request);
    CheckCommand command = new CheckCommand(run, reports);
    return run.invocation().watch() ? command.watch(request) : command.check(request);
  }

  private int check(Request request) throws UsageException, IOException {
    return new CheckRun(run)
        .check(
            request,
            (report, interrupted, elapsed) -> {
              if (interrupted) {
                run.messages().say("interrupted: results so far");
              }
              reports.write(report, run.stdout(), elapsed);
              return report.failures().isEmpty()
                  ? outcome.exitCode(report)
                  : outcome.failed(report);
            });
  }

  private int watch(Request request) throws UsageException, IOException {
    Watch.refuse(run.invocation(), request);
    Watch watch =
        new Watch(
            run.linter(),
            request,
            run.messages(),
            (report, elapsed) -> {
              if (run.environment().outIsTerminal()) {
                run.stdout().print(Terminals.CLEAR);
              }
              reports.write(report, run.stdout(), elapsed);
              if (!report.failures().isEmpty()) {
                outcome.failed(report);
              }
            });
    Report last = watch.run();
    return last == null ? ExitCode.CLEAN : outcome.exitCode(last);
  }
}
