package io.github.glosslint.cli.glossary;

import io.github.glosslint.GlossaryFormats;
import io.github.glosslint.cli.arguments.GlossaryRequest;
import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.arguments.TargetRequest;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.Terminals;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.cli.lint.RunOutcome;
import io.github.glosslint.report.Failure;
import io.github.glosslint.report.ReportFile;
import io.github.glosslint.report.glossary.GlossaryFormat;
import io.github.glosslint.report.glossary.GlossaryReport;
import io.github.glosslint.report.glossary.GlossaryReports;
import io.github.glosslint.report.glossary.GlossaryTable;
import io.github.glosslint.report.terminal.TextReport;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows glossaries, or writes them to a file. */
public final class GlossaryCommand {

  private final CommandRun run;
  private final Invocation invocation;
  private final GlossaryRequest glossary;
  private final Environment environment;
  private final Messages messages;
  private final Stdout stdout;
  private final @Nullable ReportFile output;

  /**
   * Prepares to write, so that an error comes before the run.
   *
   * @throws IOException if the file could not be written; the message names it and says why
   */
  public GlossaryCommand(CommandRun run) throws UsageException, IOException {
    this.run = run;
    this.invocation = run.invocation();
    this.glossary = Objects.requireNonNull(invocation.glossary());
    this.environment = run.environment();
    this.messages = run.messages();
    this.stdout = run.stdout();
    String name = invocation.report().output();
    this.output =
        name == null || name.equals("-")
            ? null
            : ReportFile.at(name, Request.resolve(environment.workingDirectory(), name));
  }

  /** Returns the exit code. */
  public int run() throws UsageException, IOException {
    Progress progress = run.progress();
    GlossaryReports found;
    try {
      found = run.linter().glossaries(run.request(), progress);
    } finally {
      progress.clear();
    }
    List<Failure> failures = found.failures();
    if (failures.isEmpty() || !found.all().isEmpty()) {
      write(found);
    }
    return failures.isEmpty() ? ExitCode.CLEAN : new RunOutcome(run).failed(failures);
  }

  private void write(GlossaryReports found) throws UsageException, IOException {
    List<GlossaryReport> glossaries = found.all();
    if (glossaries.isEmpty()) {
      throw noneFound(found.elsewhere());
    }
    ReportFile file = output;
    if (file == null) {
      GlossaryFormat format = format(environment.outIsTerminal());
      stdout.print(out -> format.write(glossaries, out));
      note(format, glossaries);
      return;
    }
    GlossaryFormat format = format(false);
    file.write(out -> format.write(glossaries, out));
    if (!invocation.terminal().quiet()) {
      int count = glossaries.size();
      note(format, glossaries);
      messages.say((count == 1 ? "1 glossary" : count + " glossaries") + " written to " + file);
    }
  }

  private void note(GlossaryFormat format, List<GlossaryReport> glossaries) {
    if (!invocation.terminal().quiet()) {
      format.notes(glossaries).forEach(note -> messages.say("note: " + note));
    }
  }

  private GlossaryFormat format(boolean terminal) {
    if (!glossary.format().equals("table")) {
      return GlossaryFormats.named(
              glossary.format(),
              environment.workingDirectory(),
              environment.variables(),
              output == null ? null : output.path(),
              glossary.skos())
          .orElseThrow();
    }
    boolean coloured = invocation.terminal().colours().wanted(environment.variables(), terminal);
    int width = terminal ? Terminals.width(environment.variables()) : TextReport.UNBROKEN;
    return new GlossaryTable(coloured, width, glossary.rows());
  }

  private UsageException noneFound(List<String> elsewhere) {
    TargetRequest targets = invocation.targets();
    String where =
        targets.paths().isEmpty() ? "the current folder" : String.join(", ", targets.paths());
    if (!elsewhere.isEmpty()) {
      return UsageException.input(
          "no glossary found in " + where + "; the checkout has " + String.join(", ", elsewhere));
    }
    return UsageException.input(
        "no glossary found in "
            + where
            + "\nLooked for folders of letter pages, a.md to z.md, for pages and folders of files that"
            + " are called a glossary and look like one, and for glossary directives; the setting"
            + " glossary names others.");
  }
}
