package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Quoted;
import io.github.glosslint.template.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions: literals, ranges, and variables with members and indices.
 *
 * @see <a
 *     href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid/expression.rb">expression.rb</a>
 * @see <a
 *     href="https://github.com/Shopify/liquid/blob/v4.0.4/lib/liquid/variable_lookup.rb">variable_lookup.rb</a>
 */
final class Expression {

  private Expression() {}

  /** Where variables come from. */
  interface Variables {
    @Nullable Object root(String name);

    /** Whether the generator replaces what the configuration says. */
    boolean isGenerated(String root, List<String> path, String member);

    /** What an undefined member of a value is: null, or unknown if the generator could know it. */
    @Nullable Object missing(String root, List<String> path, @Nullable Object of, String member);
  }

  static @Nullable Object evaluate(String markup, Variables variables) {
    return switch (markup) {
      case "", "nil", "null" -> null;
      case "true" -> true;
      case "false" -> false;
      case "blank", "empty" -> "";
      default -> other(markup, variables);
    };
  }

  private static @Nullable Object other(String markup, Variables variables) {
    char first = markup.charAt(0);
    int last = markup.length() - 1;
    if ((first == '"' || first == '\'') && last > 0 && markup.charAt(last) == first) {
      return markup.substring(1, last);
    }
    if ((first >= '0' && first <= '9') || first == '-') {
      Object number = number(markup);
      if (number != null) {
        return number;
      }
    }
    int dots = first == '(' && markup.charAt(last) == ')' ? markup.indexOf("..") : -1;
    if (dots > 0) {
      Object from = Values.plain(evaluate(markup.substring(1, dots).strip(), variables));
      Object to = Values.plain(evaluate(markup.substring(dots + 2, last).strip(), variables));
      return from instanceof Long a && to instanceof Long b
          ? new Values.Range(a, b)
          : Unknown.VALUE;
    }
    return lookup(markup, variables);
  }

  private static @Nullable Object number(String markup) {
    int start = markup.charAt(0) == '-' ? 1 : 0;
    int digits = Values.digitsEnd(markup, start);
    if (digits == start || digits > 18) {
      return null;
    }
    if (digits == markup.length()) {
      return Long.parseLong(markup);
    }
    boolean fraction =
        markup.charAt(digits) == '.'
            && digits + 1 < markup.length()
            && Values.digitsEnd(markup, digits + 1) == markup.length()
            && markup.length() < 40;
    return fraction ? (Object) Double.parseDouble(markup) : null;
  }

  private static @Nullable Object lookup(String markup, Variables variables) {
    List<String> path = segments(markup);
    if (path.isEmpty()) {
      return null;
    }
    String name = path.get(0);
    Object value = name.startsWith("[") ? indirect(name, variables) : variables.root(name);
    List<String> walked = new ArrayList<>();
    for (String segment : path.subList(1, path.size())) {
      value = value instanceof Quoted ? Values.plain(value) : value;
      if (value == Unknown.VALUE) {
        return value;
      }
      Object key = segment;
      if (segment.startsWith("[")) {
        key = Values.plain(evaluate(segment.substring(1, segment.length() - 1).strip(), variables));
        if (Values.isUnknown(key)) {
          return Unknown.VALUE;
        }
      }
      value = member(name, walked, value, key, segment, variables);
      walked.add(Values.text(key, 100));
    }
    return value;
  }

  private static @Nullable Object indirect(String name, Variables variables) {
    Object key = evaluate(name.substring(1, name.length() - 1).strip(), variables);
    return Values.isUnknown(key) ? Unknown.VALUE : variables.root(Values.text(key, 100));
  }

  private static @Nullable Object member(
      String root,
      List<String> walked,
      @Nullable Object of,
      @Nullable Object key,
      String segment,
      Variables variables) {
    if (variables.isGenerated(root, walked, segment)) {
      return Unknown.VALUE;
    }
    if (of instanceof Map<?, ?> map && key != null && map.containsKey(key)) {
      return map.get(key);
    }
    if (of instanceof List<?> list && key instanceof Long index) {
      long i = index < 0 ? list.size() + index : index;
      return i >= 0 && i < list.size() ? list.get((int) i) : null;
    }
    Object command =
        key instanceof String && !segment.startsWith("[") ? command(of, segment) : null;
    return command != null ? command : variables.missing(root, walked, of, Values.text(key, 100));
  }

  private static @Nullable Object command(@Nullable Object of, String name) {
    if (of instanceof List<?> list) {
      return switch (name) {
        case "size" -> (long) list.size();
        case "first" -> list.isEmpty() ? null : list.get(0);
        case "last" -> list.isEmpty() ? null : list.get(list.size() - 1);
        default -> null;
      };
    }
    if (of instanceof Map<?, ?> map && name.equals("size")) {
      return (long) map.size();
    }
    if (of instanceof Values.Range range) {
      return switch (name) {
        case "size" -> Math.max(0, range.last() - range.first() + 1);
        case "first" -> range.first();
        case "last" -> range.last();
        default -> null;
      };
    }
    return of instanceof String text && name.equals("size")
        ? (Object) (long) text.codePointCount(0, text.length())
        : null;
  }

  /** Names and bracketed indices; the characters between them do not matter. */
  private static List<String> segments(String markup) {
    List<String> segments = new ArrayList<>();
    int lastBracket = markup.lastIndexOf(']');
    int i = 0;
    while (i < markup.length()) {
      char c = markup.charAt(i);
      int end = i;
      if (c == '[') {
        end = i < lastBracket - 1 ? markup.indexOf(']', i + 2) + 1 : i;
      } else {
        while (end < markup.length()
            && (LiquidMarkup.isWord(markup.charAt(end)) || markup.charAt(end) == '-')) {
          end++;
        }
        if (end > i && end < markup.length() && markup.charAt(end) == '?') {
          end++;
        }
      }
      if (end > i) {
        segments.add(markup.substring(i, end));
        i = end;
      } else {
        i++;
      }
    }
    return segments;
  }
}
