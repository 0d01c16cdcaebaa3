package io.github.glosslint.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value of the settings looks like, in JSON Schema. It says as much of what the reader
 * accepts as a schema can: nothing that the reader accepts is refused.
 *
 * @param schema plain values, in the order in which they are printed
 */
public record SettingsShape(Map<String, Object> schema) {

  /** CFG-1: nothing is read from the environment. */
  private static final String NO_INTERPOLATION = "(?![\\s\\S]*\\$\\{)";

  /** What YAML reads as a number is the text of that number here. */
  private static final List<String> SCALARS = List.of("string", "number", "boolean");

  public SettingsShape {
    schema = new LinkedHashMap<>(schema);
  }

  private static SettingsShape of(String key, Object value) {
    return new SettingsShape(Map.of(key, value));
  }

  private SettingsShape with(String key, Object value) {
    SettingsShape more = new SettingsShape(schema);
    more.schema.put(key, value);
    return more;
  }

  /** Any text. */
  public static SettingsShape text() {
    return matching("");
  }

  /**
   * Text of a kind.
   *
   * @param pattern what the text begins with, as a regular expression of JavaScript
   */
  public static SettingsShape matching(String pattern) {
    return of("type", SCALARS).with("pattern", "^" + NO_INTERPOLATION + pattern);
  }

  /** One of several words. */
  public static SettingsShape oneOf(List<?> words) {
    return of("enum", words);
  }

  /** {@code true} or {@code false}. */
  public static SettingsShape flag() {
    return of("type", "boolean");
  }

  /** A whole number. */
  public static SettingsShape number() {
    return of("type", "integer");
  }

  /** A whole number within limits. */
  public static SettingsShape number(long least, long most) {
    return number().with("minimum", least).with("maximum", most);
  }

  static SettingsShape time() {
    return string("[0-9]{1,9} ?(d|h|min|s|ms)");
  }

  /** A size in bytes, with or without a unit. */
  static SettingsShape size(long most) {
    return anyOf(number(1, most), string("[0-9]{1,12}( ?[KM]iB)?"));
  }

  private static SettingsShape string(String pattern) {
    return of("type", "string").with("pattern", "^" + pattern + "$");
  }

  static SettingsShape pattern() {
    return text().with("maxLength", UserPatterns.MAX_LENGTH);
  }

  static SettingsShape glob() {
    return matching("(?!!)(?![\\s\\S]*\\{[\\s\\S]*,)").with("maxLength", UserPatterns.MAX_LENGTH);
  }

  /** A list. */
  public static SettingsShape list(SettingsShape items) {
    return of("type", "array").with("items", items.schema);
  }

  /** A list; a single item may be written without one. */
  public static SettingsShape oneOrMore(SettingsShape items) {
    return anyOf(items, list(items));
  }

  /** What has one of several shapes. */
  public static SettingsShape anyOf(SettingsShape... shapes) {
    List<Object> alternatives = new ArrayList<>();
    for (SettingsShape shape : shapes) {
      alternatives.add(shape.schema);
    }
    return of("anyOf", alternatives);
  }

  /** A mapping whose keys are the user's. */
  public static SettingsShape map(SettingsShape values) {
    return of("type", "object").with("additionalProperties", values.schema);
  }

  /** A mapping whose keys are the user's and match a pattern. */
  static SettingsShape map(String keys, SettingsShape values) {
    return of("type", "object")
        .with("propertyNames", Map.of("pattern", keys))
        .with("additionalProperties", values.schema);
  }

  /** A mapping with these keys and no others. */
  static SettingsShape object(Map<String, SettingsShape> properties) {
    Map<String, Object> schemas = new LinkedHashMap<>();
    properties.forEach((name, shape) -> schemas.put(name, shape.schema));
    return of("type", "object").with("properties", schemas).with("additionalProperties", false);
  }

  /** The same with keys that begin with a pattern. */
  SettingsShape withKeys(String pattern, SettingsShape values) {
    return with("patternProperties", Map.of(pattern, values.schema));
  }

  SettingsShape requiring(String... keys) {
    return with("required", List.of(keys));
  }

  /** What is defined elsewhere in the schema. */
  static SettingsShape defined(String pointer) {
    return of("$ref", "#/definitions/" + pointer);
  }

  /** The value if the settings do not say. */
  public SettingsShape usually(Object value) {
    return with("default", value);
  }

  /** The same, and what it is for. */
  SettingsShape described(String summary) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("description", summary);
    // What stands beside a reference counts for nothing in draft 7.
    if (schema.containsKey("$ref")) {
      described.put("allOf", List.of(schema));
    } else {
      described.putAll(schema);
    }
    return new SettingsShape(described);
  }
}
