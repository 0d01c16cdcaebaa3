package io.github.glosslint.cli.lint;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.baseline.BaselineEntry;
import io.github.glosslint.baseline.BaselineException;
import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.arguments.Invocation.Command;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.KnownFindings;
import io.github.glosslint.report.Report;
import io.github.glosslint.report.ReportFile;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.text.PathNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Creates, prunes and checks baselines. These are three commands, because a single one that updates
 * a baseline would turn new findings into known ones.
 */
public final class BaselineCommand {

  private final CommandRun run;
  private final Command command;
  private final boolean quiet;
  private final String name;
  private final Path file;
  private @Nullable Baseline baseline;

  public BaselineCommand(CommandRun run) throws UsageException {
    Invocation invocation = run.invocation();
    this.run = run;
    this.command = invocation.command();
    this.quiet = invocation.terminal().quiet();
    this.name =
        invocation.settings().baseline() == null ? Baseline.NAME : invocation.settings().baseline();
    this.file = Request.resolve(run.folder(), name);
  }

  /** Checks and does what was asked for; returns the exit code. */
  public int run() throws UsageException, IOException {
    Request request = prepare(run.request());
    return new CheckRun(run)
        .check(
            request,
            (report, interrupted, elapsed) -> {
              if (interrupted) {
                throw UsageException.input("interrupted: the baseline is unchanged");
              }
              if (!report.failures().isEmpty()) {
                run.messages().say("the baseline is unchanged, because the check is incomplete");
                return new RunOutcome(run).failed(report);
              }
              return finish(request, report);
            });
  }

  /**
   * Reads a baseline.
   *
   * @param name as the user gave it
   * @throws UsageException if there is none, or anything in it is wrong
   */
  public static Baseline read(String name, Path file) throws UsageException {
    try {
      return Baseline.read(file);
    } catch (BaselineException e) {
      throw refused(e, name);
    }
  }

  /**
   * That a baseline cannot be used.
   *
   * @param name how the user knows it
   */
  public static UsageException refused(BaselineException e, String name) {
    String program = e.line() == 0 ? "gloss-lint: " : "";
    return UsageException.settings(program + e.message(name) + "\ngloss-lint: nothing was checked");
  }

  /** What is to be checked; looks for what would make the command fail afterwards. */
  private Request prepare(Request request) throws UsageException, IOException {
    if (command == Command.BASELINE_CREATE) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw UsageException.input(
            name
                + " already exists, and replacing it would make new findings known\n"
                + "gloss-lint baseline prune removes what no longer exists; to start over,"
                + " delete the file");
      }
      ReportFile.at(name, file);
      return request;
    }
    baseline = read(name, file);
    if (command == Command.BASELINE_PRUNE) {
      ReportFile.at(name, file);
    }
    return request.knowing(baseline);
  }

  private int finish(Request request, Report report) throws UsageException, IOException {
    if (command == Command.BASELINE_CREATE) {
      return create(request, report);
    }
    KnownFindings known = Objects.requireNonNull(report.summary().known());
    if (known.doubt() != null) {
      throw UsageException.input(
          "cannot tell which entries of " + name + " are gone: " + known.doubt());
    }
    Baseline before = Objects.requireNonNull(baseline);
    return command == Command.BASELINE_PRUNE ? prune(before, known) : check(before, known);
  }

  private int create(Request request, Report report) throws UsageException, IOException {
    String fault = report.urls() == null ? null : report.urls().networkFault();
    if (fault != null) {
      throw UsageException.input(
          "nothing was recorded, because there is no network: "
              + fault
              + "\nwithout --urls, everything that needs no network is recorded");
    }
    Baseline made = Baseline.of(file, request.targets(), report.findings(), run.folder());
    ReportFile.at(name, file).write(made::write);
    Map<String, Integer> rules = new TreeMap<>();
    for (Finding finding : report.findings()) {
      rules.merge(finding.rule().value(), 1, Integer::sum);
    }
    StringBuilder said = new StringBuilder();
    said.append(count(made.size())).append(" recorded in ").append(SafeText.path(name));
    int width = Long.toString(made.size()).length();
    rules.forEach(
        (rule, count) -> {
          String number = count.toString();
          said.append("\n  ").append(" ".repeat(width - number.length()));
          said.append(number).append("  ").append(rule);
        });
    say(said);
    return ExitCode.CLEAN;
  }

  private int prune(Baseline before, KnownFindings known) throws IOException {
    Baseline after = before.prune(known.gone());
    if (!known.gone().isEmpty()) {
      ReportFile.at(name, file).write(after::write);
    }
    StringBuilder said = new StringBuilder();
    said.append(count(known.goneCount())).append(" removed from ").append(SafeText.path(name));
    say(said.append(", ").append(after.size()).append(" left"));
    return ExitCode.CLEAN;
  }

  private int check(Baseline before, KnownFindings known) throws IOException {
    StringBuilder said = new StringBuilder();
    PathNames names = new PathNames(PathNames.real(run.folder()));
    for (BaselineEntry entry : known.gone()) {
      said.append(SafeText.path(names.name(before.file(entry)))).append(": gone ");
      said.append(SafeText.of(entry.rule() + " \"" + entry.subject() + "\""));
      said.append(entry.count() == 1 ? "" : ", " + entry.count() + " times").append('\n');
    }
    boolean clean = known.gone().isEmpty();
    if (!quiet || !clean) {
      said.append(clean ? "None" : Long.toString(known.goneCount())).append(" of ");
      said.append(count(before.size())).append(" in ").append(SafeText.of(name));
      said.append(
          clean
              ? " is known to be gone\n"
              : (known.goneCount() == 1 ? " is" : " are")
                  + " gone; gloss-lint baseline prune removes what is\n");
      run.stdout().print(said.toString());
    }
    return clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private void say(StringBuilder text) throws IOException {
    if (!quiet) {
      run.stdout().print(text.append('\n').toString());
    }
  }

  private static String count(long number) {
    return number + (number == 1 ? " finding" : " findings");
  }
}
