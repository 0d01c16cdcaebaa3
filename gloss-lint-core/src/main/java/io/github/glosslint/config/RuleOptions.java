package io.github.glosslint.config;

import java.util.List;
import java.util.Map;

/**
 * The options of one rule for one file. They were checked against the rule's page when the settings
 * were read, so a getter that fails means that the rule asks for an option its page does not list.
 *
 * @param values strings, booleans, integers, lists and maps of these
 */
public record RuleOptions(Map<String, Object> values) {

  public RuleOptions {
    values = Map.copyOf(values);
  }

  public boolean flag(String name) {
    return (Boolean) value(name);
  }

  public String word(String name) {
    return (String) value(name);
  }

  /** A list of strings. */
  @SuppressWarnings("unchecked")
  public List<String> words(String name) {
    return (List<String>) value(name);
  }

  /** Any value as it stands in the settings. */
  public Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no option " + name + " on the rule's page");
    }
    return value;
  }
}
