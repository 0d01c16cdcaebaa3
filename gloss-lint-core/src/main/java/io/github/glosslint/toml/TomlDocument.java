package io.github.glosslint.toml;

import io.github.glosslint.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A TOML 1.1 document. What is wrong with it is a problem, and the rest of it is still read. */
public final class TomlDocument {

  /**
   * Something wrong.
   *
   * @param offset in the text, in UTF-16 code units
   */
  public record Problem(int offset, String message) {}

  private final String text;
  private final TomlParseResult result;
  private final List<Problem> problems;

  private TomlDocument(String text, TomlParseResult result, List<Problem> problems) {
    this.text = text;
    this.result = result;
    this.problems = problems;
  }

  /** Reads a text. Never throws on account of what it says. */
  public static TomlDocument read(String text) {
    String read = InlineTables.inOneLine(text);
    TomlParseResult result = Toml.parse(read);
    List<Problem> problems = new ArrayList<>();
    for (TomlParseError error : result.errors()) {
      problems.add(new Problem(offset(read, error.position()), String.valueOf(error.getMessage())));
    }
    return new TomlDocument(read, result, List.copyOf(problems));
  }

  /** What is wrong, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }

  /** A string; null if there is none at the path. */
  public @Nullable String text(String... path) {
    return get(List.of(path)) instanceof String value ? value : null;
  }

  /** A truth value, with what it is where there is none at the path. */
  public boolean flag(boolean otherwise, String... path) {
    return get(List.of(path)) instanceof Boolean value ? value : otherwise;
  }

  private @Nullable Object get(List<String> path) {
    try {
      return result.get(path);
    } catch (TomlInvalidTypeException e) {
      // Something on the way is no table.
      return null;
    }
  }

  /** The names in a table, in the order of the text; empty if there is no table. */
  public List<String> names(String... path) {
    return get(List.of(path)) instanceof TomlTable table
        ? List.copyOf(new ArrayList<>(table.keySet()))
        : List.of();
  }

  /** The strings in a table by their names, in the order of the text; empty if there is none. */
  public Map<String, String> texts(String... path) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (get(List.of(path)) instanceof TomlTable table) {
      for (String name : table.keySet()) {
        if (table.get(List.of(name)) instanceof String value) {
          texts.put(name, value);
        }
      }
    }
    return texts;
  }

  /**
   * All that it says as nodes, so that TOML and YAML are read in one way; strings are scalars that
   * are not plain.
   *
   * @param offset of the text in its file
   */
  public YamlMapping nodes(int offset) {
    return new TomlNodes(text, offset).mapping(result);
  }

  /**
   * All that it says: {@code String}, {@code Boolean}, {@code Long}, {@code Double}, lists and
   * maps; dates and times are text.
   */
  public Map<String, @Nullable Object> plain() {
    return plain(result);
  }

  private static Map<String, @Nullable Object> plain(TomlTable table) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    for (String name : table.keySet()) {
      plain.put(name, plain(table.get(List.of(name))));
    }
    return plain;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof TomlTable table) {
      return plain(table);
    }
    if (value instanceof TomlArray array) {
      List<@Nullable Object> list = new ArrayList<>(array.size());
      for (int i = 0; i < array.size(); i++) {
        list.add(plain(array.get(i)));
      }
      return list;
    }
    boolean isPlain = value instanceof Boolean || value instanceof Long || value instanceof Double;
    return value == null || isPlain ? value : value.toString();
  }

  private static int offset(String text, TomlPosition position) {
    int start = 0;
    for (int line = 1; line < position.line(); line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    return Math.min(text.length(), start + position.column() - 1);
  }
}
