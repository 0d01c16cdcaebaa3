package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Quoted;
import io.github.glosslint.template.Unknown;
import io.github.glosslint.text.MappedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Liquid's values as Java objects: null for nil, String, Boolean, Long and Double (other numbers
 * are taken as one of them), List, Map, {@link Range}, {@link Quoted} and {@link Unknown}. Anything
 * else is unknown. A text that contains {@link MappedText#UNKNOWN} is known in part.
 */
final class Values {

  /** A literal range such as {@code (1..5)}. */
  record Range(long first, long last) {}

  private Values() {}

  /** The value without its origin and in the types named above. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Quoted quoted) {
      return quoted.text();
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof Double
        || value instanceof List
        || value instanceof Map
        || value instanceof Range) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Float || value instanceof BigDecimal) {
      return ((Number) value).doubleValue();
    }
    return Unknown.VALUE;
  }

  /** Whether the value is unknown, or at least a part of it. */
  static boolean isUnknown(@Nullable Object value) {
    return value == Unknown.VALUE
        || (value instanceof String text && MappedText.isUnknown(text))
        || (value instanceof Quoted quoted && MappedText.isUnknown(quoted.text()));
  }

  static boolean isNumber(@Nullable Object value) {
    return value instanceof Long || value instanceof Double;
  }

  /** What the value writes. Lists are joined; a text beyond {@code limit} is unknown. */
  static String text(@Nullable Object value, int limit) {
    Object plain = plain(value);
    if (plain == null) {
      return "";
    }
    if (plain instanceof String text) {
      return text;
    }
    if (plain instanceof Boolean || plain instanceof Long) {
      return plain.toString();
    }
    if (plain instanceof Double number) {
      return decimal(number);
    }
    if (plain instanceof Range range) {
      return range.first() + ".." + range.last();
    }
    if (plain instanceof List<?> list && weight(list, limit) <= limit) {
      StringBuilder joined = new StringBuilder();
      flatten(list, 0).forEach(item -> joined.append(text(item, limit)));
      return joined.toString();
    }
    return MappedText.UNKNOWN_TEXT;
  }

  /** As Ruby writes it, where that is simple. */
  private static String decimal(double number) {
    double size = Math.abs(number);
    if ((size != 0 && (size >= 1e16 || size < 1e-4)) || Double.isNaN(number)) {
      return MappedText.UNKNOWN_TEXT;
    }
    String plain = new BigDecimal(Double.toString(number)).toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  /** UTF-16 code units and list elements in a value; stops counting behind {@code limit}. */
  static long weight(@Nullable Object value, long limit) {
    return weight(value, limit, 0);
  }

  private static long weight(@Nullable Object value, long limit, int depth) {
    if (value instanceof String text) {
      return text.length() + 1L;
    }
    if (value instanceof Quoted quoted) {
      return quoted.text().length() + 1L;
    }
    Iterable<?> items =
        value instanceof List<?> list
            ? list
            : value instanceof Map<?, ?> map ? map.values() : List.of();
    long sum = 1;
    for (Object item : items) {
      sum += depth > 64 ? limit : weight(item, limit - sum, depth + 1);
      if (sum > limit) {
        break;
      }
    }
    return sum;
  }

  /** The elements of a list and of the lists in it. */
  static List<@Nullable Object> flatten(List<?> list, int depth) {
    List<@Nullable Object> flat = new ArrayList<>(list.size());
    for (Object item : list) {
      if (item instanceof List<?> inner && depth < 64) {
        flat.addAll(flatten(inner, depth + 1));
      } else {
        flat.add(item);
      }
    }
    return flat;
  }

  /** The number that a value stands for in arithmetic: Long, or BigDecimal for a fraction. */
  static Number number(@Nullable Object value) {
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
      return new BigDecimal(Double.toString(number));
    }
    return value instanceof String text ? parse(text.strip()) : (Number) 0L;
  }

  private static Number parse(String text) {
    int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int digits = digitsEnd(text, i);
    if (digits == i || digits > 18) {
      return 0L;
    }
    boolean fraction =
        digits + 1 < text.length()
            && text.charAt(digits) == '.'
            && digitsEnd(text, digits + 1) == text.length()
            && text.length() < 40;
    return fraction && text.charAt(0) != '+'
        ? new BigDecimal(text)
        : (Number) Long.parseLong(text.substring(text.startsWith("+") ? 1 : 0, digits));
  }

  static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
