package io.github.glosslint.cli;

import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.arguments.RenameRequest;
import io.github.glosslint.cli.arguments.ShardOption;
import io.github.glosslint.cli.console.ExitCode;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.console.Version;
import io.github.glosslint.cli.fix.FixCommand;
import io.github.glosslint.cli.glossary.GlossaryCommand;
import io.github.glosslint.cli.glossary.RenameCommand;
import io.github.glosslint.cli.help.Help;
import io.github.glosslint.cli.help.ManPage;
import io.github.glosslint.cli.lint.BaselineCommand;
import io.github.glosslint.cli.lint.CommandRun;
import io.github.glosslint.cli.lint.ShardCommand;
import io.github.glosslint.cli.move.MoveCommand;
import java.io.IOException;
import java.util.Objects;

/** Executes an {@link Invocation}. */
final class Session {

  private final CommandRun run;

  Session(CommandRun run) {
    this.run = run;
  }

  /** Returns the exit code. */
  int run() throws UsageException, IOException {
    Invocation invocation = run.invocation();
    return switch (invocation.command()) {
      case CHECK -> check();
      case MERGE -> MergeCommand.run(run);
      case FIX -> new FixCommand(run).run();
      case GLOSSARY -> glossary();
      case MOVE -> new MoveCommand(run, Objects.requireNonNull(invocation.move())).run();
      case BASELINE_CREATE, BASELINE_PRUNE, BASELINE_CHECK -> new BaselineCommand(run).run();
      case SERVER -> ServerCommand.run(run.environment(), run.invocation().web());
      case HELP -> print(Help.of(invocation.subject()));
      case VERSION -> print(Version.text());
      case MAN -> print(ManPage.text());
      case EXPLAIN -> print(new Manual(run).explanation());
      case SCHEMA -> print(new Manual(run).schema());
      case COMPLETION -> print(new Manual(run).completion());
      case PRINT_CONFIG -> print(new Manual(run).settings());
      case LIST_FILES -> {
        run.printLines(new FileListing(run).files());
        yield ExitCode.CLEAN;
      }
      case DUMP_URLS -> {
        run.printLines(new FileListing(run).urls());
        yield ExitCode.CLEAN;
      }
    };
  }

  private int check() throws UsageException, IOException {
    ShardOption shard = run.invocation().shard();
    return shard == null ? CheckCommand.run(run) : new ShardCommand(run, shard).run();
  }

  private int glossary() throws UsageException, IOException {
    RenameRequest rename = Objects.requireNonNull(run.invocation().glossary()).rename();
    return rename == null ? new GlossaryCommand(run).run() : new RenameCommand(run, rename).run();
  }

  private int print(String text) throws IOException {
    run.print(text);
    return ExitCode.CLEAN;
  }
}
