package io.github.glosslint.javascript;

import io.github.glosslint.javascript.JsValue.Flag;
import io.github.glosslint.javascript.JsValue.Items;
import io.github.glosslint.javascript.JsValue.Nothing;
import io.github.glosslint.javascript.JsValue.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of methods of an array whose outcome the source tells (ECMAScript 2024, 23.1.3). */
final class ArrayMethods {

  private static final int LONGEST_NUMBER = 9;

  private ArrayMethods() {}

  /**
   * What a call makes of an array; null if it is another method, or depends on more than literals.
   *
   * @param dot the token before the name of the method
   */
  static @Nullable Items called(Tokens tokens, Items items, int dot) {
    if (!tokens.is(dot, ".") || !tokens.is(dot + 2, "(")) {
      return null;
    }
    int open = dot + 2;
    int close = tokens.partner(open);
    return switch (tokens.words(dot + 1)) {
      case "filter" ->
          tokens.is(open + 1, "Boolean") && close == open + 2 ? withoutNothing(items) : null;
      case "slice" -> slice(tokens, items, open, close);
      default -> null;
    };
  }

  /** Drops what a condition left out. */
  private static Items withoutNothing(Items items) {
    List<JsValue> left = new ArrayList<>(items.values());
    left.removeIf(item -> item instanceof Nothing || item instanceof Flag flag && !flag.value());
    return new Items(left, items.location());
  }

  private static @Nullable Items slice(Tokens tokens, Items items, int open, int close) {
    int size = items.values().size();
    // What is spread into the array may be any number of values.
    if (items.values().stream().anyMatch(Unknown.class::isInstance)) {
      return null;
    }
    int[] ends = {0, size};
    int at = open + 1;
    for (int i = 0; i < ends.length && at < close; i++) {
      boolean behind = tokens.is(at, "-");
      String digits = tokens.words(behind ? at + 1 : at);
      if (digits.length() > LONGEST_NUMBER || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return null;
      }
      int number = Integer.parseInt(digits);
      ends[i] = Math.min(size, behind ? Math.max(0, size - number) : number);
      at += behind ? 2 : 1;
      if (tokens.is(at, ",")) {
        at++;
      }
    }
    return at == close
        ? new Items(items.values().subList(ends[0], Math.max(ends[0], ends[1])), items.location())
        : null;
  }
}
