package io.github.glosslint.cli.help;

import io.github.glosslint.cli.arguments.CommandOptions;
import java.util.ArrayList;
import java.util.List;

/** Completion in zsh: specifications for its function {@code _arguments}. */
public final class ZshCompletion {

  private final CompletionValues values;

  ZshCompletion(CompletionValues values) {
    this.values = values;
  }

  String script() {
    List<String> commands = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (String command : CommandOptions.names()) {
      commands.add("    '" + command + ":" + quoted(CompletionValues.summary(command)) + "'");
      options.add(
          "    " + command + ")\n      options=(\n" + specifications(command) + "      ) ;;");
    }
    return CompletionScript.of("zsh")
        .with("COMMANDS", String.join("\n", commands))
        .with("OPTIONS", String.join("\n", options))
        .with("RULES", String.join(" ", values.rules()))
        .with("SEVERITIES", String.join(" ", CompletionValues.SEVERITIES))
        .with("FORMATS", String.join(" ", CompletionValues.formats()))
        .text();
  }

  private String specifications(String command) {
    StringBuilder specs = new StringBuilder();
    for (OptionHelp option : OptionHelp.in(Help.of(command))) {
      specs.append("        ").append(specification(option, command)).append('\n');
    }
    specs.append("        '1: :->first'\n");
    List<String> words = values.ofCommand(command);
    if (!words.isEmpty()) {
      specs.append("        '2:argument:(").append(String.join(" ", words)).append(")'\n");
    }
    if (CompletionValues.takesPaths(command)) {
      specs.append("        '*:path:_files'\n");
    }
    return specs.toString();
  }

  private String specification(OptionHelp option, String command) {
    String name = "--" + option.name();
    String value = option.takesValue() ? ":" + option.value() + ":" + action(option, command) : "";
    String rest = (option.takesValue() ? "=" : "") + "[" + description(option) + "]" + value;
    if (!option.letter().isEmpty()) {
      String letter = "-" + option.letter();
      String plus = option.takesValue() ? "+" : "";
      return "'(" + letter + " " + name + ")'{" + letter + plus + ",'" + name + rest + "'}";
    }
    return "'" + (option.isRepeatable() ? "*" : "") + name + rest + "'";
  }

  private String action(OptionHelp option, String command) {
    if (option.isPair()) {
      return "->" + option.name();
    }
    if (CompletionValues.isFile(option)) {
      return "_files";
    }
    if (CompletionValues.isRevision(option)) {
      return "($(git for-each-ref --format=%(refname:short) 2> /dev/null))";
    }
    List<String> words = values.of(option, command);
    return words.isEmpty() ? " " : "(" + String.join(" ", words) + ")";
  }

  private static String description(OptionHelp option) {
    return quoted(option.summary()).replace("[", "\\[").replace("]", "\\]");
  }

  private static String quoted(String text) {
    return text.replace("'", "'\\''").replace(":", "\\:");
  }
}
