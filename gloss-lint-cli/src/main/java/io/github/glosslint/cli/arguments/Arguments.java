package io.github.glosslint.cli.arguments;

import io.github.glosslint.GlossaryFormats;
import io.github.glosslint.ReportFormats;
import io.github.glosslint.cli.arguments.Invocation.Command;
import io.github.glosslint.cli.arguments.ReportRequest.FailOn;
import io.github.glosslint.cli.arguments.ReportRequest.Sort;
import io.github.glosslint.cli.console.Colours;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.report.glossary.GlossaryTable;
import io.github.glosslint.report.glossary.SkosOptions;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;

/** Parses the arguments of the command line. Options may occur anywhere before {@code --}. */
public final class Arguments {

  private final CommandLine line;
  private final ArgumentValues values;

  private Arguments(CommandLine line) {
    this.line = line;
    this.values = new ArgumentValues(line);
  }

  /**
   * Reads arguments.
   *
   * @throws UsageException if they make no sense; it says what would
   */
  static Invocation parse(String[] args) throws UsageException {
    Options options = CommandOptions.ofChecks();
    try {
      CommandLine line =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .build()
              .parse(options, args);
      int dashes = List.of(args).indexOf("--");
      // Behind the dashes are paths, even if one is called like a command.
      boolean onlyPaths = dashes >= 0 && line.getArgList().size() == args.length - dashes - 1;
      return new Arguments(line).invocation(!onlyPaths);
    } catch (UnrecognizedOptionException e) {
      throw unknown(e.getOption(), options);
    } catch (MissingArgumentException e) {
      throw UsageException.arguments("--" + e.getOption().getLongOpt() + " needs a value");
    } catch (ParseException e) {
      throw UsageException.arguments(String.valueOf(e.getMessage()));
    }
  }

  /** That there is no such option, with the one that may be meant. */
  public static UsageException unknown(String token, Options options) {
    int equals = token.indexOf('=');
    String name = equals < 0 ? token : token.substring(0, equals);
    if (equals > 0 && options.hasOption(name)) {
      return UsageException.arguments(name + " does not take a value");
    }
    List<String> known = new ArrayList<>();
    for (Option option : options.getOptions()) {
      known.add("--" + option.getLongOpt());
    }
    List<String> closest = Candidates.of(known).closest(name);
    String hint = closest.isEmpty() ? "" : "; did you mean " + closest.get(0) + "?";
    return UsageException.arguments("unknown option " + name + hint);
  }

  private Invocation invocation(boolean commands) throws UsageException {
    List<String> paths = new ArrayList<>(line.getArgList());
    String subject = values.last("print-config");
    String word = commands && !paths.isEmpty() ? paths.get(0) : "";
    Command command = commands ? command(paths) : optionsCommand();
    if (command == Command.HELP) {
      subject =
          word.equals("help")
              ? helped(paths)
              : CommandOptions.COMMANDS.contains(word) ? word : null;
      paths.clear();
    } else if (command.isAboutOneThing()) {
      new Contradictions(line, values).checkTaken(word);
      subject = subject(word, command, paths);
      paths.clear();
    }
    MoveRequest move = command == Command.MOVE ? move(paths) : null;
    RenameRequest rename = command == Command.GLOSSARY && commands ? rename(paths) : null;
    Invocation invocation =
        new Invocation(
            command,
            subject,
            targets(paths, !commands || paths.isEmpty() || paths.size() < line.getArgList().size()),
            settings(),
            report(command),
            new TerminalRequest(
                values.has("quiet"),
                values.has("verbose"),
                values.choice("color", Colours.values())),
            new WebArguments(values).request(word.equals("audit") || command == Command.SERVER),
            new CacheRequest(values.last("cache-dir"), values.has("no-cache")),
            values.has("watch"),
            command == Command.FIX ? fix() : null,
            command == Command.GLOSSARY ? glossary(rename) : null,
            move,
            shard());
    new Contradictions(line, values).check(invocation);
    return invocation;
  }

  /** What is to be done; a command's own name is taken from the paths. */
  private Command command(List<String> paths) throws UsageException {
    Command byOptions = optionsCommand();
    switch (paths.isEmpty() ? "" : paths.get(0)) {
      case "check", "audit" -> paths.remove(0);
      case "fix" -> {
        paths.remove(0);
        return isAboutTheProgram(byOptions) ? byOptions : Command.FIX;
      }
      case "merge" -> {
        paths.remove(0);
        return isAboutTheProgram(byOptions) ? byOptions : Command.MERGE;
      }
      case "glossary" -> {
        paths.remove(0);
        return isAboutTheProgram(byOptions) ? byOptions : Command.GLOSSARY;
      }
      case "move" -> {
        paths.remove(0);
        return isAboutTheProgram(byOptions) ? byOptions : Command.MOVE;
      }
      case "help" -> {
        paths.remove(0);
        return Command.HELP;
      }
      case "explain", "schema", "completion", "man", "server" -> {
        Command command = Command.valueOf(paths.remove(0).toUpperCase(Locale.ROOT));
        return isAboutTheProgram(byOptions) ? byOptions : command;
      }
      case "baseline" -> {
        paths.remove(0);
        return isAboutTheProgram(byOptions) ? byOptions : baselineCommand(paths, byOptions);
      }
      default -> {}
    }
    return byOptions;
  }

  /** The only argument of a command; null without one. */
  private static @Nullable String subject(String word, Command command, List<String> arguments)
      throws UsageException {
    if (command != Command.EXPLAIN && command != Command.COMPLETION && !arguments.isEmpty()) {
      throw UsageException.arguments(word + " takes no argument");
    }
    if (arguments.size() > 1) {
      String thing = command == Command.EXPLAIN ? "rule" : "shell";
      throw UsageException.arguments(word + " takes one " + thing + ", not " + arguments.size());
    }
    return arguments.isEmpty() ? null : arguments.get(0);
  }

  /** Whether it is asked for in place of whatever else is. */
  private static boolean isAboutTheProgram(Command byOptions) {
    return byOptions == Command.HELP || byOptions == Command.VERSION;
  }

  /** The command that help is asked about; null for all. */
  private static @Nullable String helped(List<String> words) throws UsageException {
    if (words.isEmpty()) {
      return null;
    }
    String word = words.get(0);
    if (!CommandOptions.COMMANDS.contains(word)) {
      throw UsageException.arguments(
          "there is no command " + word + Words.of(CommandOptions.COMMANDS).hint(word));
    }
    return word;
  }

  private static Command baselineCommand(List<String> paths, Command byOptions)
      throws UsageException {
    String verb = paths.isEmpty() ? "nothing" : paths.remove(0);
    if (byOptions != Command.CHECK) {
      throw UsageException.arguments(
          "baseline cannot be combined with --list-files, --dump-urls or --print-config");
    }
    return switch (verb) {
      case "create" -> Command.BASELINE_CREATE;
      case "prune" -> Command.BASELINE_PRUNE;
      case "check" -> Command.BASELINE_CHECK;
      default ->
          throw UsageException.arguments(
              "baseline takes create, prune or check, not "
                  + verb
                  + Words.of(List.of("create", "prune", "check")).hint(verb));
    };
  }

  private Command optionsCommand() {
    if (values.has("help")) {
      return Command.HELP;
    }
    if (values.has("version")) {
      return Command.VERSION;
    }
    if (values.has("print-config")) {
      return Command.PRINT_CONFIG;
    }
    if (values.has("dump-urls")) {
      return Command.DUMP_URLS;
    }
    return values.has("list-files") ? Command.LIST_FILES : Command.CHECK;
  }

  private @Nullable ShardOption shard() throws UsageException {
    String shard = values.last("shard");
    String file = values.last("shard-file");
    if (shard == null) {
      if (file != null) {
        throw UsageException.arguments("--shard-file needs --shard");
      }
      return null;
    }
    if (file != null && !file.endsWith(".shard")) {
      // Another shard of the same folder takes what ends otherwise for a part of the tree.
      throw UsageException.arguments("--shard-file takes a name that ends in .shard, not " + file);
    }
    try {
      Shard part = Shard.parse(shard);
      return new ShardOption(
          part,
          file == null ? "gloss-lint-" + part.number() + "-of-" + part.count() + ".shard" : file);
    } catch (IllegalArgumentException e) {
      throw UsageException.arguments("--shard takes I/N, not " + shard + ": " + e.getMessage());
    }
  }

  private FixRequest fix() {
    return new FixRequest(
        values.has("unsafe"),
        values.has("dry-run"),
        values.has("diff"),
        values.has("interactive"),
        values.has("allow-dirty"));
  }

  /** The words of {@code glossary rename} are taken from the paths; null if it is not that. */
  private @Nullable RenameRequest rename(List<String> paths) throws UsageException {
    if (paths.isEmpty() || !paths.get(0).equals(CommandOptions.RENAME)) {
      return null;
    }
    paths.remove(0);
    if (paths.size() < 2) {
      throw UsageException.arguments(
          "glossary rename takes the old name of a term and its new one");
    }
    return new RenameRequest(
        paths.remove(0),
        paths.remove(0),
        values.has("redirect"),
        values.has("in-place"),
        writing());
  }

  /** Of the words of {@code move}, the new path is taken: the old one is what there is to read. */
  private MoveRequest move(List<String> paths) throws UsageException {
    if (paths.size() != 2) {
      throw UsageException.arguments("move takes the old path of a file or folder and its new one");
    }
    return new MoveRequest(paths.get(0), paths.remove(1), writing());
  }

  private WriteRequest writing() {
    return new WriteRequest(
        values.has("write"), values.has("dry-run"), values.has("diff"), values.has("allow-dirty"));
  }

  private GlossaryRequest glossary(@Nullable RenameRequest rename) throws UsageException {
    String format = values.last("format");
    String limit = values.last("limit");
    int rows = limit == null ? GlossaryTable.USUAL_ROWS : rows(limit);
    return new GlossaryRequest(
        format == null ? GlossaryFormats.names().get(0) : format,
        values.has("all") ? Integer.MAX_VALUE : rows,
        skos(),
        rename);
  }

  private SkosOptions skos() throws UsageException {
    String base = values.last("base");
    if (base != null && !SkosOptions.isBase(base)) {
      throw UsageException.arguments(
          "--base takes what IRIs begin with, such as https://example.org, not " + base);
    }
    String language = values.last("lang");
    if (language != null && !SkosOptions.isLanguage(language)) {
      throw UsageException.arguments(
          "--lang takes the tag of a language, such as en or pt-BR, not " + language);
    }
    return new SkosOptions(base == null ? "" : base, language == null ? "" : language);
  }

  private static int rows(String limit) throws UsageException {
    try {
      int rows = Integer.parseInt(limit);
      if (rows >= 0) {
        return rows;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw UsageException.arguments("--limit takes a number of rows, not " + limit);
  }

  private TargetRequest targets(List<String> paths, boolean firstIsPath) throws UsageException {
    return new TargetRequest(
        paths,
        firstIsPath,
        values.last("files-from"),
        values.last("stdin-filename"),
        values.has("built"),
        values.last("source"),
        values.last("changed-since"));
  }

  private SettingsRequest settings() throws UsageException {
    return new SettingsRequest(
        values.last("config"),
        values.last("config-from"),
        values.has("strict-config"),
        values.all("rule"),
        values.all("rules-from"),
        severities(),
        values.last("baseline"),
        values.has("no-baseline"));
  }

  private ReportRequest report(Command command) throws UsageException {
    return new ReportRequest(
        format(command == Command.GLOSSARY ? GlossaryFormats.names() : ReportFormats.names()),
        values.last("output"),
        reports(),
        values.choice("sort", Sort.values()),
        values.choice("fail-on", FailOn.values()),
        values.has("list-unknown"),
        values.has("no-github"));
  }

  private @Nullable String format(List<String> names) throws UsageException {
    String format = values.last("format");
    if (format != null) {
      checkFormat("format", format, names);
    }
    return format;
  }

  /** Formats by the files that get them; each file gets one. */
  private Map<String, String> reports() throws UsageException {
    Map<String, String> reports = new LinkedHashMap<>();
    for (String value : values.all("report")) {
      int equals = value.indexOf('=');
      if (equals <= 0 || equals == value.length() - 1) {
        throw UsageException.arguments(
            "--report takes FORMAT=FILE, such as sarif=gloss-lint.sarif, not " + value);
      }
      String format = value.substring(0, equals);
      checkFormat("report", format, ReportFormats.names());
      String file = value.substring(equals + 1);
      if (reports.put(file, format) != null || file.equals(values.last("output"))) {
        throw UsageException.arguments("two reports would be written to " + file);
      }
    }
    return reports;
  }

  private static void checkFormat(String option, String format, List<String> names)
      throws UsageException {
    if (!names.contains(format)) {
      throw ArgumentValues.refused(option, "one of " + String.join(", ", names), format, names);
    }
  }

  private Map<String, Severity> severities() throws UsageException {
    Map<String, Severity> severities = new LinkedHashMap<>();
    for (String value : values.all("severity")) {
      int equals = value.indexOf('=');
      if (equals <= 0) {
        throw UsageException.arguments(
            "--severity takes RULE=LEVEL, such as heading/duplicate=warning, not " + value);
      }
      severities.put(
          value.substring(0, equals),
          ArgumentValues.choice("severity", value.substring(equals + 1), Severity.values()));
    }
    return severities;
  }
}
