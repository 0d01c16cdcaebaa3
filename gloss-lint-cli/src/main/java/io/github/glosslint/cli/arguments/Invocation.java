package io.github.glosslint.cli.arguments;

import io.github.glosslint.cli.console.Colours;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.finding.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parsed arguments, not yet checked against the file system.
 *
 * @param subject the rule to explain, the shell to complete for, the file whose settings to print,
 *     or the command to help with; else null
 * @param paths what to check, as given; empty if nothing was
 * @param firstIsPath whether the first of the paths, if there is one, is where no command may:
 *     behind a command or {@code --}
 * @param filesFrom the file that lists what to check, {@code -} for standard input; else null
 * @param config the settings file, null to look for it
 * @param configFrom the revision whose settings apply, null for those on disk
 * @param strictConfig whether settings without effect are an error
 * @param rules names of the only rules to run, empty for all
 * @param rulesFrom jars that bring more rules
 * @param severities by the names of rules
 * @param format its name, null if the user said nothing
 * @param output the file that gets the report, null for standard output
 * @param reports formats of further files, by their names
 * @param sort in which order formats for people have the findings
 * @param listUnknown whether to print the place of whatever could not be judged
 * @param noGithub whether GitHub's runner is to be told nothing
 * @param stdinFilename what standard input is checked as, null if the user said nothing
 * @param baseline the file of known findings, null if the user named none
 * @param noBaseline whether no baseline is to be looked for
 * @param changedSince the revision since which changes are reported on, null for everything
 * @param web how to ask the web, null if it is not to be asked
 * @param watch whether to check again whenever a file changes
 * @param fix how to fix, null if nothing is to be fixed
 */
public record Invocation(
    Command command,
    @Nullable String subject,
    List<String> paths,
    boolean firstIsPath,
    @Nullable String filesFrom,
    @Nullable String config,
    @Nullable String configFrom,
    boolean strictConfig,
    List<String> rules,
    List<String> rulesFrom,
    Map<String, Severity> severities,
    FailOn failOn,
    @Nullable String format,
    @Nullable String output,
    Map<String, String> reports,
    Sort sort,
    boolean listUnknown,
    boolean noGithub,
    boolean quiet,
    boolean verbose,
    Colours colours,
    @Nullable String stdinFilename,
    @Nullable String baseline,
    boolean noBaseline,
    @Nullable String changedSince,
    @Nullable WebRequest web,
    boolean watch,
    @Nullable FixRequest fix) {

  /** The path that stands for standard input. */
  public static final String STDIN = "-";

  public Invocation {
    paths = List.copyOf(paths);
    rules = List.copyOf(rules);
    rulesFrom = List.copyOf(rulesFrom);
    severities = Map.copyOf(severities);
  }

  /**
   * Reads arguments.
   *
   * @throws UsageException if they make no sense; it says what would
   */
  public static Invocation of(String[] args) throws UsageException {
    if (args.length == 1) {
      // What is asked for most often is answered without loading a parser: in half the time.
      switch (args[0]) {
        case "-h", "--help", "help" -> {
          return of(Command.HELP);
        }
        case "-V", "--version" -> {
          return of(Command.VERSION);
        }
        default -> {}
      }
    }
    return Arguments.parse(args);
  }

  private static Invocation of(Command command) {
    return new Invocation(
        command,
        null,
        List.of(),
        true,
        null,
        null,
        null,
        false,
        List.of(),
        List.of(),
        Map.of(),
        FailOn.ERROR,
        null,
        null,
        Map.of(),
        Sort.PATH,
        false,
        false,
        false,
        false,
        Colours.AUTO,
        null,
        null,
        false,
        null,
        null,
        false,
        null);
  }

  public boolean readsStdin() {
    return paths.contains(STDIN);
  }

  /** What is to be done. */
  public enum Command {
    CHECK,
    FIX,
    LIST_FILES,
    PRINT_CONFIG,
    DUMP_URLS,
    EXPLAIN,
    SCHEMA,
    COMPLETION,
    MAN,
    BASELINE_CREATE,
    BASELINE_PRUNE,
    BASELINE_CHECK,
    HELP,
    VERSION;

    /** Whether it checks nothing, and takes one argument at most. */
    boolean isAboutOneThing() {
      return this == EXPLAIN || this == SCHEMA || this == COMPLETION || this == MAN;
    }

    /** Whether it is one of the commands about a baseline. */
    boolean isOfBaselines() {
      return this == BASELINE_CREATE || this == BASELINE_PRUNE || this == BASELINE_CHECK;
    }
  }

  /** In which order findings stand. */
  public enum Sort {
    PATH,
    SEVERITY
  }

  /** From which severity on findings make the run fail. */
  public enum FailOn {
    ERROR,
    WARNING,
    NEVER
  }
}
