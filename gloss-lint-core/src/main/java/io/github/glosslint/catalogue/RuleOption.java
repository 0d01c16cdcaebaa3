package io.github.glosslint.catalogue;

import java.util.List;

/**
 * An option of a rule.
 *
 * @param choices the values of an option of type {@link OptionType#CHOICE}; otherwise empty
 * @param defaultValue the value if the settings do not set it, of the class that belongs to the
 *     type
 * @param summary what the option does, in one sentence
 */
public record RuleOption(
    String name, OptionType type, List<String> choices, Object defaultValue, String summary) {

  public RuleOption {
    choices = List.copyOf(choices);
  }
}
