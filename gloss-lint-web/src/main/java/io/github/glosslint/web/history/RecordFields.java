package io.github.glosslint.web.history;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.verdict.Cause;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts a record to the fields of a line and back; null and empty values have no field. */
final class RecordFields {

  private static final Map<String, Cause> CAUSES =
      Arrays.stream(Cause.values())
          .collect(Collectors.toUnmodifiableMap(Cause::word, Function.identity()));

  private RecordFields() {}

  static void write(JsonGenerator json, UrlRecord record) throws IOException {
    json.writeStringField("url", record.key().url());
    text(json, "profile", record.key().profile());
    json.writeStringField("checked", record.checkedAt().toString());
    json.writeStringField("cause", record.cause().word());
    json.writeNumberField("status", record.status());
    text(json, "etag", record.etag());
    text(json, "alive", record.lastAlive());
    streak(json, "dead", record.dead());
    streak(json, "unreachable", record.unreachable());
    text(json, "outcomes", record.outcomes());
    text(json, "movedTo", record.movedTo());
    if (!record.fragments().isEmpty()) {
      json.writeArrayFieldStart("fragments");
      for (String fragment : record.fragments()) {
        json.writeString(fragment);
      }
      json.writeEndArray();
    }
  }

  /** The record; null if the fields are not those of one. */
  static @Nullable UrlRecord read(Map<String, Object> fields) {
    Cause cause = CAUSES.get(text(fields, "cause"));
    if (cause == null) {
      return null;
    }
    try {
      String etag = text(fields, "etag");
      String alive = text(fields, "alive");
      String movedTo = text(fields, "movedTo");
      return new UrlRecord(
          new UrlKey(text(fields, "url"), text(fields, "profile")),
          Instant.parse(text(fields, "checked")),
          cause,
          Integer.parseInt(text(fields, "status")),
          etag.isEmpty() ? null : etag,
          alive.isEmpty() ? null : Instant.parse(alive),
          streak(fields, "dead"),
          streak(fields, "unreachable"),
          text(fields, "outcomes"),
          fragments(fields),
          movedTo.isEmpty() ? null : movedTo);
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  private static void text(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value != null && !value.toString().isEmpty()) {
      json.writeStringField(name, value.toString());
    }
  }

  private static void streak(JsonGenerator json, String name, @Nullable Streak streak)
      throws IOException {
    if (streak != null) {
      json.writeNumberField(name, streak.count());
      json.writeStringField(name + "Since", streak.since().toString());
    }
  }

  private static @Nullable Streak streak(Map<String, Object> fields, String name) {
    String count = text(fields, name);
    return count.isEmpty()
        ? null
        : new Streak(Integer.parseInt(count), Instant.parse(text(fields, name + "Since")));
  }

  private static String text(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof String value ? value : "";
  }

  private static Set<String> fragments(Map<String, Object> fields) {
    Set<String> fragments = new TreeSet<>();
    if (fields.get("fragments") instanceof List<?> values) {
      values.forEach(value -> fragments.add((String) value));
    }
    return fragments;
  }
}
