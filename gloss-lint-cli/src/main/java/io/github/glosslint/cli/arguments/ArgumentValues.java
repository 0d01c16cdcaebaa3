package io.github.glosslint.cli.arguments;

import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/** The values of options on the command line, by long name. */
public final class ArgumentValues {

  private final Map<String, List<String>> values = new HashMap<>();

  public ArgumentValues(CommandLine line) {
    // The library searches all arguments for each option that is asked for, as a stream.
    for (Option option : line.getOptions()) {
      values
          .computeIfAbsent(option.getLongOpt(), name -> new ArrayList<>(1))
          .addAll(option.getValuesList());
    }
  }

  public boolean has(String option) {
    return values.containsKey(option);
  }

  /** All values of an option that may be repeated. */
  public List<String> all(String option) {
    return Collections.unmodifiableList(values.getOrDefault(option, List.of()));
  }

  /** The value of an option; of several the last, as everywhere on command lines. */
  @Nullable String last(String option) throws UsageException {
    List<String> given = all(option);
    if (given.isEmpty()) {
      return null;
    }
    String value = given.get(given.size() - 1);
    if (value.isEmpty()) {
      throw UsageException.arguments("--" + option + " needs a value");
    }
    return value;
  }

  /** The value of an option that takes one of some words; the first of them if it was not given. */
  public <E extends Enum<E>> E choice(String option, E[] choices) throws UsageException {
    String value = last(option);
    return value == null ? choices[0] : choice(option, value, choices);
  }

  /** The one of some words that a value is. */
  public static <E extends Enum<E>> E choice(String option, String value, E[] choices)
      throws UsageException {
    List<String> words = new ArrayList<>(choices.length);
    for (E choice : choices) {
      String word = choice.name().toLowerCase(Locale.ROOT);
      if (word.equals(value)) {
        return choice;
      }
      words.add(word);
    }
    int last = words.size() - 1;
    String all = String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    throw refused(option, all, value, words);
  }

  /**
   * A value of an option that is none of some words.
   *
   * @param taken what the option takes, such as {@code one of a, b}
   */
  static UsageException refused(String option, String taken, String value, List<String> words) {
    String given = value.isEmpty() ? "nothing" : value;
    return UsageException.arguments(
        "--" + option + " takes " + taken + ", not " + given + Words.of(words).hint(value));
  }
}
