package io.github.glosslint.cli.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.cli.arguments.CommandOptions;
import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.console.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;

class HelpTest {

  private static final Pattern LONG = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

  /** Where an option is defined, and not just spoken of. */
  private static final Pattern DEFINED = Pattern.compile("(?m)^ +(?:-[A-Za-z], )?--([a-z-]+)");

  private static final Pattern SHORT = Pattern.compile("(?m)^ +-([A-Za-z]), --([a-z-]+)");

  /** Options that {@code glossary} takes only with {@code rename}. */
  private static final Set<String> OF_RENAMES =
      Set.of("redirect", "in-place", "write", "dry-run", "diff", "allow-dirty");

  @Test
  void fits_a_terminal_of_eighty_columns() {
    assertThat(Help.TEXT.lines()).allMatch(line -> line.length() <= 80);
    for (String command : CommandOptions.COMMANDS) {
      assertThat(Help.of(command).lines()).allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void every_option_is_in_the_help_of_exactly_those_commands_that_know_it() {
    for (String command : CommandOptions.COMMANDS) {
      Set<String> shown = new TreeSet<>();
      DEFINED.matcher(Help.of(command)).results().forEach(match -> shown.add(match.group(1)));
      assertThat(shown).as(command).isEqualTo(CommandOptions.of(command));
    }
  }

  @Test
  void a_command_takes_what_its_help_shows_and_refuses_the_rest() throws UsageException {
    for (String command :
        List.of("audit", "fix", "glossary", "move", "explain", "baseline create")) {
      Set<String> known = CommandOptions.of(command.split(" ")[0]);
      for (String option : options()) {
        boolean offline = List.of("explain", "glossary", "move").contains(command);
        String web = option.endsWith("urls") || offline ? " " : " --urls ";
        boolean renames = command.equals("glossary") && OF_RENAMES.contains(option);
        String verb = command + (renames ? " rename a b" : command.equals("move") ? " a b" : "");
        String[] words = (verb + web + example(option)).split(" ");
        words[words.length - 1] = words[words.length - 1].replace('_', ' ');
        if (known.contains(option)) {
          assertThat(Invocation.of(words)).as(option).isNotNull();
        } else {
          assertThatThrownBy(() -> Invocation.of(words))
              .as(command + " " + option)
              .isInstanceOf(UsageException.class);
        }
      }
    }
  }

  /** An option with a value that it takes. */
  private static String example(String option) {
    String value =
        switch (option) {
          case "severity" -> "a/b=error";
          case "fail-on", "color" -> "never";
          case "format" -> "json";
          case "sort" -> "severity";
          case "base" -> "https://example.org";
          case "lang" -> "en";
          case "report" -> "json=x";
          case "header" -> "https://example.org_A:_b";
          case "stdin-filename" -> "x.md -";
          case "shard" -> "1/2";
          case "shard-file" -> "x.shard --shard=1/2";
          default -> "1";
        };
    String format = List.of("base", "lang").contains(option) ? "--format=skos " : "";
    return format
        + "--"
        + option
        + (CommandOptions.all().getOption(option).hasArg() ? " " + value : "");
  }

  @Test
  void every_option_is_in_the_help_and_nothing_else() {
    assertThat(names(Help.TEXT)).isEqualTo(options());
    Set<String> shorts =
        SHORT
            .matcher(Help.TEXT)
            .results()
            .map(match -> match.group(1) + " " + match.group(2))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shorts)
        .isEqualTo(
            CommandOptions.all().getOptions().stream()
                .filter(option -> option.getOpt() != null)
                .map(option -> option.getOpt() + " " + option.getLongOpt())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void options_with_a_value_show_its_name() {
    for (Option option : CommandOptions.all().getOptions()) {
      boolean shown =
          Pattern.compile("--" + option.getLongOpt() + " [A-Z]").matcher(Help.TEXT).find();
      assertThat(shown).as(option.getLongOpt()).isEqualTo(option.hasArg());
    }
  }

  @Test
  void every_option_is_in_the_manual_and_nothing_else() throws IOException {
    assertThat(names(Files.readString(Path.of("..", "docs", "cli.md")))).isEqualTo(options());
  }

  private static Set<String> names(String text) {
    return LONG.matcher(text)
        .results()
        .map(match -> match.group().substring(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> options() {
    return CommandOptions.all().getOptions().stream()
        .map(Option::getLongOpt)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
