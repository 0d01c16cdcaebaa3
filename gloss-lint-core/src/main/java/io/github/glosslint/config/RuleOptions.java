package io.github.glosslint.config;

import java.util.List;
import java.util.Map;

/**
 * The options of a rule for one file. They have been checked against the rule's page, so a getter
 * fails only if the rule asks for an option that its page does not list.
 *
 * @param values strings, booleans, integers, lists and maps of these, by name
 */
public record RuleOptions(Map<String, Object> values) {

  public RuleOptions {
    values = Map.copyOf(values);
  }

  /**
   * An option of type {@code boolean}.
   *
   * @throws IllegalArgumentException if the rule's page has no such option; so do all methods here
   */
  public boolean flag(String name) {
    return (Boolean) value(name);
  }

  /** An option of type {@code integer}. */
  public long integer(String name) {
    return (Long) value(name);
  }

  /** An option of type {@code string} or {@code choice}. */
  public String word(String name) {
    return (String) value(name);
  }

  /** The value of an option that is a list of strings. */
  @SuppressWarnings("unchecked")
  public List<String> words(String name) {
    return (List<String>) value(name);
  }

  /** The value of an option of any type. */
  public Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no option " + name + " on the rule's page");
    }
    return value;
  }
}
