package io.github.glosslint.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values as what a tool takes them for. */
final class ForeignValues {

  private ForeignValues() {}

  /** A mapping; empty if it is none. */
  static Map<String, @Nullable Object> table(@Nullable Object value) {
    Map<String, @Nullable Object> table = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> table.put(String.valueOf(key), each));
    }
    return table;
  }

  /** The items of a list; a single value is a list of one, and nothing is an empty one. */
  static List<@Nullable Object> items(@Nullable Object value) {
    List<@Nullable Object> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      items.addAll(list);
    } else if (value != null) {
      items.add(value);
    }
    return items;
  }

  /** The scalars of a list, as text. */
  static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    for (Object item : items(value)) {
      String text = text(item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** A scalar as text; null for what is none. */
  static @Nullable String text(@Nullable Object value) {
    return value == null || value instanceof Map || value instanceof List
        ? null
        : String.valueOf(value);
  }

  static boolean isTrue(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }

  static boolean isFalse(@Nullable Object value) {
    return Boolean.FALSE.equals(value);
  }
}
