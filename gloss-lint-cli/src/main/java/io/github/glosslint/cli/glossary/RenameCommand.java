package io.github.glosslint.cli.glossary;

import io.github.glosslint.cli.arguments.RenameRequest;
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
import io.github.glosslint.rename.RenameOptions;
import io.github.glosslint.rename.RenameResult;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Renames a term: shows what would change, and writes it if somebody wants it. */
public final class RenameCommand {

  private final CommandRun run;
  private final RenameRequest rename;
  private final boolean quiet;
  private final Environment environment;
  private final Messages messages;
  private final Stdout stdout;

  public RenameCommand(CommandRun run, RenameRequest rename) {
    this.run = run;
    this.rename = rename;
    this.quiet = run.invocation().terminal().quiet();
    this.environment = run.environment();
    this.messages = run.messages();
    this.stdout = run.stdout();
  }

  /** Returns the exit code. */
  public int run() throws UsageException, IOException {
    Progress progress = run.progress();
    RenameOptions options = options();
    RenameResult result;
    try {
      result =
          run.linter()
              .rename(
                  run.request(),
                  rename.from(),
                  rename.to(),
                  options.confirming(
                      preview -> {
                        progress.clear();
                        return options.approval().test(preview);
                      }),
                  progress);
    } finally {
      progress.clear();
    }
    return finish(result);
  }

  private RenameOptions options() {
    boolean writes = !rename.onlyShows() && (rename.write() || asks());
    return new RenameOptions(
        rename.redirect(),
        rename.inPlace(),
        writes,
        rename.allowDirty(),
        rename.write() ? RenameOptions.ANYHOW : this::isWanted);
  }

  private boolean asks() {
    return environment.outIsTerminal() && environment.errIsTerminal();
  }

  private boolean isWanted(RenameResult result) {
    try {
      show(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return YesOrNo.to(totals(result, "Rename ", ""), environment);
  }

  private void show(RenameResult result) throws IOException {
    boolean[] masked = {false};
    stdout.print(out -> masked[0] = Patch.write(result.files(), out, environment.outIsTerminal()));
    if (masked[0]) {
      messages.say("secrets are masked in this patch, so that it does not apply where they are");
    }
    sayNotes(result);
  }

  private void sayNotes(RenameResult result) {
    for (String note : result.notes()) {
      messages.say(SafeText.of(note));
    }
  }

  private int finish(RenameResult result) throws IOException {
    boolean asked = !rename.write() && !rename.onlyShows() && asks();
    if (!asked) {
      if (rename.dryRun()) {
        for (FixedFile file : result.files()) {
          stdout.print(SafeText.path(file.path()) + "\n");
        }
        sayNotes(result);
      } else if (!rename.write()) {
        show(result);
      } else {
        sayNotes(result);
      }
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
    if (result.written()) {
      if (!quiet) {
        stdout.print(totals(result, "Renamed ", "") + "\n");
      }
      return ExitCode.CLEAN;
    }
    if (!quiet) {
      String hint = rename.onlyShows() || asked ? "" : "; nothing was written, --write does it";
      messages.say(totals(result, "would rename ", asked ? "; nothing was written" : hint));
    }
    return ExitCode.FINDINGS;
  }

  private static String totals(RenameResult result, String verb, String rest) {
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
            + Wording.count(result.links(), "link")
            + rest);
  }
}
