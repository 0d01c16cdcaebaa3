package io.github.glosslint.cli.move;

import io.github.glosslint.cli.arguments.MoveRequest;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Environment;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.Stdout;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.console.YesOrNo;
import io.github.glosslint.cli.fix.Patch;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnwrittenFile;
import io.github.glosslint.rename.MoveOptions;
import io.github.glosslint.rename.MoveResult;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Moves a file or folder: shows what would change, and does it if somebody wants it. */
public final class MoveCommand {

  private static final String DONE = "Moved ";

  private final CommandRun run;
  private final MoveRequest move;
  private final Environment environment;
  private final Messages messages;
  private final Stdout stdout;

  public MoveCommand(CommandRun run, MoveRequest move) {
    this.run = run;
    this.move = move;
    this.environment = run.environment();
    this.messages = run.messages();
    this.stdout = run.stdout();
  }

  /** Returns the exit code. */
  public int run() throws UsageException, IOException {
    Progress progress = run.progress();
    boolean writes = !move.onlyShows() && (move.write() || asks());
    MoveOptions options =
        new MoveOptions(
            writes,
            move.allowDirty(),
            planned -> {
              progress.clear();
              return move.write() || isWanted(planned);
            });
    MoveResult result;
    try {
      result =
          run.linter().move(run.request(), path(move.from()), path(move.to()), options, progress);
    } finally {
      progress.clear();
    }
    return finish(result);
  }

  private Path path(String argument) throws UsageException {
    return Request.resolve(environment.workingDirectory(), argument).normalize();
  }

  private boolean asks() {
    return environment.outIsTerminal() && environment.errIsTerminal();
  }

  private boolean isWanted(MoveResult planned) {
    try {
      show(planned);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return YesOrNo.to(totals(planned, "Move "), environment);
  }

  private void show(MoveResult result) throws IOException {
    boolean[] masked = {false};
    stdout.print(out -> masked[0] = Patch.write(result.files(), out, environment.outIsTerminal()));
    if (masked[0]) {
      messages.say("secrets are masked in this patch, so that it does not apply where they are");
    }
    sayLeft(result);
  }

  private void sayLeft(MoveResult result) {
    for (String sentence : result.left()) {
      messages.say(SafeText.of(sentence));
    }
  }

  private int finish(MoveResult result) throws IOException {
    boolean asked = !move.write() && !move.onlyShows() && asks();
    if (move.dryRun()) {
      for (FixedFile file : result.files()) {
        stdout.print(SafeText.path(file.path()) + "\n");
      }
      sayLeft(result);
    } else if (move.write()) {
      sayLeft(result);
    } else if (!asked) {
      show(result);
    }
    boolean failed = false;
    for (UnwrittenFile file : result.unwritten()) {
      messages.say("cannot write " + SafeText.path(file.path()) + ": " + file.reason());
      failed |= file.failed();
    }
    if (failed) {
      return ExitCode.FAILURE;
    }
    if (!result.unwritten().isEmpty()) {
      messages.say("nothing was written");
      return ExitCode.USAGE;
    }
    boolean quiet = run.invocation().terminal().quiet();
    if (result.written()) {
      if (!quiet) {
        stdout.print(totals(result, DONE) + "\n");
      }
      return ExitCode.CLEAN;
    }
    if (!quiet) {
      boolean hint = !move.onlyShows() && !asked;
      messages.say(
          totals(result, "would move ")
              + (move.onlyShows() ? "" : "; nothing was written")
              + (hint ? ", --write does it" : ""));
    }
    return ExitCode.FINDINGS;
  }

  private static String totals(MoveResult result, String verb) {
    return verb
        + SafeText.path(result.from())
        + " to "
        + SafeText.path(result.to())
        + (verb.equals(DONE) ? ", and rewrote " : ", and rewrite ")
        + Wording.count(result.files().size(), "file");
  }
}
