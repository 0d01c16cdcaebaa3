package io.github.glosslint.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What becomes of each key of a tool. */
final class KeyTable {

  /** Takes a value over. */
  @FunctionalInterface
  interface Reader {
    void read(String key, @Nullable Object value, Draft draft);
  }

  private final Map<String, Reader> readers = new TreeMap<>();

  /** A key that our settings can say. */
  KeyTable take(String key, Reader reader) {
    readers.put(key, reader);
    return this;
  }

  /** A key that needs no setting, whatever its value is. */
  KeyTable same(String... keys) {
    for (String key : keys) {
      readers.put(key, (name, value, draft) -> draft.take(name));
    }
    return this;
  }

  /** A switch that means a setting of ours when it is on or off; else it changes nothing. */
  KeyTable when(boolean wanted, String key, Reader reader) {
    return take(
        key,
        (name, value, draft) -> {
          if (value instanceof Boolean flag && flag == wanted) {
            reader.read(name, value, draft);
          } else {
            draft.take(name);
          }
        });
  }

  /** Keys that our settings cannot say. */
  KeyTable leave(String reason, String... keys) {
    for (String key : keys) {
      readers.put(key, (name, value, draft) -> draft.leave(name, reason));
    }
    return this;
  }

  Set<String> keys() {
    return new TreeSet<>(readers.keySet());
  }

  boolean has(String key) {
    return readers.containsKey(key);
  }

  /** Goes through a mapping of the tool. */
  void read(Map<String, @Nullable Object> values, Draft draft) {
    new LinkedHashMap<>(values)
        .forEach(
            (key, value) -> {
              Reader reader = readers.get(key);
              if (reader == null) {
                draft.leave(key, "not a key that is known here");
              } else {
                int before = draft.marks();
                reader.read(key, value, draft);
                draft.settle(key, value, before);
              }
            });
  }
}
