package io.github.glosslint.template.liquid;

import io.github.glosslint.template.Quoted;
import io.github.glosslint.text.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The markup of Jekyll's include tags: a file name, which may hold outputs, and parameters.
 *
 * @param nameStart UTF-16 offset of the file name in the source
 * @param nameEnd offset after it
 * @param wellFormed whether Jekyll accepts the parameters
 * @see <a
 *     href="https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/tags/include.rb">include.rb</a>
 */
record IncludeTag(
    int nameStart, int nameEnd, Map<String, @Nullable Object> parameters, boolean wellFormed) {

  static IncludeTag parse(String path, String source, Token tag, Expression.Variables variables) {
    int end = tag.markupEnd();
    int nameEnd = LiquidMarkup.argumentEnd(source, tag.markupStart(), end);
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    int i = LiquidMarkup.skipBlanks(source, nameEnd, end);
    boolean wellFormed = nameEnd > tag.markupStart();
    while (i < end) {
      int key = i;
      while (i < end && (LiquidMarkup.isWord(source.charAt(i)) || source.charAt(i) == '-')) {
        i++;
      }
      String name = source.substring(key, i);
      i = LiquidMarkup.skipBlanks(source, i, end);
      if (name.isEmpty() || i == end || source.charAt(i) != '=') {
        return new IncludeTag(tag.markupStart(), nameEnd, parameters, false);
      }
      i = LiquidMarkup.skipBlanks(source, i + 1, end);
      int valueEnd = valueEnd(source, i, end);
      if (valueEnd <= i) {
        return new IncludeTag(tag.markupStart(), nameEnd, parameters, false);
      }
      parameters.put(name, value(path, source, i, valueEnd, variables));
      i = LiquidMarkup.skipBlanks(source, valueEnd, end);
      wellFormed &= i > valueEnd || i == end;
    }
    return new IncludeTag(tag.markupStart(), nameEnd, parameters, wellFormed);
  }

  /** The end of a quoted text, in which a backslash keeps the next character, or of a variable. */
  private static int valueEnd(String source, int from, int to) {
    if (from == to) {
      return from;
    }
    char quote = source.charAt(from);
    int i = from;
    if (quote == '"' || quote == '\'') {
      for (i++; i < to; i++) {
        if (source.charAt(i) == quote) {
          return i + 1;
        }
        i += source.charAt(i) == '\\' ? 1 : 0;
      }
      return from;
    }
    while (i < to
        && (LiquidMarkup.isWord(source.charAt(i))
            || source.charAt(i) == '-'
            || source.charAt(i) == '.')) {
      i++;
    }
    return i;
  }

  private static @Nullable Object value(
      String path, String source, int start, int end, Expression.Variables variables) {
    char quote = source.charAt(start);
    if (quote != '"' && quote != '\'') {
      return Expression.evaluate(source.substring(start, end), variables);
    }
    String text = source.substring(start + 1, end - 1);
    String escaped = "\\" + quote;
    return text.contains(escaped)
        ? text.replace(escaped, String.valueOf(quote))
        : new Quoted(text, new Location(path, start + 1, end - 1));
  }
}
