package io.github.glosslint.cli.move;

import io.github.glosslint.cli.arguments.MoveRequest;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.fix.RefactoringDialogue;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.rename.MoveOptions;
import io.github.glosslint.rename.MoveResult;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.nio.file.Path;

/** Moves a file or folder: shows what would change, and does it if somebody wants it. */
public final class MoveCommand {

  private final CommandRun run;
  private final MoveRequest move;
  private final RefactoringDialogue dialogue;

  public MoveCommand(CommandRun run, MoveRequest move) {
    this.run = run;
    this.move = move;
    this.dialogue = new RefactoringDialogue(run, move.writing());
  }

  /** Returns the exit code. */
  public int run() throws UsageException, IOException {
    Progress progress = run.progress();
    MoveOptions options =
        new MoveOptions(
            dialogue.mayWrite(),
            move.writing().allowDirty(),
            planned -> {
              progress.clear();
              return dialogue.isApproved(planned, totals(planned, "Move ", "rewrite "));
            });
    MoveResult result;
    try {
      result =
          run.linter().move(run.request(), path(move.from()), path(move.to()), options, progress);
    } finally {
      progress.clear();
    }
    return dialogue.finish(
        result, totals(result, "Moved ", "rewrote "), totals(result, "would move ", "rewrite "));
  }

  private Path path(String argument) throws UsageException {
    return Request.resolve(run.folder(), argument).normalize();
  }

  private static String totals(MoveResult result, String moved, String rewrote) {
    return moved
        + SafeText.path(result.from())
        + " to "
        + SafeText.path(result.to())
        + ", and "
        + rewrote
        + Wording.count(result.files().size(), "file");
  }
}
