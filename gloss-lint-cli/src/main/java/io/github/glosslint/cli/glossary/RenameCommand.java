package io.github.glosslint.cli.glossary;

import io.github.glosslint.cli.arguments.RenameRequest;
import io.github.glosslint.cli.console.Progress;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.fix.RefactoringDialogue;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;

/** Renames a term: shows what would change, and writes it if somebody wants it. */
public final class RenameCommand {

  private final CommandRun run;
  private final RenameRequest rename;
  private final RefactoringDialogue dialogue;

  public RenameCommand(CommandRun run, RenameRequest rename) {
    this.run = run;
    this.rename = rename;
    this.dialogue = new RefactoringDialogue(run, rename.writing());
  }

  /** Returns the exit code. */
  public int run() throws UsageException, IOException {
    Progress progress = run.progress();
    RenameOptions options =
        new RenameOptions(
            rename.redirect(),
            rename.inPlace(),
            dialogue.mayWrite(),
            rename.writing().allowDirty(),
            planned -> {
              progress.clear();
              return dialogue.isApproved(planned, totals(planned, "Rename "));
            });
    RenameResult result;
    try {
      result = run.linter().rename(run.request(), rename.from(), rename.to(), options, progress);
    } finally {
      progress.clear();
    }
    return dialogue.finish(result, totals(result, "Renamed "), totals(result, "would rename "));
  }

  private static String totals(RenameResult result, String verb) {
    return SafeText.of(
        verb
            + "\""
            + result.from()
            + "\" to \""
            + result.to()
            + "\" in "
            + Wording.count(result.files().size(), "file")
            + ": "
            + Wording.count(result.definitions(), "definition")
            + ", "
            + Wording.count(result.references(), "reference")
            + ", "
            + Wording.count(result.links(), "link"));
  }
}
