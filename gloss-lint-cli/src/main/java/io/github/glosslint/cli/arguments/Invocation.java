package io.github.glosslint.cli.arguments;

import io.github.glosslint.cli.console.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * The parsed arguments, not yet checked against the file system.
 *
 * @param subject the rule to explain, the shell to complete for, the file whose settings to print,
 *     or the command to help with; else null
 * @param web how to ask the web, null if it is not to be asked
 * @param cache where reports are kept from run to run
 * @param watch whether to check again whenever a file changes
 * @param fix how to fix, null if nothing is to be fixed
 * @param glossary how to show glossaries, null if none are to be shown
 * @param move what to move, null if nothing is
 * @param shard the part of the check that is wanted, null for all of it
 */
public record Invocation(
    Command command,
    @Nullable String subject,
    TargetRequest targets,
    SettingsRequest settings,
    ReportRequest report,
    TerminalRequest terminal,
    @Nullable WebRequest web,
    CacheRequest cache,
    boolean watch,
    @Nullable FixRequest fix,
    @Nullable GlossaryRequest glossary,
    @Nullable MoveRequest move,
    @Nullable ShardOption shard) {

  /**
   * Reads arguments.
   *
   * @throws UsageException if they make no sense; it says what would
   */
  public static Invocation of(String[] args) throws UsageException {
    return Arguments.parse(args);
  }

  /** What is to be done. */
  public enum Command {
    CHECK,
    FIX,
    MERGE,
    GLOSSARY,
    MOVE,
    LIST_FILES,
    PRINT_CONFIG,
    DUMP_URLS,
    EXPLAIN,
    SCHEMA,
    COMPLETION,
    MAN,
    SERVER,
    BASELINE_CREATE,
    BASELINE_PRUNE,
    BASELINE_CHECK,
    HELP,
    VERSION;

    /** Whether it checks nothing, and takes one argument at most. */
    boolean isAboutOneThing() {
      return this == EXPLAIN
          || this == SCHEMA
          || this == COMPLETION
          || this == MAN
          || this == SERVER;
    }

    /** Whether it is one of the commands about a baseline. */
    boolean isOfBaselines() {
      return this == BASELINE_CREATE || this == BASELINE_PRUNE || this == BASELINE_CHECK;
    }
  }
}
