package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;

class HelpTest {

  private static final Pattern LONG = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
  private static final Pattern SHORT = Pattern.compile("(?m)^ +-([A-Za-z]), --([a-z-]+)");

  @Test
  void fits_a_terminal_of_eighty_columns() {
    assertThat(Help.TEXT.lines()).allMatch(line -> line.length() <= 80);
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
            Arguments.options().getOptions().stream()
                .filter(option -> option.getOpt() != null)
                .map(option -> option.getOpt() + " " + option.getLongOpt())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void options_with_a_value_show_its_name() {
    for (Option option : Arguments.options().getOptions()) {
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
    return Arguments.options().getOptions().stream()
        .map(Option::getLongOpt)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
