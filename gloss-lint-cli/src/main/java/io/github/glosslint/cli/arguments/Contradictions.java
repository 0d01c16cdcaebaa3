package io.github.glosslint.cli.arguments;

import io.github.glosslint.cli.arguments.Invocation.Command;
import io.github.glosslint.cli.console.UsageException;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Arguments that make no sense together. */
final class Contradictions {

  private final CommandLine line;
  private final ArgumentValues values;

  Contradictions(CommandLine line, ArgumentValues values) {
    this.line = line;
    this.values = values;
  }

  /** Refuses what makes no sense together, for any command. */
  void check(Invocation invocation) throws UsageException {
    checkAny(invocation);
    if (invocation.command() == Command.MOVE) {
      checkTaken("move");
      if (invocation.targets().readsStdin()) {
        throw UsageException.arguments("move needs paths, not - (standard input)");
      }
      checkWriting();
      return;
    }
    if (invocation.command() == Command.FIX) {
      checkFix(invocation);
    } else {
      checkNoFix(renames(invocation));
    }
    if (invocation.command() == Command.GLOSSARY) {
      checkGlossary(invocation);
    } else {
      checkNoGlossary();
    }
    checkNoServer(invocation);
    if (invocation.command().isOfBaselines()) {
      checkBaseline(invocation);
    }
    if (invocation.command() == Command.MERGE) {
      checkMerge(invocation);
    } else {
      checkShard(invocation);
    }
  }

  private static void checkAny(Invocation invocation) throws UsageException {
    if (invocation.terminal().quiet() && invocation.terminal().verbose()) {
      throw UsageException.arguments("--quiet and --verbose contradict each other");
    }
    if (invocation.cache().folder() != null && invocation.cache().none()) {
      throw UsageException.arguments("--cache-dir and --no-cache contradict each other");
    }
    if (invocation.settings().baseline() != null && invocation.settings().noBaseline()) {
      throw UsageException.arguments("--baseline and --no-baseline contradict each other");
    }
    if (invocation.targets().filesFrom() != null && !invocation.targets().paths().isEmpty()) {
      throw UsageException.arguments("--files-from cannot be combined with paths");
    }
    boolean folders =
        invocation.targets().filesFrom() == null && !invocation.targets().readsStdin();
    if (invocation.targets().built() && !folders) {
      throw UsageException.arguments("--built needs the folders of sites as paths");
    }
    if (invocation.targets().readsStdin()) {
      if (invocation.targets().paths().size() > 1) {
        throw UsageException.arguments("- (standard input) cannot be checked along with paths");
      }
      if (invocation.command() == Command.LIST_FILES) {
        throw UsageException.arguments("--list-files needs paths, not - (standard input)");
      }
    } else if (invocation.targets().stdinFilename() != null) {
      throw UsageException.arguments("--stdin-filename needs - (standard input) as the path");
    }
  }

  private void checkBaseline(Invocation invocation) throws UsageException {
    if (invocation.targets().readsStdin()) {
      throw UsageException.arguments("baseline needs paths, not - (standard input)");
    }
    if (!invocation.settings().rules().isEmpty()
        && invocation.command() != Command.BASELINE_CREATE) {
      throw UsageException.arguments("baseline prune and check run all rules; remove --rule");
    }
    if (invocation.settings().noBaseline()) {
      throw UsageException.arguments("baseline and --no-baseline contradict each other");
    }
    for (String option : CommandOptions.REPORTING) {
      if (values.has(option)) {
        throw UsageException.arguments(
            "--" + option + " does not apply to baseline, which writes no report");
      }
    }
    checkTaken("baseline");
  }

  private void checkMerge(Invocation invocation) throws UsageException {
    checkTaken("merge");
    if (invocation.targets().paths().isEmpty()) {
      throw UsageException.arguments("merge takes the files of all shards");
    }
  }

  private void checkShard(Invocation invocation) throws UsageException {
    if (invocation.shard() == null) {
      return;
    }
    if (invocation.command() == Command.FIX
        || invocation.command() == Command.GLOSSARY
        || invocation.command().isOfBaselines()) {
      throw UsageException.arguments("--shard is an option of gloss-lint check and audit");
    }
    if (invocation.targets().readsStdin()) {
      throw UsageException.arguments("--shard needs paths, not - (standard input)");
    }
    for (String option : CommandOptions.OF_MERGES) {
      if (values.has(option)) {
        throw UsageException.arguments(
            "--" + option + " cannot be combined with --shard; give it to gloss-lint merge");
      }
    }
    for (String option : CommandOptions.NOT_OF_SHARDS) {
      if (values.has(option)) {
        throw UsageException.arguments("--" + option + " cannot be combined with --shard");
      }
    }
  }

  private void checkFix(Invocation invocation) throws UsageException {
    checkTaken("fix");
    if (invocation.targets().readsStdin()) {
      throw UsageException.arguments("fix needs paths, not - (standard input)");
    }
    if (values.has("interactive") && "-".equals(values.last("files-from"))) {
      throw UsageException.arguments(
          "standard input cannot list files and answer the questions of --interactive");
    }
    if (values.has("dry-run") && values.has("diff")) {
      throw UsageException.arguments(
          "--dry-run and --diff contradict each other: neither writes, one lists, one is a patch");
    }
  }

  private static boolean renames(Invocation invocation) {
    GlossaryRequest glossary = invocation.glossary();
    return glossary != null && glossary.rename() != null;
  }

  private void checkNoFix(boolean renames) throws UsageException {
    for (String option : CommandOptions.OF_FIXES) {
      if (renames && CommandOptions.ALSO_OF_RENAMES.contains(option)) {
        continue;
      }
      if (values.has(option) && !values.has("help") && !values.has("version")) {
        throw UsageException.arguments("--" + option + " is an option of gloss-lint fix");
      }
    }
  }

  private void checkGlossary(Invocation invocation) throws UsageException {
    checkTaken("glossary");
    if (invocation.targets().readsStdin()) {
      throw UsageException.arguments("glossary needs paths, not - (standard input)");
    }
    if (values.has("all") && values.has("limit")) {
      throw UsageException.arguments("--all and --limit contradict each other");
    }
    if (renames(invocation)) {
      checkRename();
      return;
    }
    checkNone(CommandOptions.OF_RENAMES, "glossary rename");
    GlossaryRequest glossary = invocation.glossary();
    String format = glossary == null ? "" : glossary.format();
    boolean rdf = format.equals("skos") || format.equals("jsonld");
    for (String option : CommandOptions.OF_GLOSSARIES) {
      boolean table = option.equals("limit") || option.equals("all");
      if (values.has(option) && table && !format.equals("table")) {
        throw UsageException.arguments("--" + option + " is for tables; " + format + " has all");
      }
      if (values.has(option) && !table && !rdf) {
        throw UsageException.arguments("--" + option + " is for skos and jsonld, not " + format);
      }
    }
  }

  private void checkNoServer(Invocation invocation) throws UsageException {
    for (String option : CommandOptions.OF_SERVERS) {
      if (values.has(option)
          && invocation.command() != Command.SERVER
          && !values.has("help")
          && !values.has("version")) {
        throw UsageException.arguments("--" + option + " is an option of gloss-lint server");
      }
    }
  }

  private void checkRename() throws UsageException {
    for (String option : List.of("format", "output", "limit", "all", "base", "lang")) {
      if (values.has(option)) {
        throw UsageException.arguments("glossary rename does not take --" + option);
      }
    }
    checkWriting();
  }

  private void checkWriting() throws UsageException {
    if (values.has("dry-run") && values.has("diff")) {
      throw UsageException.arguments(
          "--dry-run and --diff contradict each other: neither writes, one lists, one is a patch");
    }
    if (values.has("write") && (values.has("dry-run") || values.has("diff"))) {
      throw UsageException.arguments("--write contradicts --dry-run and --diff, which only show");
    }
  }

  private void checkNoGlossary() throws UsageException {
    checkNone(CommandOptions.OF_GLOSSARIES, "glossary");
    checkNone(CommandOptions.OF_RENAMES, "glossary rename");
  }

  private void checkNone(List<String> options, String command) throws UsageException {
    for (String option : options) {
      if (values.has(option) && !values.has("help") && !values.has("version")) {
        throw UsageException.arguments("--" + option + " is an option of gloss-lint " + command);
      }
    }
  }

  /** Refuses options that a command does not take. */
  void checkTaken(String command) throws UsageException {
    Set<String> taken = CommandOptions.of(command);
    for (Option option : line.getOptions()) {
      if (!taken.contains(option.getLongOpt())) {
        throw UsageException.arguments(command + " does not take --" + option.getLongOpt());
      }
    }
  }
}
