package io.github.glosslint.cli.help;

import io.github.glosslint.cli.arguments.CommandOptions;
import java.util.ArrayList;
import java.util.List;

/** Completion in fish: a line for each option, with the commands that take it. */
public final class FishCompletion {

  private final CompletionValues values;
  private final List<String> lines = new ArrayList<>();

  FishCompletion(CompletionValues values) {
    this.values = values;
  }

  String script() {
    for (String command : CommandOptions.names()) {
      add("-n __gloss_lint_first -a " + command, CompletionValues.summary(command));
    }
    for (String command : CommandOptions.names()) {
      List<String> words = values.ofCommand(command);
      if (!words.isEmpty()) {
        add("-n '__gloss_lint_command " + command + "' -a '" + String.join(" ", words) + "'", "");
      }
      if (!CompletionValues.takesPaths(command)) {
        add("-n '__gloss_lint_command " + command + "' -f", "");
      }
    }
    for (OptionHelp option : OptionHelp.in(Help.TEXT)) {
      List<String> own = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (String command : CommandOptions.COMMANDS) {
        if (CommandOptions.of(command).contains(option.name())) {
          boolean differs = !values.of(option, command).equals(values.of(option));
          (differs ? own : others).add(command);
        }
      }
      option(option, others, values.of(option));
      for (String command : own) {
        option(option, List.of(command), values.of(option, command));
      }
    }
    return CompletionScript.of("fish")
        .with("COMMANDS", String.join(" ", CommandOptions.names()))
        .with("COMPLETIONS", String.join("\n", lines))
        .text();
  }

  private void option(OptionHelp option, List<String> commands, List<String> values) {
    StringBuilder line = new StringBuilder("-n '__gloss_lint_command ");
    line.append(String.join(" ", commands)).append("' -l ").append(option.name());
    if (!option.letter().isEmpty()) {
      line.append(" -s ").append(option.letter());
    }
    String words = String.join(" ", values);
    if (option.isPair()) {
      // Fish completes files behind a "=" by itself.
      String second = String.join(" ", this.values.afterEquals(option));
      line.append(CompletionValues.isFile(option) ? " -r" : " -x");
      line.append(" -a \"(__gloss_lint_pairs '").append(words).append("' '");
      line.append(second).append("')\"");
    } else if (!words.isEmpty()) {
      line.append(" -x -a '").append(words).append('\'');
    } else if (CompletionValues.isFile(option)) {
      line.append(" -r -F");
    } else if (CompletionValues.isRevision(option)) {
      line.append(" -x -a \"(git for-each-ref --format='%(refname:short)' 2> /dev/null)\"");
    } else if (option.takesValue()) {
      line.append(" -x");
    }
    add(line.toString(), option.summary());
  }

  private void add(String line, String description) {
    String text = description.replace("\\", "\\\\").replace("'", "\\'");
    lines.add("complete -c gloss-lint " + line + (text.isEmpty() ? "" : " -d '" + text + "'"));
  }
}
