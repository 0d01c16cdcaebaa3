package io.github.glosslint.toml;

import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Data of TOML as the nodes of YAML, with their places, so that who reads both need not care. Keys
 * and strings have exact places; the place of a table is that of its first key.
 */
final class TomlNodes {

  /** Tables within tables; deeper ones are left out. */
  private static final int MAX_DEPTH = 50;

  private final String text;
  private final int offset;
  private final List<Integer> lines = new ArrayList<>();

  /**
   * @param offset is added to every place
   */
  TomlNodes(String text, int offset) {
    this.text = text;
    this.offset = offset;
    for (int at = 0; at >= 0; at = next(at)) {
      lines.add(at);
    }
  }

  private int next(int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? -1 : end + 1;
  }

  YamlMapping mapping(TomlTable table) {
    return mapping(table, 0);
  }

  private YamlMapping mapping(TomlTable table, int depth) {
    List<YamlMapping.Entry> entries = new ArrayList<>();
    for (String name : table.keySet()) {
      int at = place(table.inputPositionOf(List.of(name)));
      YamlNode value = node(table.get(List.of(name)), valueStart(at), depth + 1);
      if (value != null) {
        int end = Math.min(text.length(), at + name.length());
        entries.add(new YamlMapping.Entry(new YamlScalar(span(at, end), name, true), value));
      }
    }
    Span span = entries.isEmpty() ? span(0, 0) : entries.get(0).key().span();
    return new YamlMapping(span, entries);
  }

  private @Nullable YamlNode node(@Nullable Object value, int at, int depth) {
    if (value == null || depth > MAX_DEPTH) {
      return null;
    }
    if (value instanceof TomlTable table) {
      return mapping(table, depth);
    }
    if (value instanceof TomlArray array) {
      List<YamlNode> items = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        int place = place(array.inputPositionOf(i));
        YamlNode item = node(array.get(i), place, depth + 1);
        if (item != null) {
          items.add(item);
        }
      }
      return new YamlSequence(span(at, at), items);
    }
    boolean string = value instanceof String;
    return new YamlScalar(span(at, valueEnd(at)), value.toString(), !string);
  }

  private Span span(int start, int end) {
    return new Span(start + offset, Math.max(start, end) + offset);
  }

  private int place(@Nullable TomlPosition position) {
    if (position == null) {
      return 0;
    }
    int line = lines.get(Math.min(lines.size(), Math.max(1, position.line())) - 1);
    return Math.min(text.length(), line + Math.max(1, position.column()) - 1);
  }

  /** Where the value of a key begins: behind the equals sign. */
  private int valueStart(int key) {
    int at = key;
    while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      at = c == '"' || c == '\'' ? stringEnd(at) : at + 1;
    }
    if (at >= text.length() || text.charAt(at) != '=') {
      return key;
    }
    at++;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private int valueEnd(int start) {
    if (start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
      return stringEnd(start);
    }
    int end = start;
    while (end < text.length() && ",]}#\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }

  /** Where the string that begins with a quote ends. */
  private int stringEnd(int start) {
    char quote = text.charAt(start);
    String three = String.valueOf(quote).repeat(3);
    if (text.startsWith(three, start)) {
      int end = text.indexOf(three, start + 3);
      return end < 0 ? text.length() : end + 3;
    }
    for (int at = start + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && quote == '"') {
        at++;
      } else if (c == quote) {
        return at + 1;
      } else if (c == '\n') {
        return at;
      }
    }
    return text.length();
  }
}
