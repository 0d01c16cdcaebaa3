package io.github.glosslint.markup.kramdown;

import io.github.glosslint.markup.kramdown.HtmlElements.Content;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTML tag, recognised as kramdown's regular expressions do: an unquoted attribute value is a
 * word, so that {@code <a href=x.html>} is not a tag at all.
 *
 * @param name in lower case if kramdown knows the element
 * @param end UTF-16 offset after the {@code >}
 * @param closed whether it closes itself with a slash
 * @param markdown the value of its {@code markdown} attribute, null if it has none
 */
record HtmlTag(String name, int end, boolean closed, @Nullable String markdown) {

  /** The start tag at {@code at}, where a {@code <} is; null if there is none. */
  static @Nullable HtmlTag start(String text, int at, int limit) {
    int nameEnd = nameEnd(text, at + 1, limit);
    if (nameEnd < 0) {
      return null;
    }
    String markdown = null;
    int i = nameEnd;
    while (true) {
      int next = Chars.spaceEnd(text, i, limit);
      int attributeEnd = next > i ? nameEnd(text, next, limit) : -1;
      if (attributeEnd < 0) {
        i = next;
        break;
      }
      i = attributeEnd;
      int equals = Chars.spaceEnd(text, i, limit);
      if (equals < limit && text.charAt(equals) == '=') {
        int value = Chars.spaceEnd(text, equals + 1, limit);
        int valueEnd = valueEnd(text, value, limit);
        if (valueEnd > 0) {
          if (text.regionMatches(true, next, "markdown", 0, attributeEnd - next)
              && attributeEnd - next == 8) {
            markdown = unquoted(text.substring(value, valueEnd));
          }
          i = valueEnd;
        }
      }
    }
    boolean closed = i < limit && text.charAt(i) == '/';
    if (closed) {
      i++;
    }
    if (i >= limit || text.charAt(i) != '>') {
      return null;
    }
    return new HtmlTag(name(text, at + 1, nameEnd), i + 1, closed, markdown);
  }

  /** The end tag at {@code at}, where {@code </} is; null if there is none. */
  static @Nullable HtmlTag end(String text, int at, int limit) {
    int nameEnd = nameEnd(text, at + 2, limit);
    if (nameEnd < 0) {
      return null;
    }
    int i = Chars.spaceEnd(text, nameEnd, limit);
    if (i >= limit || text.charAt(i) != '>') {
      return null;
    }
    return new HtmlTag(name(text, at + 2, nameEnd), i + 1, true, null);
  }

  /** How its content is read where the surroundings say {@code inherited}. */
  Content content(Content inherited) {
    if (markdown == null) {
      return inherited;
    }
    return switch (markdown) {
      case "0" -> Content.RAW;
      case "1" -> HtmlElements.content(name);
      case "span" -> Content.SPAN;
      case "block" -> Content.BLOCK;
      default -> inherited;
    };
  }

  /** Offset of the tag that ends this element, the next one of its name in any case, or -1. */
  int endTag(String text, int from, int limit) {
    for (int i = text.indexOf("</", from); i >= 0 && i < limit; i = text.indexOf("</", i + 2)) {
      if (text.regionMatches(true, i + 2, name, 0, name.length())) {
        int close = Chars.spaceEnd(text, i + 2 + name.length(), limit);
        if (close < limit && text.charAt(close) == '>') {
          return i;
        }
      }
    }
    return -1;
  }

  /** Offset after the name at {@code at}, or -1 if none begins there. */
  static int nameEnd(String text, int at, int limit) {
    if (at >= limit) {
      return -1;
    }
    int first = text.codePointAt(at);
    if (first != '_' && !Chars.isAlpha(first)) {
      return -1;
    }
    int i = at + Character.charCount(first);
    while (i < limit) {
      char c = text.charAt(i);
      if (c < 0x80 ? !(Chars.isWord(c) || c == '-' || c == '.' || c == ':') : !Chars.isAlnum(c)) {
        break;
      }
      i++;
    }
    return i;
  }

  private static String name(String text, int start, int end) {
    String name = text.substring(start, end);
    String lower = name.toLowerCase(Locale.ROOT);
    return HtmlElements.isKnown(lower) ? lower : name;
  }

  private static int valueEnd(String text, int at, int limit) {
    if (at >= limit) {
      return -1;
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, at + 1);
      return end >= 0 && end < limit ? end + 1 : -1;
    }
    int i = at;
    while (i < limit && Chars.isUnicodeWord(text.charAt(i))) {
      i++;
    }
    return i > at ? i : -1;
  }

  private static String unquoted(String value) {
    char first = value.charAt(0);
    return first == '"' || first == '\'' ? value.substring(1, value.length() - 1) : value;
  }
}
