package io.github.glosslint.catalogue;

import java.util.List;

/**
 * Something that a rule can be told.
 *
 * @param choices the words of an option of type {@link OptionType#CHOICE}, otherwise empty
 * @param defaultValue what holds where the settings are silent; its class is that of the type
 * @param summary what it does, a sentence
 */
public record RuleOption(
    String name, OptionType type, List<String> choices, Object defaultValue, String summary) {

  public RuleOption {
    choices = List.copyOf(choices);
  }
}
