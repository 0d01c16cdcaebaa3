package io.github.glosslint.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code rdjsonl} as reviewdog does: lines by Go's {@code bufio.Scanner}, and each by the
 * protocol buffers of {@code reviewdog.proto}, as strictly as reviewdog before 0.18 did, which
 * refused unknown fields.
 */
final class Rdf {

  /** What a {@code bufio.Scanner} can hold; a line fits with its end, or is the end of reading. */
  static final int SCANNER_BUFFER = 64 * 1024;

  private static final Pattern COMMENT = Pattern.compile("//.*");
  private static final Pattern BLOCK = Pattern.compile("(message|enum)\\s+(\\w+)\\s*\\{([^}]*)}");
  private static final Pattern FIELD = Pattern.compile("(repeated\\s+)?(\\w+)\\s+(\\w+)\\s*=");
  private static final Pattern VALUE = Pattern.compile("(\\w+)\\s*=");

  private record Field(String type, boolean repeated) {}

  private final Map<String, Map<String, Field>> messages = new HashMap<>();
  private final Map<String, Set<String>> enums = new HashMap<>();

  Rdf() {
    Matcher block = BLOCK.matcher(COMMENT.matcher(grammar()).replaceAll(""));
    while (block.find()) {
      if (block.group(1).equals("enum")) {
        Set<String> values = new HashSet<>();
        Matcher value = VALUE.matcher(block.group(3));
        while (value.find()) {
          values.add(value.group(1));
        }
        enums.put(block.group(2), values);
      } else {
        Map<String, Field> fields = new HashMap<>();
        Matcher field = FIELD.matcher(block.group(3));
        while (field.find()) {
          fields.put(field.group(3), new Field(field.group(2), field.group(1) != null));
        }
        messages.put(block.group(2), fields);
      }
    }
  }

  private static String grammar() {
    try (InputStream proto = Rdf.class.getResourceAsStream("/report/reviewdog.proto")) {
      return new String(Objects.requireNonNull(proto).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields that a message has. */
  Set<String> fields(String message) {
    return Objects.requireNonNull(messages.get(message), message).keySet();
  }

  /** The diagnostics that reviewdog gets; those behind a line that is too long are lost. */
  static List<JsonNode> scanned(String rdjsonl) {
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
  List<String> breaches(JsonNode diagnostic) {
    List<String> breaches = new ArrayList<>();
    check(diagnostic, "Diagnostic", "", breaches);
    return breaches;
  }

  private void check(JsonNode value, String type, String where, List<String> breaches) {
    Map<String, Field> fields = messages.get(type);
    boolean fits;
    if (fields != null) {
      fits = value.isObject();
      value
          .properties()
          .forEach(
              entry -> {
                String place = where + "/" + entry.getKey();
                Field field = fields.get(entry.getKey());
                if (field == null) {
                  breaches.add(place + ": unknown field");
                } else if (!field.repeated) {
                  check(entry.getValue(), field.type, place, breaches);
                } else if (entry.getValue().isArray()) {
                  entry.getValue().forEach(item -> check(item, field.type, place, breaches));
                } else {
                  breaches.add(place + ": not repeated");
                }
              });
    } else if (enums.containsKey(type)) {
      fits = value.isTextual() && enums.get(type).contains(value.asText());
    } else {
      fits = type.equals("string") ? isUtf8(value) : type.equals("int32") && value.isInt();
    }
    if (!fits) {
      breaches.add(where + ": not a " + type);
    }
  }

  /** Protocol buffers have no lone surrogates. */
  private static boolean isUtf8(JsonNode value) {
    return value.isTextual() && StandardCharsets.UTF_8.newEncoder().canEncode(value.asText());
  }
}
