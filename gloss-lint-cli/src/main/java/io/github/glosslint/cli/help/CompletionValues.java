package io.github.glosslint.cli.help;

import io.github.glosslint.GlossaryFormats;
import io.github.glosslint.ReportFormats;
import io.github.glosslint.cli.arguments.CommandOptions;
import io.github.glosslint.cli.arguments.ReportRequest;
import io.github.glosslint.cli.console.Colours;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a shell can offer where a value, or the argument of a command, is expected. */
public final class CompletionValues {

  static final List<String> SEVERITIES = List.of("error", "warning", "info", "off");

  /** The command whose formats are its own. */
  static final String GLOSSARY = "glossary";

  private final List<String> rules;

  /**
   * @param rules the ids that can stand for a rule
   */
  CompletionValues(Collection<String> rules) {
    this.rules = List.copyOf(rules);
  }

  List<String> rules() {
    return rules;
  }

  /** Words for the value of an option of a command; empty if it is none of a few words. */
  List<String> of(OptionHelp option, String command) {
    return command.equals(GLOSSARY) && option.value().equals("FORMAT")
        ? GlossaryFormats.names()
        : of(option);
  }

  static List<String> formats() {
    return ReportFormats.names();
  }

  /** Words for the value of an option; empty if it is none of a few words. */
  List<String> of(OptionHelp option) {
    return switch (option.name()) {
      case "fail-on" -> words(ReportRequest.FailOn.values());
      case "sort" -> words(ReportRequest.Sort.values());
      case "color" -> words(Colours.values());
      default -> named(option.value());
    };
  }

  /** The second part of a value such as {@code RULE=LEVEL}; empty if it is none of a few words. */
  List<String> afterEquals(OptionHelp option) {
    return option.value().endsWith("=LEVEL") ? SEVERITIES : List.of();
  }

  private List<String> named(String value) {
    return switch (value) {
      case "FORMAT", "FORMAT=FILE" -> formats();
      case "RULE", "RULE=LEVEL" -> rules;
      default -> List.of();
    };
  }

  /** Whether the value of an option is a file, or its second part is. */
  static boolean isFile(OptionHelp option) {
    return List.of("FILE", "DIR", "JAR", "FORMAT=FILE").contains(option.value());
  }

  /** Whether the value of an option is a Git revision. */
  static boolean isRevision(OptionHelp option) {
    return option.value().equals("REF");
  }

  /** Words for the first argument of a command; empty if it takes paths or nothing. */
  List<String> ofCommand(String command) {
    return switch (command) {
      case "baseline" -> List.of("create", "prune", "check");
      case "explain" -> rules;
      case "completion" -> Shell.names();
      case "help" -> CommandOptions.COMMANDS;
      default -> List.of();
    };
  }

  /** Whether a command takes paths. */
  static boolean takesPaths(String command) {
    return command.equals("merge")
        || !command.equals("help") && CommandOptions.of(command).contains("config");
  }

  /** What a command is for, in half a sentence. */
  static String summary(String command) {
    String help = command.equals("help") ? "Describes a command." : Help.of(command);
    return help.substring(0, help.indexOf('.')).replace('\n', ' ');
  }

  private static List<String> words(Enum<?>[] choices) {
    List<String> words = new ArrayList<>(choices.length);
    for (Enum<?> choice : choices) {
      words.add(choice.name().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
