package io.github.glosslint.site;

import io.github.glosslint.javascript.JsValue;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key of a generator's own configuration, and what of it was understood.
 *
 * @param name with dots between the keys on its way
 * @param value what was read, in few words; empty if nothing was
 * @param computed why only a program knows it, or a part of it; empty if all was read
 * @param setting the setting that says it in the program's place; empty if none does
 */
public record ConfigurationKey(
    String name, String value, String computed, Location place, String setting) {

  private static final int LONGEST = 60;

  /**
   * What is known of some keys, those that are there.
   *
   * @param names with dots between the keys on their way
   * @param section whose settings stand in for keys
   */
  public static List<ConfigurationKey> in(
      JsValue configuration, List<String> names, ConfigurationSection section) {
    List<ConfigurationKey> keys = new ArrayList<>();
    for (String name : names) {
      JsValue value = configuration.get(name.split("\\.", -1));
      if (value != null) {
        String computed = computed(value);
        keys.add(
            new ConfigurationKey(
                name,
                value instanceof JsValue.Unknown ? "" : shown(value),
                computed == null ? "" : computed,
                value.location(),
                section.has(name) ? section.name() + "." + name : ""));
      }
    }
    return keys;
  }

  private static String shown(JsValue value) {
    if (value instanceof JsValue.Text text) {
      String words = text.value();
      return '"' + (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words) + '"';
    }
    if (value instanceof JsValue.Flag flag) {
      return String.valueOf(flag.value());
    }
    if (value instanceof JsValue.Numeral number) {
      return number.value();
    }
    if (value instanceof JsValue.Items items) {
      return counted(items.values().size(), "item");
    }
    if (value instanceof JsValue.Entries entries) {
      return counted(entries.entries().size(), "key");
    }
    return "read";
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** Why a value, or the first part of it, is not known; null if all is. */
  private static @Nullable String computed(JsValue value) {
    if (value instanceof JsValue.Unknown unknown) {
      return unknown.reason();
    }
    if (value instanceof JsValue.Items items) {
      for (JsValue item : items.values()) {
        String reason = computed(item);
        if (reason != null) {
          return reason;
        }
      }
    }
    if (value instanceof JsValue.Entries entries) {
      for (JsValue.Entry entry : entries.entries()) {
        String reason = computed(entry.value());
        if (reason != null) {
          return reason;
        }
      }
      return entries.open() ? "keys that a program may add" : null;
    }
    return null;
  }
}
