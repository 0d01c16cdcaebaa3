package io.github.glosslint.maven;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A parameter that maps names to values. In a pom, it consists of elements. A user property cannot
 * contain elements, so there it is a list of {@code name=value}.
 */
final class NamedValues {

  private NamedValues() {}

  /**
   * Combines both forms; the property takes precedence.
   *
   * @param property the name of the property, for messages
   * @throws MojoExecutionException if an entry lacks its name or its value
   */
  static Map<String, String> of(
      String property, Map<String, String> elements, List<String> assignments)
      throws MojoExecutionException {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> element : elements.entrySet()) {
      put(property, values, element.getKey(), element.getValue() == null ? "" : element.getValue());
    }
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      String name = equals < 0 ? assignment : assignment.substring(0, equals);
      put(property, values, name, equals < 0 ? "" : assignment.substring(equals + 1));
    }
    return values;
  }

  private static void put(String property, Map<String, String> values, String name, String value)
      throws MojoExecutionException {
    if (name.isBlank() || value.isBlank()) {
      throw new MojoExecutionException(
          property + " takes name=value, several separated by commas; \"" + name + "\" has none");
    }
    values.put(name.strip(), value.strip());
  }
}
