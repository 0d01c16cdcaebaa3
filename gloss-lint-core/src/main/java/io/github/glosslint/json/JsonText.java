package io.github.glosslint.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values as JSON that people read: what fits on a line stands on one. */
public final class JsonText {

  private static final int COLUMNS = 100;

  private JsonText() {}

  /**
   * A value, with a line end behind it.
   *
   * @param value a map with keys that are strings, a list, a string, a number, a boolean or null
   */
  public static String of(@Nullable Object value) {
    return value(value, 0, 0) + "\n";
  }

  /**
   * @param indent of the lines after the first
   * @param column where the value begins
   */
  private static String value(@Nullable Object value, int indent, int column) {
    String line = line(value);
    if (column + line.length() <= COLUMNS || line.length() <= 2) {
      return line;
    }
    List<String> items = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String name = quoted(String.valueOf(entry.getKey())) + ": ";
        items.add(name + value(entry.getValue(), indent + 2, indent + 2 + name.length()));
      }
      return broken(items, indent, '{', '}');
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> items.add(value(item, indent + 2, indent + 2)));
      return broken(items, indent, '[', ']');
    }
    return line;
  }

  private static String broken(List<String> items, int indent, char open, char close) {
    String margin = "\n" + " ".repeat(indent);
    return open + margin + "  " + String.join("," + margin + "  ", items) + margin + close;
  }

  private static String line(@Nullable Object value) {
    List<String> items = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, item) -> items.add(quoted(String.valueOf(name)) + ": " + line(item)));
      return "{" + String.join(", ", items) + "}";
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> items.add(line(item)));
      return "[" + String.join(", ", items) + "]";
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
