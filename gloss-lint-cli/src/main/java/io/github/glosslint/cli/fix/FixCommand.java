package io.github.glosslint.cli.fix;

import io.github.glosslint.cli.arguments.FixRequest;
import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.arguments.ReportRequest;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.arguments.WebRequest;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.Terminals;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.cli.lint.RunOutcome;
import io.github.glosslint.cli.web.WebOptions;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.fix.FixChooser;
import io.github.glosslint.fix.FixChooser.Answer;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.terminal.TextReport;
import java.io.IOException;
import java.util.Objects;

/** Applies fixes, or shows them. */
public final class FixCommand {

  private final CommandRun run;
  private final RunOutcome outcome;
  private final Invocation invocation;
  private final FixRequest fix;
  private final Environment environment;
  private final Messages messages;
  private final Stdout stdout;

  public FixCommand(CommandRun run) {
    this.run = run;
    this.outcome = new RunOutcome(run);
    this.invocation = run.invocation();
    this.fix = Objects.requireNonNull(invocation.fix());
    this.environment = run.environment();
    this.messages = run.messages();
    this.stdout = run.stdout();
  }

  /** Returns the exit code. */
  public int run() throws UsageException, IOException {
    Request request = run.request();
    if (request.listsNothing()) {
      outcome.nothingListed(request);
      return ExitCode.CLEAN;
    }
    request = run.knowingBaseline(request);
    WebRequest web = invocation.web();
    if (web == null) {
      return fix(request);
    }
    run.interruption().hold();
    return fix(request.asking(WebOptions.of(web, environment)));
  }

  private int fix(Request request) throws UsageException, IOException {
    Interruption interruption = run.interruption();
    Progress progress = run.progress();
    FixResult result;
    try {
      result = run.linter().fix(request, options(interruption), progress, interruption);
    } finally {
      progress.clear();
    }
    Report left = result.left();
    if (left.summary().files() == 0) {
      outcome.nothingChecked(request, left.summary());
    }
    if (!left.failures().isEmpty()) {
      messages.say("nothing was written, because the check is incomplete");
      return outcome.failed(left);
    }
    if (interruption.happened()) {
      messages.say("interrupted: nothing more was fixed");
    }
    return finish(result);
  }

  private FixOptions options(Interruption interruption) {
    FixChooser asked =
        fix.interactive()
            ? new FixQuestions(environment.in(), environment.err())
            : FixChooser.EVERY;
    FixChooser chooser =
        invocation.web() == null
            ? asked
            : (finding, one, preview) ->
                interruption.happened() ? Answer.STOP : asked.choose(finding, one, preview);
    Safety most = fix.unsafe() ? Safety.UNSAFE : Safety.SAFE;
    return new FixOptions(most, fix.writes(), fix.allowDirty(), chooser);
  }

  private int finish(FixResult result) throws IOException {
    FixReport report = new FixReport(result, fix.writes());
    if (fix.diff()) {
      Patch.print(result.files(), run);
      say(report.totals());
    } else {
      boolean quiet = invocation.terminal().quiet();
      boolean terminal = environment.outIsTerminal();
      boolean coloured = invocation.terminal().colours().wanted(environment.variables(), terminal);
      int width = terminal ? Terminals.width(environment.variables()) : TextReport.UNBROKEN;
      TextReport left =
          new TextReport(coloured, !quiet, null, false, false, TextReport.CONSOLE_LINES, width);
      stdout.print(
          out -> {
            if (!quiet || !fix.writes()) {
              report.writeFixes(out);
            }
            if (!quiet) {
              report.writeSkipped(out);
              out.append(result.applied().isEmpty() && result.skipped().isEmpty() ? "" : "\n");
            }
            if (fix.writes()) {
              left.write(result.left(), out);
            }
            if (!quiet) {
              out.append(report.totals()).append('\n');
            }
          });
    }
    if (UnwrittenFiles.say(result.unwritten(), messages)) {
      return ExitCode.FAILURE;
    }
    return code(result);
  }

  private int code(FixResult result) {
    if (fix.writes()) {
      return outcome.exitCode(result.left());
    }
    boolean changes =
        !result.files().isEmpty() && invocation.report().failOn() != ReportRequest.FailOn.NEVER;
    return changes ? ExitCode.FINDINGS : outcome.exitCode(result.before());
  }

  private void say(String message) {
    if (!invocation.terminal().quiet()) {
      messages.say(message);
    }
  }
}
