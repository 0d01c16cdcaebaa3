package io.github.glosslint.template.liquid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the inside of an output: an expression and the filters behind it.
 *
 * @see <a
 *     href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid/variable.rb">variable.rb</a>
 */
final class FilterChain {

  private FilterChain() {}

  static @Nullable Object evaluate(String markup, Expression.Variables variables, Filters filters) {
    int length = markup.length();
    int start = LiquidMarkup.fragmentStart(markup, 0, length);
    if (start == length) {
      return null;
    }
    int end = LiquidMarkup.fragmentEnd(markup, start, length);
    Object value = Expression.evaluate(markup.substring(start, end), variables);
    int bar = LiquidMarkup.bar(markup, end, length);
    while (bar < length) {
      int next = LiquidMarkup.bar(markup, bar + 1, length);
      String filter = markup.substring(bar + 1, next);
      int name = 0;
      while (name < filter.length() && !LiquidMarkup.isWord(filter.charAt(name))) {
        name++;
      }
      int nameEnd = LiquidMarkup.wordEnd(filter, name, filter.length());
      if (nameEnd > name) {
        value =
            filters.apply(
                filter.substring(name, nameEnd),
                Values.plain(value),
                arguments(filter, nameEnd, variables));
      }
      bar = next;
    }
    return value;
  }

  /** Positional arguments; the standard filters take no named ones. */
  private static List<@Nullable Object> arguments(
      String filter, int from, Expression.Variables variables) {
    List<@Nullable Object> values = new ArrayList<>(2);
    int length = filter.length();
    int i = from;
    while (i < length) {
      char c = filter.charAt(i);
      if (c != ':' && c != ',') {
        int end = LiquidMarkup.fragmentEnd(filter, i, length);
        i = Math.max(end, i + 1);
        continue;
      }
      int start = LiquidMarkup.skipBlanks(filter, i + 1, length);
      int end = LiquidMarkup.fragmentEnd(filter, start, length);
      if (end > start) {
        String argument = filter.substring(start, end);
        values.add(Values.plain(Expression.evaluate(argument, variables)));
      }
      i = Math.max(end, i + 1);
    }
    return values;
  }
}
