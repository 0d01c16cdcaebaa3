package io.github.glosslint.cli;

import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.jspecify.annotations.Nullable;

/** The values that options have on a command line. Options go by their long names. */
final class OptionValues {

  private final CommandLine line;

  OptionValues(CommandLine line) {
    this.line = line;
  }

  boolean has(String option) {
    return line.hasOption(option);
  }

  /** All values of an option that may be repeated. */
  List<String> all(String option) {
    String[] values = line.getOptionValues(option);
    return values == null ? List.of() : List.of(values);
  }

  /** The value of an option; of several the last, as everywhere on command lines. */
  @Nullable String last(String option) throws UsageException {
    List<String> values = all(option);
    if (values.isEmpty()) {
      return null;
    }
    String value = values.get(values.size() - 1);
    if (value.isEmpty()) {
      throw UsageException.arguments("--" + option + " needs a value");
    }
    return value;
  }

  /** The value of an option that takes one of some words; the first of them if it was not given. */
  <E extends Enum<E>> E choice(String option, E[] choices) throws UsageException {
    String value = last(option);
    return value == null ? choices[0] : choice(option, value, choices);
  }

  /** The one of some words that a value is. */
  static <E extends Enum<E>> E choice(String option, String value, E[] choices)
      throws UsageException {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < choices.length; i++) {
      String word = choices[i].name().toLowerCase(Locale.ROOT);
      if (word.equals(value)) {
        return choices[i];
      }
      words.append(i == 0 ? "" : i == choices.length - 1 ? " or " : ", ").append(word);
    }
    throw UsageException.arguments(
        "--" + option + " takes " + words + ", not " + (value.isEmpty() ? "nothing" : value));
  }
}
