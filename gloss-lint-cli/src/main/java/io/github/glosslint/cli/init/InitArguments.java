package io.github.glosslint.cli.init;

import io.github.glosslint.cli.arguments.ArgumentValues;
import io.github.glosslint.cli.arguments.Arguments;
import io.github.glosslint.cli.arguments.CommandOptions;
import io.github.glosslint.cli.arguments.TargetRequest;
import io.github.glosslint.cli.console.Colours;
import io.github.glosslint.cli.console.UsageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The arguments of {@code init}, whose {@code --baseline} takes no value. */
public final class InitArguments {

  private static final String COMMAND = "init";

  private InitArguments() {}

  /** Whether the first word that is no option is the name of the command. */
  public static boolean areFor(String[] args) {
    if (!Arrays.asList(args).contains(COMMAND)) {
      // Nearly always: no options are looked at twice.
      return false;
    }
    Options options = CommandOptions.all();
    for (int i = 0; i < args.length; i++) {
      String word = args[i];
      if (!word.startsWith("-") || word.equals("-") || word.equals("--")) {
        return word.equals(COMMAND);
      }
      Option option = options.getOption(word);
      if (option != null && option.hasArg() && word.indexOf('=') < 0) {
        i++;
      }
    }
    return false;
  }

  /**
   * Reads arguments.
   *
   * @throws UsageException if they make no sense; it says what would
   */
  public static InitRequest parse(String[] args) throws UsageException {
    Options options = CommandOptions.ofInit();
    try {
      return request(
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .build()
              .parse(options, args));
    } catch (UnrecognizedOptionException e) {
      String name = e.getOption().replaceFirst("=.*", "");
      throw CommandOptions.all().hasOption(name) && !options.hasOption(name)
          ? UsageException.arguments("init does not take " + name)
          : Arguments.unknown(e.getOption(), options);
    } catch (MissingArgumentException e) {
      throw UsageException.arguments("--" + e.getOption().getLongOpt() + " needs a value");
    } catch (ParseException e) {
      throw UsageException.arguments(String.valueOf(e.getMessage()));
    }
  }

  private static InitRequest request(CommandLine line) throws UsageException {
    ArgumentValues values = new ArgumentValues(line);
    List<String> paths = new ArrayList<>(line.getArgList());
    paths.remove(COMMAND);
    if (paths.size() > 1) {
      throw UsageException.arguments("init takes one folder, not " + paths.size());
    }
    if (paths.contains(TargetRequest.STDIN)) {
      throw UsageException.arguments("init needs a folder, not - (standard input)");
    }
    if (values.has("quiet") && values.has("verbose")) {
      throw UsageException.arguments("--quiet and --verbose contradict each other");
    }
    values.choice("color", Colours.values());
    return new InitRequest(
        values.has("help") ? "help" : values.has("version") ? "version" : null,
        values.has("baseline"),
        values.has("pre-commit"),
        values.has("github"),
        values.has("gitlab"),
        values.all("from"),
        values.has("force"),
        values.has("dry-run"),
        values.has("quiet"),
        values.has("verbose"),
        paths.isEmpty() ? null : paths.get(0));
  }
}
