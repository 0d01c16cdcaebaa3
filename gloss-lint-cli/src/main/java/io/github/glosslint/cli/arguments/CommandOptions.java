package io.github.glosslint.cli.arguments;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.cli.Options;

/** The commands, and the options of each. */
public final class CommandOptions {

  /** Options that mean nothing where findings are not reported. */
  static final List<String> REPORTING =
      List.of(
          "changed-since",
          "fail-on",
          "format",
          "sort",
          "list-unknown",
          "output",
          "report",
          "no-github");

  /** The words that begin a command line and are not paths. */
  public static final List<String> COMMANDS =
      List.of(
          "check",
          "audit",
          "merge",
          "fix",
          "baseline",
          "glossary",
          "move",
          "init",
          "explain",
          "schema",
          "completion",
          "man",
          "server");

  /** The commands, and {@code help}, which takes one of them. */
  public static List<String> names() {
    return Stream.concat(COMMANDS.stream(), Stream.of("help")).toList();
  }

  /** Options that say how to speak, and those that any command gives way to. */
  private static final Set<String> OF_EVERY_COMMAND =
      Set.of("quiet", "verbose", "color", "help", "version");

  /** Options of checks that the commands for baselines refuse besides {@link #REPORTING}. */
  private static final Set<String> OF_CHECKS =
      Set.of(
          "stdin-filename",
          "files-from",
          "watch",
          "list-files",
          "print-config",
          "dump-urls",
          "source",
          "no-baseline");

  /** Options that say how to fix. */
  static final List<String> OF_FIXES =
      List.of("unsafe", "dry-run", "diff", "interactive", "allow-dirty");

  /** Options of checks that mean nothing to fixes. */
  private static final Set<String> NOT_OF_FIXES =
      Set.of(
          "built",
          "source",
          "changed-since",
          "format",
          "sort",
          "list-unknown",
          "output",
          "report",
          "no-github",
          "stdin-filename",
          "watch",
          "list-files",
          "dump-urls",
          "print-config",
          "cache-dir",
          "no-cache");

  /** Options that say how to show glossaries. */
  static final List<String> OF_GLOSSARIES = List.of("limit", "all", "base", "lang");

  /** The word behind {@code glossary} that renames a term. */
  public static final String RENAME = "rename";

  /** Options that say how to rename a term. */
  static final List<String> OF_RENAMES = List.of("redirect", "in-place", "write");

  /** Options of fixes that mean the same to renames. */
  static final List<String> ALSO_OF_RENAMES = List.of("dry-run", "diff", "allow-dirty");

  /** The options of {@code move} besides those of every command. */
  private static final Set<String> OF_MOVES =
      Set.of("config", "config-from", "rules-from", "write", "dry-run", "diff", "allow-dirty");

  /** Options of checks that mean something to glossaries as well. */
  private static final Set<String> ALSO_OF_GLOSSARIES =
      Set.of("config", "config-from", "rules-from", "format", "output");

  /** Options that say which part of a check is wanted, and where it goes. */
  static final List<String> OF_SHARDS = List.of("shard", "shard-file");

  /** Options of checks that a shard refuses: who merges the shards has them. */
  static final List<String> OF_MERGES =
      List.of(
          "baseline", "fail-on", "format", "sort", "list-unknown", "output", "report", "no-github");

  /** Options of checks that a shard refuses: what they ask for cannot be sent, or never ends. */
  static final List<String> NOT_OF_SHARDS =
      List.of(
          "changed-since",
          "config-from",
          "rules-from",
          "files-from",
          "stdin-filename",
          "source",
          "cache-dir",
          "watch",
          "list-files",
          "print-config",
          "dump-urls");

  /** Options of {@code server} alone: most clients start servers with it. */
  static final List<String> OF_SERVERS = List.of("stdio");

  private CommandOptions() {}

  /** Options of {@code init} alone. */
  private static final Set<String> OF_INIT =
      Set.of("pre-commit", "github", "gitlab", "from", "force");

  /** Every option there is; what they do is said in the help. */
  public static Options all() {
    Options options = ofChecks();
    ofInit().getOptions().stream()
        .filter(option -> !options.hasOption("--" + option.getLongOpt()))
        .forEach(options::addOption);
    return options;
  }

  /** The options of {@code init}, where {@code --baseline} is a wish and names no file. */
  public static Options ofInit() {
    return new Options()
        .addOption(null, "baseline", false, "")
        .addOption(null, "pre-commit", false, "")
        .addOption(null, "github", false, "")
        .addOption(null, "gitlab", false, "")
        .addOption(null, "from", true, "")
        .addOption(null, "force", false, "")
        .addOption(null, "dry-run", false, "")
        .addOption("q", "quiet", false, "")
        .addOption("v", "verbose", false, "")
        .addOption(null, "color", true, "")
        .addOption("h", "help", false, "")
        .addOption("V", "version", false, "");
  }

  /** The options of all other commands. */
  static Options ofChecks() {
    return new Options()
        .addOption("c", "config", true, "")
        .addOption(null, "config-from", true, "")
        .addOption(null, "strict-config", false, "")
        .addOption(null, "rule", true, "")
        .addOption(null, "rules-from", true, "")
        .addOption(null, "severity", true, "")
        .addOption(null, "fail-on", true, "")
        .addOption(null, "format", true, "")
        .addOption("o", "output", true, "")
        .addOption(null, "report", true, "")
        .addOption(null, "sort", true, "")
        .addOption(null, "list-unknown", false, "")
        .addOption(null, "no-github", false, "")
        .addOption("q", "quiet", false, "")
        .addOption("v", "verbose", false, "")
        .addOption(null, "color", true, "")
        .addOption(null, "stdin-filename", true, "")
        .addOption(null, "files-from", true, "")
        .addOption(null, "built", false, "")
        .addOption(null, "source", true, "")
        .addOption(null, "baseline", true, "")
        .addOption(null, "no-baseline", false, "")
        .addOption(null, "changed-since", true, "")
        .addOption(null, "urls", false, "")
        .addOption(null, "no-urls", false, "")
        .addOption(null, "offline", false, "")
        .addOption(null, "cache", true, "")
        .addOption(null, "scheduled", false, "")
        .addOption(null, "header", true, "")
        .addOption(null, "allow-private", false, "")
        .addOption(null, "allow-address", true, "")
        .addOption(null, "max-per-host", true, "")
        .addOption(null, "max-connections", true, "")
        .addOption(null, "interval", true, "")
        .addOption(null, "timeout", true, "")
        .addOption(null, "deadline", true, "")
        .addOption(null, "second-look", true, "")
        .addOption(null, "seed", true, "")
        .addOption(null, "cache-dir", true, "")
        .addOption(null, "no-cache", false, "")
        .addOption(null, "unsafe", false, "")
        .addOption(null, "dry-run", false, "")
        .addOption(null, "diff", false, "")
        .addOption(null, "interactive", false, "")
        .addOption(null, "allow-dirty", false, "")
        .addOption(null, "limit", true, "")
        .addOption(null, "all", false, "")
        .addOption(null, "base", true, "")
        .addOption(null, "lang", true, "")
        .addOption(null, "shard", true, "")
        .addOption(null, "shard-file", true, "")
        .addOption(null, "stdio", false, "")
        .addOption(null, "redirect", false, "")
        .addOption(null, "in-place", false, "")
        .addOption(null, "write", false, "")
        .addOption(null, "watch", false, "")
        .addOption(null, "list-files", false, "")
        .addOption(null, "print-config", true, "")
        .addOption(null, "dump-urls", false, "")
        .addOption("h", "help", false, "")
        .addOption("V", "version", false, "");
  }

  /** The long names of the options that a command takes. */
  public static Set<String> of(String command) {
    Set<String> names = new TreeSet<>();
    all().getOptions().forEach(option -> names.add(option.getLongOpt()));
    if (command.equals("init")) {
      names.clear();
      ofInit().getOptions().forEach(option -> names.add(option.getLongOpt()));
      return names;
    }
    names.removeAll(OF_INIT);
    if (command.equals("glossary")) {
      names.removeIf(
          name ->
              !OF_EVERY_COMMAND.contains(name)
                  && !OF_GLOSSARIES.contains(name)
                  && !OF_RENAMES.contains(name)
                  && !ALSO_OF_RENAMES.contains(name)
                  && !ALSO_OF_GLOSSARIES.contains(name));
      return names;
    }
    if (command.equals("move")) {
      names.retainAll(OF_EVERY_COMMAND);
      names.addAll(OF_MOVES);
      return names;
    }
    OF_GLOSSARIES.forEach(names::remove);
    OF_RENAMES.forEach(names::remove);
    if (command.equals("server")) {
      names.removeIf(
          name ->
              !OF_EVERY_COMMAND.contains(name)
                  && !OF_SERVERS.contains(name)
                  && !WebArguments.ALL.contains(name));
      return names;
    }
    OF_SERVERS.forEach(names::remove);
    if (command.equals("merge")) {
      names.removeIf(
          name ->
              !OF_EVERY_COMMAND.contains(name)
                  && !OF_MERGES.contains(name)
                  && !name.equals("no-baseline"));
      return names;
    }
    if (!command.equals("check") && !command.equals("audit")) {
      OF_SHARDS.forEach(names::remove);
    }
    if (command.equals("fix")) {
      names.removeAll(NOT_OF_FIXES);
      return names;
    }
    OF_FIXES.forEach(names::remove);
    if (command.equals("explain") || command.equals("schema")) {
      names.retainAll(OF_EVERY_COMMAND);
      names.add("rules-from");
    } else if (List.of("completion", "man", "help").contains(command)) {
      names.retainAll(OF_EVERY_COMMAND);
    } else if (command.equals("baseline")) {
      names.removeAll(REPORTING);
      names.removeAll(OF_CHECKS);
    }
    return names;
  }
}
