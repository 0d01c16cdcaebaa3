package io.github.glosslint.cli.fix;

import io.github.glosslint.cli.arguments.FixRequest;
import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.arguments.ReportRequest;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Interruption;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.Terminals;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.fix.FixChooser;
import io.github.glosslint.fix.FixChooser.Answer;
import io.github.glosslint.fix.FixOptions;
import io.github.glosslint.fix.FixResult;
import io.github.glosslint.fix.UnwrittenFile;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.terminal.TextReport;
import java.io.IOException;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** Applies fixes, or shows them. */
public final class FixCommand {

  private final Invocation invocation;
  private final FixRequest fix;
  private final Environment environment;
  private final Messages messages;
  private final Stdout stdout;

  public FixCommand(
      Invocation invocation, Environment environment, Messages messages, Stdout stdout) {
    this.invocation = invocation;
    this.fix = Objects.requireNonNull(invocation.fix());
    this.environment = environment;
    this.messages = messages;
    this.stdout = stdout;
  }

  /**
   * What the library is to do.
   *
   * @param interruption after which nothing more is fixed
   */
  public FixOptions options(Interruption interruption) {
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

  /**
   * Says what was done, and returns the exit code.
   *
   * @param failing the exit code of a check with these findings
   */
  public int finish(FixResult result, ToIntFunction<Report> failing) throws IOException {
    FixReport report = new FixReport(result, fix.writes());
    if (fix.diff()) {
      boolean[] masked = {false};
      stdout.print(out -> masked[0] = report.writePatch(out, environment.outIsTerminal()));
      if (masked[0]) {
        messages.say("secrets are masked in this patch, so that it does not apply where they are");
      }
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
    boolean failed = false;
    for (UnwrittenFile file : result.unwritten()) {
      messages.say("cannot write " + SafeText.path(file.path()) + ": " + file.reason());
      failed |= file.failed();
    }
    if (failed) {
      return ExitCode.FAILURE;
    }
    return code(result, failing);
  }

  private int code(FixResult result, ToIntFunction<Report> failing) {
    if (fix.writes()) {
      return failing.applyAsInt(result.left());
    }
    boolean changes =
        !result.files().isEmpty() && invocation.report().failOn() != ReportRequest.FailOn.NEVER;
    return changes ? ExitCode.FINDINGS : failing.applyAsInt(result.before());
  }

  private void say(String message) {
    if (!invocation.terminal().quiet()) {
      messages.say(message);
    }
  }
}
