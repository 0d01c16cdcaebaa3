package io.github.glosslint.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code rdjsonl} as reviewdog does: lines by Go's {@code bufio.Scanner}, and each by the
 * protocol buffers of its Diagnostic Format, as strictly as reviewdog before 0.18 did, which
 * refused unknown fields.
 *
 * @see <a href="https://github.com/reviewdog/reviewdog/tree/master/proto/rdf">Diagnostic Format</a>
 */
public final class Rdf {

  /** What a {@code bufio.Scanner} can hold; a line fits with its end, or is the end of reading. */
  public static final int SCANNER_BUFFER = 64 * 1024;

  /** The fields of each message, by name and type; {@code []} behind a repeated one. */
  private static final Map<String, Map<String, String>> MESSAGES =
      Map.of(
          "Diagnostic",
          Map.of(
              "message", "string",
              "location", "Location",
              "severity", "Severity",
              "source", "Source",
              "code", "Code",
              "suggestions", "Suggestion[]",
              "original_output", "string",
              "related_locations", "RelatedLocation[]"),
          "Location",
          Map.of("path", "string", "range", "Range"),
          "RelatedLocation",
          Map.of("message", "string", "location", "Location"),
          "Range",
          Map.of("start", "Position", "end", "Position"),
          "Position",
          Map.of("line", "int32", "column", "int32"),
          "Suggestion",
          Map.of("range", "Range", "text", "string"),
          "Source",
          Map.of("name", "string", "url", "string"),
          "Code",
          Map.of("value", "string", "url", "string"));

  private static final Set<String> SEVERITIES =
      Set.of("UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO");

  private Rdf() {}

  /** The diagnostics that reviewdog gets; those behind a line that is too long are lost. */
  public static List<JsonNode> scanned(String rdjsonl) {
    List<JsonNode> diagnostics = new ArrayList<>();
    for (String line : rdjsonl.split("\n")) {
      if (line.getBytes(StandardCharsets.UTF_8).length >= SCANNER_BUFFER) {
        break;
      }
      if (!line.isEmpty()) {
        diagnostics.add(Json.read(line));
      }
    }
    return diagnostics;
  }

  /** What reviewdog would refuse a diagnostic for. */
  public static List<String> breaches(JsonNode diagnostic) {
    List<String> breaches = new ArrayList<>();
    check(diagnostic, "Diagnostic", "", breaches);
    return breaches;
  }

  private static void check(JsonNode value, String type, String where, List<String> breaches) {
    Map<String, String> fields = MESSAGES.get(type);
    if (!(fields == null ? isScalar(value, type) : value.isObject())) {
      breaches.add(where + ": not a " + type);
    } else if (fields != null) {
      value.properties().forEach(e -> checkField(e, fields, where + "/" + e.getKey(), breaches));
    }
  }

  private static void checkField(
      Map.Entry<String, JsonNode> entry,
      Map<String, String> fields,
      String where,
      List<String> breaches) {
    String type = fields.get(entry.getKey());
    JsonNode value = entry.getValue();
    if (type == null) {
      breaches.add(where + ": unknown field");
    } else if (!type.endsWith("[]")) {
      check(value, type, where, breaches);
    } else if (value.isArray()) {
      String item = type.substring(0, type.length() - 2);
      value.forEach(element -> check(element, item, where, breaches));
    } else {
      breaches.add(where + ": not repeated");
    }
  }

  /** Protocol buffers have no lone surrogates. */
  private static boolean isScalar(JsonNode value, String type) {
    return switch (type) {
      case "Severity" -> value.isTextual() && SEVERITIES.contains(value.asText());
      case "int32" -> value.isInt();
      case "string" ->
          value.isTextual() && StandardCharsets.UTF_8.newEncoder().canEncode(value.asText());
      default -> throw new IllegalArgumentException(type);
    };
  }
}
