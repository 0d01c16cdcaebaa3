package io.github.glosslint.cli.fix;

import io.github.glosslint.cli.arguments.WriteRequest;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.YesOrNo;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.rename.Refactoring;
import io.github.glosslint.report.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What somebody sees of a refactoring, is asked about it on a terminal, and is told at its end. */
public final class RefactoringDialogue {

  private final CommandRun run;
  private final WriteRequest writing;
  private final boolean quiet;
  private final Environment environment;
  private final Messages messages;
  private final Stdout stdout;

  public RefactoringDialogue(CommandRun run, WriteRequest writing) {
    this.run = run;
    this.writing = writing;
    this.quiet = run.invocation().terminal().quiet();
    this.environment = run.environment();
    this.messages = run.messages();
    this.stdout = run.stdout();
  }

  /** Whether files are to be written, if whoever is asked agrees. */
  public boolean mayWrite() {
    return !writing.onlyShows() && (writing.write() || isOnTerminal());
  }

  /** Shows what would be done, and asks whether to do it, unless that was said already. */
  public boolean isApproved(Refactoring planned, String question) {
    if (writing.write()) {
      return true;
    }
    try {
      show(planned);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return YesOrNo.to(question, environment);
  }

  /**
   * Shows what has not been shown, and says what was done.
   *
   * @param done what to say if it was
   * @param undone what to say if nothing was to be written
   * @return the exit code
   */
  public int finish(Refactoring result, String done, String undone) throws IOException {
    boolean asked = mayWrite() && !writing.write();
    if (writing.dryRun()) {
      for (FixedFile file : result.files()) {
        stdout.print(SafeText.path(file.path()) + "\n");
      }
      sayNotes(result);
    } else if (writing.write()) {
      sayNotes(result);
    } else if (!asked) {
      show(result);
    }
    if (UnwrittenFiles.say(result.unwritten(), messages)) {
      return ExitCode.FAILURE;
    }
    if (!result.unwritten().isEmpty()) {
      messages.say("nothing was written");
      return ExitCode.USAGE;
    }
    if (result.written()) {
      if (!quiet) {
        stdout.print(done + "\n");
      }
      return ExitCode.CLEAN;
    }
    if (!quiet) {
      String rest = asked ? "; nothing was written" : "; nothing was written, --write does it";
      messages.say(writing.onlyShows() ? undone : undone + rest);
    }
    return ExitCode.FINDINGS;
  }

  private boolean isOnTerminal() {
    return environment.outIsTerminal() && environment.errIsTerminal();
  }

  private void show(Refactoring planned) throws IOException {
    Patch.print(planned.files(), run);
    sayNotes(planned);
  }

  private void sayNotes(Refactoring planned) {
    for (String note : planned.notes()) {
      messages.say(SafeText.of(note));
    }
  }
}
