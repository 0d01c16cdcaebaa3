package io.github.glosslint.cli.help;

import io.github.glosslint.cli.arguments.CommandOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Completion in bash: cases that set the words to offer, or ask for files. */
public final class BashCompletion {

  private final CompletionValues values;

  BashCompletion(CompletionValues values) {
    this.values = values;
  }

  String script() {
    List<String> withValue = new ArrayList<>();
    List<String> cases = new ArrayList<>();
    for (OptionHelp option : OptionHelp.in(Help.TEXT)) {
      if (option.takesValue()) {
        String pattern = option.letter().isEmpty() ? "" : "-" + option.letter() + " | ";
        withValue.add(pattern + "--" + option.name());
        cases.add("    " + pattern + "--" + option.name() + ") " + value(option) + " ;;");
      }
    }
    List<String> options = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (String command : CommandOptions.names()) {
      options.add("          " + command + ") words='" + dashed(command) + "' ;;");
      if (!CompletionValues.takesPaths(command)) {
        String words = String.join(" ", values.ofCommand(command));
        arguments.add("          1:" + command + ") words='" + words + "' ;;");
        arguments.add("          *:" + command + ") ;;");
      } else if (!values.ofCommand(command).isEmpty()) {
        String words = String.join(" ", values.ofCommand(command));
        arguments.add("          1:" + command + ") words='" + words + "' ;;");
      }
    }
    options.add("          *) words='" + dashed("check") + "' ;;");
    return CompletionScript.of("bash")
        .with("RULES", String.join(" ", values.rules()))
        .with("WITH_VALUE", String.join(" | ", withValue))
        .with("VALUES", String.join("\n", cases))
        .with("OPTIONS", String.join("\n", options))
        .with("COMMANDS", String.join(" ", CommandOptions.names()))
        .with("ARGUMENTS", String.join("\n", arguments))
        .text();
  }

  private String value(OptionHelp option) {
    List<String> words = values.of(option);
    List<String> own = values.of(option, CompletionValues.GLOSSARY);
    if (!own.equals(words)) {
      return "words='"
          + String.join(" ", words)
          + "'; [[ ${paths[0]-} == "
          + CompletionValues.GLOSSARY
          + " ]] && words='"
          + String.join(" ", own)
          + "'";
    }
    String offered = words.equals(values.rules()) ? "$rules" : "'" + String.join(" ", words) + "'";
    if (option.isPair()) {
      String second =
          CompletionValues.isFile(option) ? "files" : String.join(" ", values.afterEquals(option));
      return "words=" + offered + " second='" + second + "'";
    }
    if (CompletionValues.isRevision(option)) {
      return "words=$(git for-each-ref --format='%(refname:short)' 2> /dev/null)";
    }
    return CompletionValues.isFile(option) ? "files=1" : "words=" + offered;
  }

  private static String dashed(String command) {
    TreeSet<String> dashed = new TreeSet<>();
    CommandOptions.of(command).forEach(name -> dashed.add("--" + name));
    return String.join(" ", dashed);
  }
}
