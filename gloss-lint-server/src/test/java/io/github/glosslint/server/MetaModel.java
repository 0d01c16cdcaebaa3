package io.github.glosslint.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The meta model of the Language Server Protocol 3.17, in the format of {@code metaModel.json}:
 * what a message may say. Properties that it does not name are refused, although the protocol lets
 * a receiver pass over them: they are slips of who wrote them.
 */
final class MetaModel {

  private final Map<String, JsonObject> requests = new HashMap<>();
  private final Map<String, JsonObject> notifications = new HashMap<>();

  /** Structures, enumerations and aliases, which share their names. */
  private final Map<String, JsonObject> types = new HashMap<>();

  private MetaModel(JsonObject model) {
    index(model, "requests", "method", requests);
    index(model, "notifications", "method", notifications);
    for (String kind : List.of("structures", "enumerations", "typeAliases")) {
      index(model, kind, "name", types);
    }
  }

  /** The model among the resources of the tests. */
  static MetaModel read() {
    try (InputStream in =
        Objects.requireNonNull(MetaModel.class.getResourceAsStream("metaModel.json"))) {
      return new MetaModel(
          JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .getAsJsonObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void index(
      JsonObject model, String list, String key, Map<String, JsonObject> into) {
    if (model.has(list)) {
      model
          .getAsJsonArray(list)
          .forEach(
              each -> into.put(each.getAsJsonObject().get(key).getAsString(), (JsonObject) each));
    }
  }

  /**
   * What is wrong with a request or notification; empty if nothing is.
   *
   * @param fromServer who sends it
   */
  List<String> problems(JsonObject message, boolean fromServer) {
    String method = message.get("method").getAsString();
    JsonObject kind = (message.has("id") ? requests : notifications).get(method);
    if (kind == null) {
      return List.of(method + ": unknown " + (message.has("id") ? "request" : "notification"));
    }
    String direction = kind.get("messageDirection").getAsString();
    if (!direction.equals("both")
        && !direction.equals(fromServer ? "serverToClient" : "clientToServer")) {
      return List.of(method + ": goes " + direction);
    }
    JsonElement params = message.get("params");
    if (!kind.has("params")) {
      return params == null || params.isJsonNull() ? List.of() : List.of(method + ": has params");
    }
    if (params == null) {
      return List.of(method + ": has no params");
    }
    List<String> problems = check(kind.getAsJsonObject("params"), params, method);
    if (method.equals("client/registerCapability")) {
      params
          .getAsJsonObject()
          .getAsJsonArray("registrations")
          .forEach(each -> problems.addAll(registration(each.getAsJsonObject())));
    }
    if (method.equals("$/progress")) {
      problems.addAll(progress(params.getAsJsonObject().get("value")));
    }
    return problems;
  }

  /** What is wrong with the response to a request; empty if nothing is. */
  List<String> problems(String method, JsonObject response) {
    if (response.has("error")) {
      return response.has("result")
          ? List.of(method + ": has a result and an error")
          : error(response.getAsJsonObject("error"), method);
    }
    // "The result of a request. This member is REQUIRED on success."
    return response.has("result")
        ? check(requests.get(method).getAsJsonObject("result"), response.get("result"), method)
        : List.of(method + ": has neither result nor error");
  }

  private static List<String> error(JsonObject error, String method) {
    return error.has("code") && error.has("message")
        ? List.of()
        : List.of(method + ": the error lacks code or message");
  }

  /** The model has any value there, and the protocol the options of the method. */
  private List<String> registration(JsonObject registration) {
    String method = registration.get("method").getAsString();
    JsonObject kind = requests.getOrDefault(method, notifications.get(method));
    if (kind == null) {
      return List.of("registers the unknown " + method);
    }
    return kind.has("registrationOptions") && registration.has("registerOptions")
        ? check(
            kind.getAsJsonObject("registrationOptions"),
            registration.get("registerOptions"),
            "registration of " + method)
        : List.of();
  }

  /** The model has any value there; all progress of this server is about work. */
  private List<String> progress(JsonElement value) {
    JsonObject work = new JsonObject();
    work.addProperty("kind", "or");
    JsonArray items = new JsonArray();
    for (String name :
        List.of("WorkDoneProgressBegin", "WorkDoneProgressReport", "WorkDoneProgressEnd")) {
      JsonObject item = new JsonObject();
      item.addProperty("kind", "reference");
      item.addProperty("name", name);
      items.add(item);
    }
    work.add("items", items);
    return check(work, value, "$/progress.value");
  }

  private List<String> check(JsonObject type, JsonElement value, String at) {
    List<String> problems = new ArrayList<>();
    switch (type.get("kind").getAsString()) {
      case "base" -> base(type.get("name").getAsString(), value, at, problems);
      case "reference" -> named(type.get("name").getAsString(), value, at, problems);
      case "array" -> {
        if (is(value.isJsonArray(), "an array", value, at, problems)) {
          int index = 0;
          for (JsonElement each : value.getAsJsonArray()) {
            problems.addAll(check(type.getAsJsonObject("element"), each, at + "[" + index++ + "]"));
          }
        }
      }
      case "map" -> {
        if (is(value.isJsonObject(), "an object", value, at, problems)) {
          value
              .getAsJsonObject()
              .asMap()
              .forEach(
                  (key, each) ->
                      problems.addAll(check(type.getAsJsonObject("value"), each, at + "." + key)));
        }
      }
      case "tuple" -> {
        JsonArray items = type.getAsJsonArray("items");
        if (is(
            value.isJsonArray() && value.getAsJsonArray().size() == items.size(),
            "a tuple of " + items.size(),
            value,
            at,
            problems)) {
          for (int i = 0; i < items.size(); i++) {
            problems.addAll(
                check(
                    items.get(i).getAsJsonObject(),
                    value.getAsJsonArray().get(i),
                    at + "[" + i + "]"));
          }
        }
      }
      case "stringLiteral" ->
          is(type.get("value").equals(value), type.get("value").toString(), value, at, problems);
      case "literal" -> structure(type.getAsJsonObject("value"), "a literal", value, at, problems);
      case "or" -> problems.addAll(either(type.getAsJsonArray("items"), value, at));
      default -> throw new IllegalStateException("no such kind of type: " + type);
    }
    return problems;
  }

  /** What is wrong with the alternative that fits best: the one that fits until deep inside. */
  private List<String> either(JsonArray items, JsonElement value, String at) {
    List<String> best = List.of();
    for (JsonElement item : items) {
      List<String> problems = check(item.getAsJsonObject(), value, at);
      if (problems.isEmpty()) {
        return problems;
      }
      best = best.isEmpty() || depth(problems) > depth(best) ? problems : best;
    }
    return best;
  }

  private static int depth(List<String> problems) {
    return problems.stream().mapToInt(problem -> problem.indexOf(": ")).min().orElseThrow();
  }

  private void named(String name, JsonElement value, String at, List<String> problems) {
    JsonObject type = types.get(name);
    if (type == null) {
      throw new IllegalStateException("the model does not say what " + name + " is");
    }
    if (type.has("values")) {
      boolean custom =
          type.has("supportsCustomValues") && type.get("supportsCustomValues").getAsBoolean();
      boolean known = custom && value.isJsonPrimitive();
      for (JsonElement each : type.getAsJsonArray("values")) {
        known |= each.getAsJsonObject().get("value").equals(value);
      }
      is(known, "one of " + name, value, at, problems);
    } else if (type.has("type")) {
      problems.addAll(check(type.getAsJsonObject("type"), value, at));
    } else {
      structure(type, "a " + name, value, at, problems);
    }
  }

  private void structure(
      JsonObject type, String name, JsonElement value, String at, List<String> problems) {
    if (!is(value.isJsonObject(), name, value, at, problems)) {
      return;
    }
    Map<String, JsonObject> properties = new HashMap<>();
    addProperties(type, properties);
    JsonObject object = value.getAsJsonObject();
    properties.forEach(
        (key, property) -> {
          JsonElement given = object.get(key);
          if (given != null) {
            problems.addAll(check(property.getAsJsonObject("type"), given, at + "." + key));
          } else if (!property.has("optional")) {
            problems.add(at + ": " + name + " lacks \"" + key + "\"");
          }
        });
    for (String key : object.keySet()) {
      if (!properties.containsKey(key)) {
        problems.add(at + ": " + name + " has no \"" + key + "\"");
      }
    }
  }

  private void addProperties(JsonObject type, Map<String, JsonObject> properties) {
    for (String parents : List.of("extends", "mixins")) {
      if (type.has(parents)) {
        type.getAsJsonArray(parents)
            .forEach(
                each ->
                    addProperties(
                        types.get(each.getAsJsonObject().get("name").getAsString()), properties));
      }
    }
    type.getAsJsonArray("properties")
        .forEach(
            each ->
                properties.put(
                    each.getAsJsonObject().get("name").getAsString(), (JsonObject) each));
  }

  private static void base(String name, JsonElement value, String at, List<String> problems) {
    boolean fits =
        switch (name) {
          case "null" -> value.isJsonNull();
          case "boolean" -> value instanceof JsonPrimitive primitive && primitive.isBoolean();
          case "string", "URI", "DocumentUri", "RegExp" ->
              value instanceof JsonPrimitive primitive && primitive.isString();
          case "integer" -> isWhole(value, Integer.MIN_VALUE);
          case "uinteger" -> isWhole(value, 0);
          case "decimal" -> value instanceof JsonPrimitive primitive && primitive.isNumber();
          case "LSPAny", "LSPObject", "LSPArray" -> true;
          default -> throw new IllegalStateException("no such base type: " + name);
        };
    is(fits, name, value, at, problems);
  }

  /** Both kinds of integers end at 2^31 - 1. */
  private static boolean isWhole(JsonElement value, int least) {
    if (!(value instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
      return false;
    }
    BigDecimal number = primitive.getAsBigDecimal();
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(least)) >= 0
        && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }

  private static boolean is(
      boolean fits, String wanted, JsonElement value, String at, List<String> problems) {
    if (!fits) {
      String text = value.toString();
      problems.add(
          at + ": " + text.substring(0, Math.min(80, text.length())) + " is not " + wanted);
    }
    return fits;
  }
}
