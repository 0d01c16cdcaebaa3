package io.github.glosslint.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the JSON Schema of the settings says of a place in them. */
final class SchemaWalk {

  /** The step from a list to its items. */
  static final String ITEM = "-";

  private final JsonObject schema;

  SchemaWalk(String json) {
    schema = JsonParser.parseString(json).getAsJsonObject();
  }

  /**
   * The keys of the mapping at a place, with what is said of their values.
   *
   * @param path the keys that lead there, from the top, and {@link #ITEM} for each list
   */
  Map<String, JsonObject> keys(List<String> path) {
    Map<String, JsonObject> keys = new LinkedHashMap<>();
    for (JsonObject each : at(path)) {
      JsonObject properties = object(each, "properties");
      if (properties != null) {
        properties.entrySet().forEach(e -> keys.putIfAbsent(e.getKey(), shape(e.getValue())));
      }
    }
    return keys;
  }

  /** The words that a value may be. */
  Set<String> words(List<String> path) {
    Set<String> words = new LinkedHashSet<>();
    for (JsonObject each : at(path)) {
      if (each.get("enum") instanceof JsonArray array) {
        array.forEach(word -> words.add(word.getAsString()));
      }
      if (isOfType(each, "boolean") && !isOfType(each, "string")) {
        words.addAll(List.of("true", "false"));
      }
    }
    return words;
  }

  /** What a value is if the settings do not say; empty if it is not told. */
  String usual(List<String> path) {
    for (JsonObject each : at(path)) {
      JsonElement usual = each.get("default");
      if (usual != null) {
        return usual.isJsonPrimitive() ? usual.getAsString() : usual.toString();
      }
    }
    return "";
  }

  /** A sentence about a value; empty if there is none. */
  String description(List<String> path) {
    for (JsonObject each : at(path)) {
      String sentence = description(each);
      if (!sentence.isEmpty()) {
        return sentence;
      }
    }
    return "";
  }

  /** Whether a value can be nothing but a mapping or a list of mappings. */
  boolean isBlock(List<String> path) {
    List<JsonObject> shapes = at(path).stream().filter(each -> each.has("type")).toList();
    return !shapes.isEmpty()
        && words(path).isEmpty()
        && shapes.stream().allMatch(each -> isOfType(each, "object") || isOfType(each, "array"));
  }

  /** Everything that is said of a place: an alternative, or a part of it, each. */
  private List<JsonObject> at(List<String> path) {
    List<JsonObject> here = parts(schema);
    for (String step : path) {
      List<JsonObject> next = new ArrayList<>();
      for (JsonObject each : here) {
        JsonElement below = step(each, step);
        if (below instanceof JsonObject object) {
          next.addAll(parts(object));
        }
      }
      here = next;
    }
    return here;
  }

  private static @Nullable JsonElement step(JsonObject shape, String step) {
    if (step.equals(ITEM)) {
      return shape.get("items");
    }
    JsonObject properties = object(shape, "properties");
    if (properties != null && properties.has(step)) {
      return properties.get(step);
    }
    JsonObject patterns = object(shape, "patternProperties");
    if (patterns != null) {
      for (Map.Entry<String, JsonElement> entry : patterns.entrySet()) {
        if (Pattern.compile(entry.getKey()).matcher(step).find()) {
          return entry.getValue();
        }
      }
    }
    return shape.get("additionalProperties");
  }

  /** A shape, what it refers to, and its alternatives, however deep. */
  private List<JsonObject> parts(JsonObject shape) {
    List<JsonObject> parts = new ArrayList<>(List.of(shape));
    JsonElement reference = shape.get("$ref");
    if (reference != null) {
      parts.addAll(parts(shape(reference)));
    }
    for (String key : List.of("allOf", "anyOf")) {
      if (shape.get(key) instanceof JsonArray array) {
        array.forEach(each -> parts.addAll(parts(each.getAsJsonObject())));
      }
    }
    return parts;
  }

  /** A shape, or what a pointer such as {@code #/definitions/rules} leads to. */
  private JsonObject shape(JsonElement element) {
    if (element.isJsonObject()) {
      JsonElement reference = element.getAsJsonObject().get("$ref");
      return reference == null ? element.getAsJsonObject() : shape(reference);
    }
    JsonObject here = schema;
    for (String step : element.getAsString().substring("#/".length()).split("/", -1)) {
      here = here.getAsJsonObject(step.replace("~1", "/").replace("~0", "~"));
    }
    return here;
  }

  private static String description(JsonObject shape) {
    JsonElement sentence = shape.get("description");
    return sentence == null ? "" : sentence.getAsString();
  }

  private static boolean isOfType(JsonObject shape, String type) {
    JsonElement types = shape.get("type");
    return types instanceof JsonArray array
        ? array.asList().stream().anyMatch(each -> each.getAsString().equals(type))
        : types != null && types.getAsString().equals(type);
  }

  private static @Nullable JsonObject object(JsonObject shape, String key) {
    return shape.get(key) instanceof JsonObject object ? object : null;
  }
}
