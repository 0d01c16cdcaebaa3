package io.github.glosslint.catalogue;

import java.util.List;

/**
 * An option of a rule.
 *
 * @param choices the words of an option of type {@link OptionType#CHOICE}, otherwise empty
 * @param defaultValue the value unless the settings say otherwise; its class is that of the type
 * @param summary what it does, a sentence
 */
public record RuleOption(
    String name, OptionType type, List<String> choices, Object defaultValue, String summary) {

  public RuleOption {
    choices = List.copyOf(choices);
  }
}
