package io.github.glosslint.javascript;

import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value, with the place where its literal is written. */
public sealed interface JsValue {

  /** Where it is written: what is between the quotes of a text, brackets included of all else. */
  Location location();

  /**
   * A string.
   *
   * @param plain whether the source has it character by character
   */
  record Text(String value, boolean plain, Location location) implements JsValue {}

  /** A number, as it is written. */
  record Numeral(String value, Location location) implements JsValue {}

  /** A truth value. */
  record Flag(boolean value, Location location) implements JsValue {}

  /** {@code null} or {@code undefined}. */
  record Nothing(Location location) implements JsValue {}

  /**
   * A regular expression.
   *
   * @param source between its slashes
   */
  record Pattern(String source, String flags, Location location) implements JsValue {}

  /** An array. What is spread into it and is not known is one unknown item. */
  record Items(List<JsValue> values, Location location) implements JsValue {

    /** An array of these. */
    public Items {
      values = List.copyOf(values);
    }
  }

  /**
   * An object: each key once, in the order of the source.
   *
   * @param open whether it may have other keys, and other values of these, than are seen here
   */
  record Entries(List<Entry> entries, boolean open, Location location) implements JsValue {

    /** An object with these. */
    public Entries {
      entries = List.copyOf(entries);
    }

    /** The entry of a key; null if there is none. */
    public @Nullable Entry entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return entry;
        }
      }
      return null;
    }
  }

  /**
   * A function that passes its parameter through methods, one after the other, such as {@code s =>
   * s.trim().toLowerCase()}.
   */
  record Chain(List<Call> calls, Location location) implements JsValue {

    /** A function with these. */
    public Chain {
      calls = List.copyOf(calls);
    }
  }

  /** The call of a method, with what it is given. */
  record Call(String method, List<JsValue> arguments) {

    /** A call with these. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Only a program knows it.
   *
   * @param reason what it is, such as {@code "a function"}
   */
  record Unknown(String reason, Location location) implements JsValue {}

  /**
   * A key with its value.
   *
   * @param place where the key is written
   */
  record Entry(String key, Location place, JsValue value) {}

  /**
   * What is at a path of keys.
   *
   * @return null if nothing is; unknown if something on the way is
   */
  default @Nullable JsValue get(String... path) {
    JsValue value = this;
    for (String key : path) {
      if (value instanceof Unknown) {
        return value;
      }
      if (!(value instanceof Entries entries)) {
        return null;
      }
      Entry entry = entries.entry(key);
      if (entry == null) {
        return entries.open()
            ? new Unknown("it may be added by a program", value.location())
            : null;
      }
      value = entry.value();
    }
    return value instanceof Nothing ? null : value;
  }

  /** The same with another value at a path of keys. */
  default JsValue with(JsValue value, List<String> path) {
    if (path.isEmpty()) {
      return value;
    }
    Entries before =
        this instanceof Entries entries
            ? entries
            : new Entries(List.of(), this instanceof Unknown, location());
    String key = path.get(0);
    List<Entry> entries = new ArrayList<>();
    JsValue inner = new Entries(List.of(), before.open(), location());
    for (Entry entry : before.entries()) {
      if (entry.key().equals(key)) {
        inner = entry.value();
      } else {
        entries.add(entry);
      }
    }
    entries.add(new Entry(key, value.location(), inner.with(value, path.subList(1, path.size()))));
    return new Entries(entries, before.open(), location());
  }

  /** The string at a path of keys; null if there is none, or it is not known. */
  default @Nullable String text(String... path) {
    return get(path) instanceof Text text ? text.value() : null;
  }

  /** The truth value at a path of keys, with what it is where none is known. */
  default boolean flag(boolean otherwise, String... path) {
    return get(path) instanceof Flag flag ? flag.value() : otherwise;
  }

  /** Whether something is at a path of keys that only a program knows. */
  default boolean isUnknown(String... path) {
    return get(path) instanceof Unknown;
  }
}
