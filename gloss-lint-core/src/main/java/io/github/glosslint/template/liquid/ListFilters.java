package io.github.glosslint.template.liquid;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.template.Unknown;
import io.github.glosslint.template.liquid.Filters.Arguments;
import io.github.glosslint.text.MappedText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Filters on lists, and those that make lists of texts and texts of lists.
 *
 * @see <a
 *     href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid/standardfilters.rb">standardfilters.rb</a>
 */
final class ListFilters {

  private static final JsonFactory JSON = new JsonFactory();

  private ListFilters() {}

  static @Nullable Object apply(String name, @Nullable Object input, Arguments arguments) {
    return switch (name) {
      case "default" -> isEmpty(input) ? arguments.get(0) : input;
      case "split" -> split(Values.text(input, arguments.limit()), arguments.text(0));
      case "join" -> join(items(input), arguments.text(0, " "), arguments.limit());
      case "size" -> size(input);
      case "first", "last" -> end(input, name.equals("first"));
      case "slice" -> slice(input, arguments);
      case "sort" -> arguments.has(0) ? Unknown.VALUE : sort(items(input));
      case "uniq" -> arguments.has(0) ? Unknown.VALUE : uniq(items(input));
      case "reverse" -> reversed(items(input));
      case "compact" ->
          arguments.has(0)
              ? Unknown.VALUE
              : items(input).stream().filter(Objects::nonNull).toList();
      case "concat" -> concat(items(input), arguments.get(0));
      case "map" -> map(items(input), arguments.text(0));
      case "where" -> where(input, arguments);
      case "array_to_sentence_string" ->
          sentence(input, arguments.text(0, "and"), arguments.limit());
      case "jsonify" -> json(input, arguments.limit());
      default -> Filters.NOT_MINE;
    };
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || "".equals(value)
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /** What a filter on lists takes a value for. */
  private static List<@Nullable Object> items(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return Values.flatten(list, 0);
    }
    if (value instanceof Values.Range) {
      return List.of(Unknown.VALUE);
    }
    List<@Nullable Object> single = new ArrayList<>(1);
    if (value != null) {
      single.add(value);
    }
    return single;
  }

  /** Words between white space, as Ruby splits a text. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int i = LiquidMarkup.skipBlanks(text, 0, text.length());
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && !LiquidMarkup.isBlank(text.charAt(end))) {
        end++;
      }
      words.add(text.substring(i, end));
      i = LiquidMarkup.skipBlanks(text, end, text.length());
    }
    return words;
  }

  private static List<String> split(String text, String pattern) {
    if (pattern.equals(" ")) {
      return words(text);
    }
    List<String> parts = new ArrayList<>();
    if (pattern.isEmpty()) {
      text.codePoints().forEach(c -> parts.add(Character.toString(c)));
      return parts;
    }
    int at = 0;
    for (int i = text.indexOf(pattern); i >= 0; i = text.indexOf(pattern, at)) {
      parts.add(text.substring(at, i));
      at = i + pattern.length();
    }
    parts.add(text.substring(at));
    while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  private static Object join(List<@Nullable Object> items, String glue, int limit) {
    if ((long) items.size() * glue.length() > limit) {
      return Unknown.VALUE;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      joined.append(i == 0 ? "" : glue).append(Values.text(items.get(i), limit));
    }
    return joined.toString();
  }

  private static Object size(@Nullable Object value) {
    if (value instanceof String text) {
      return (long) text.codePointCount(0, text.length());
    }
    if (value instanceof Long) {
      return 8L;
    }
    return value instanceof List<?> list
        ? (Object) (long) list.size()
        : value instanceof Map<?, ?> map
            ? (long) map.size()
            : value instanceof Values.Range ? Unknown.VALUE : (Object) 0L;
  }

  private static @Nullable Object end(@Nullable Object value, boolean first) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? null : list.get(first ? 0 : list.size() - 1);
    }
    return value instanceof Map || value instanceof Values.Range ? Unknown.VALUE : null;
  }

  private static Object slice(@Nullable Object value, Arguments arguments) {
    Long offset = arguments.whole(0, 0);
    Long length = arguments.whole(1, 1);
    if (offset == null || length == null || !arguments.has(0)) {
      return Unknown.VALUE;
    }
    if (value instanceof List<?> list) {
      long start = offset < 0 ? list.size() + offset : offset;
      return start < 0 || start > list.size() || length < 0
          ? List.of()
          : Collections.unmodifiableList(
              list.subList((int) start, (int) (start + Math.min(length, list.size() - start))));
    }
    String text = Values.text(value, arguments.limit());
    int size = text.codePointCount(0, text.length());
    long start = offset < 0 ? size + offset : offset;
    if (start < 0 || start > size || length < 0) {
      return "";
    }
    int from = text.offsetByCodePoints(0, (int) start);
    return text.substring(
        from, text.offsetByCodePoints(from, (int) Math.min(length, size - start)));
  }

  private static Object sort(List<@Nullable Object> items) {
    boolean texts = items.stream().allMatch(i -> i instanceof String s && !Values.isUnknown(s));
    boolean numbers = items.stream().allMatch(i -> i instanceof Long);
    if (!texts && !numbers) {
      return Unknown.VALUE;
    }
    // Ruby compares the bytes of UTF-8, whose order is that of the code points.
    Comparator<@Nullable Object> order =
        numbers
            ? Comparator.comparingLong(i -> i instanceof Long n ? n : 0)
            : (a, b) -> compareCodePoints(String.valueOf(a), String.valueOf(b));
    List<@Nullable Object> sorted = new ArrayList<>(items);
    sorted.sort(order);
    return sorted;
  }

  private static int compareCodePoints(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Surrogates stand for code points behind all others. */
  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }

  private static Object uniq(List<@Nullable Object> items) {
    boolean simple = items.stream().noneMatch(i -> Values.isUnknown(i) || i instanceof Map);
    return simple ? new ArrayList<>(new LinkedHashSet<>(items)) : Unknown.VALUE;
  }

  private static Object reversed(List<@Nullable Object> items) {
    Collections.reverse(items);
    return items;
  }

  private static Object concat(List<@Nullable Object> items, @Nullable Object more) {
    if (!(more instanceof List<?> list)) {
      return Unknown.VALUE;
    }
    items.addAll(list);
    return items;
  }

  private static Object map(List<@Nullable Object> items, String property) {
    List<@Nullable Object> mapped = new ArrayList<>(items.size());
    for (Object item : items) {
      if (!(item instanceof Map<?, ?> map)) {
        return Unknown.VALUE;
      }
      mapped.add(map.get(property));
    }
    return mapped;
  }

  private static @Nullable Object where(@Nullable Object input, Arguments arguments) {
    List<@Nullable Object> selected = new ArrayList<>();
    if (!arguments.has(1) || input == null) {
      return Unknown.VALUE;
    }
    for (Object item : input instanceof Map<?, ?> map ? List.copyOf(map.values()) : items(input)) {
      if (!(item instanceof Map<?, ?> map)) {
        return Unknown.VALUE;
      }
      Object property = Values.plain(map.get(arguments.text(0)));
      if (Values.isUnknown(property) || property instanceof Map) {
        return Unknown.VALUE;
      }
      Object target = arguments.get(1);
      List<?> candidates =
          property instanceof List<?> list
              ? list
              : property == null ? List.of() : List.of(property);
      String wanted = Values.text(target, arguments.limit());
      if (target == null
          ? property == null
          : candidates.stream().anyMatch(c -> Values.text(c, arguments.limit()).equals(wanted))) {
        selected.add(item);
      }
    }
    return selected;
  }

  private static Object sentence(@Nullable Object input, String connector, int limit) {
    if (!(input instanceof List<?> list)) {
      return Unknown.VALUE;
    }
    List<String> texts = list.stream().map(item -> Values.text(item, limit)).toList();
    int last = texts.size() - 1;
    if (last <= 0) {
      return String.join("", texts);
    }
    return String.join(", ", texts.subList(0, last))
        + (last > 1 ? ", " : " ")
        + connector
        + " "
        + texts.get(last);
  }

  private static Object json(@Nullable Object value, int limit) {
    if (Values.weight(value, limit) > limit) {
      return Unknown.VALUE;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      write(value, generator, 0);
    } catch (IOException e) {
      return Unknown.VALUE;
    }
    String json = text.toString();
    return Values.isUnknown(json) ? Unknown.VALUE : json;
  }

  private static void write(@Nullable Object value, JsonGenerator json, int depth)
      throws IOException {
    Object plain = Values.plain(value);
    if (depth > 64 || plain == Unknown.VALUE) {
      json.writeString(MappedText.UNKNOWN_TEXT);
    } else if (plain instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), json, depth + 1);
      }
      json.writeEndObject();
    } else if (plain instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item, json, depth + 1);
      }
      json.writeEndArray();
    } else if (plain instanceof String text) {
      json.writeString(text);
    } else {
      json.writeRawValue(plain == null ? "null" : Values.text(plain, 1000));
    }
  }
}
