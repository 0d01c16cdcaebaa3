package io.github.glosslint.markup.commonmark;

import io.github.glosslint.markup.Flavor;
import io.github.glosslint.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of Python-Markdown and markdown-it-attrs, <code>{#id .class}</code> or <code>{: #id }
 * </code>: behind an inline element without a blank, or on the last line of a block.
 *
 * @param id the id that is written; empty if there is none
 * @param end offset behind the closing brace
 */
record AttributeList(String id, int end) {

  /** Attributes that are longer are none. */
  private static final int LONGEST = 1_000;

  /** The attributes at an opening brace; null if it opens none. */
  static @Nullable AttributeList at(String text, int open) {
    int limit = Math.min(text.length(), open + LONGEST);
    int end = open + 1;
    while (end < limit && "{}\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean closed = end < limit && text.charAt(end) == '}' && end > open + 1;
    if (!closed || !isPlaced(text, open, end + 1)) {
      return null;
    }
    return new AttributeList(id(text, open + 1, end), end + 1);
  }

  /**
   * The attributes of markdown-it-attrs that begin at an offset, wherever that is; null if none.
   */
  static @Nullable AttributeList in(String text, int open, Flavor.Braces braces) {
    int from = open + braces.left().length();
    int limit = Math.min(text.length(), from + LONGEST);
    int close = from + 1;
    while (close < limit && !text.startsWith(braces.right(), close)) {
      close++;
    }
    if (!text.startsWith(braces.left(), open) || close >= limit) {
      return null;
    }
    boolean nested =
        text.charAt(from) == '{'
            || open > 0 && text.charAt(open - 1) == '{'
            || text.startsWith("}", close + braces.right().length());
    if (nested || text.substring(from, close).indexOf('\n') >= 0) {
      return null;
    }
    return new AttributeList(id(text, from, close), close + braces.right().length());
  }

  /** Whether the attributes are those of an element before them, or of the block that they end. */
  boolean isPlacedIn(String text, int open) {
    boolean behind = open > 0 && ")]>*_`~".indexOf(text.charAt(open - 1)) >= 0;
    return behind || Ascii.skipWhitespace(text, end, text.length()) == text.length();
  }

  /** The id in what is between braces; empty if there is none. */
  static String id(String text, int from, int end) {
    String id = "";
    int at = text.charAt(from) == ':' ? from + 1 : from;
    while (at < end) {
      int stop = wordEnd(text, at, end);
      String word = text.substring(at, stop);
      if (word.length() > 1 && word.charAt(0) == '#') {
        id = word.substring(1);
      } else if (word.startsWith("id=")) {
        id = word.substring(3).replace("\"", "").replace("'", "");
      }
      at = stop + 1;
    }
    return id;
  }

  /** Where a word ends: at a blank, if that is not in quotes behind an equals sign. */
  private static int wordEnd(String text, int from, int end) {
    char quote = 0;
    int at = from;
    while (at < end && (quote != 0 || text.charAt(at) > ' ')) {
      char c = text.charAt(at);
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'') && at > from && text.charAt(at - 1) == '=') {
        quote = c;
      }
      at++;
    }
    return at;
  }

  private static boolean isPlaced(String text, int open, int end) {
    if (open > 0 && ")]>*_`~=^+}".indexOf(text.charAt(open - 1)) >= 0) {
      return true;
    }
    boolean begins = open == 0 || text.charAt(open - 1) == '\n';
    return begins && Ascii.skipWhitespace(text, end, text.length()) == text.length();
  }
}
