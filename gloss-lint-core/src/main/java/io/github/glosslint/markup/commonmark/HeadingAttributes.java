package io.github.glosslint.markup.commonmark;

import io.github.glosslint.markup.Flavor;
import io.github.glosslint.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * The attributes at the end of a heading, <code>{#id .class key=value}</code>, as pulldown-cmark
 * reads them: {@code scan_heading_attributes} and {@code parse_heading_attributes} of its 0.13.
 *
 * @param start offset of what is not part of the heading's text, blanks before the brace included
 * @param id the id that is written; empty if there is none
 */
record HeadingAttributes(int start, String id) {

  /** Those of Python-Markdown, which a blank divides from the text; null if there are none. */
  static @Nullable HeadingAttributes behindBlank(String text) {
    HeadingAttributes found = in(text);
    if (found == null || !Ascii.isWhitespace(text.charAt(found.start))) {
      return null;
    }
    int open = Ascii.skipWhitespace(text, found.start, text.length());
    return new HeadingAttributes(
        found.start, AttributeList.id(text, open + 1, text.lastIndexOf('}')));
  }

  /** Those of goldmark, which may say {@code id="x"} as well; null if there are none. */
  static @Nullable HeadingAttributes withPairs(String text) {
    HeadingAttributes found = in(text);
    if (found == null) {
      return null;
    }
    int open = text.indexOf('{', found.start);
    if (open > 0 && text.charAt(open - 1) == '\\') {
      return null;
    }
    String inside = text.substring(open + 1, text.lastIndexOf('}')).strip();
    // Anything else in braces is text.
    boolean attributes = inside.startsWith("#") || inside.startsWith(".") || inside.contains("=");
    return attributes
        ? new HeadingAttributes(
            withoutClosing(text, found.start),
            AttributeList.id(text, open + 1, text.lastIndexOf('}')))
        : null;
  }

  /** Where the text ends: before number signs that close the heading, if they are the first. */
  private static int withoutClosing(String text, int end) {
    int start = end;
    while (start > 0 && text.charAt(start - 1) == '#') {
      start--;
    }
    boolean closing =
        start < end
            && start > 0
            && Ascii.isWhitespace(text.charAt(start - 1))
            && text.indexOf(" #") == start - 1;
    return closing ? start - 1 : end;
  }

  /** Those of markdown-it-attrs; null if there are none. */
  static @Nullable HeadingAttributes in(String text, Flavor.Braces braces) {
    int end = text.length();
    while (end > 0 && Ascii.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int open = text.lastIndexOf(braces.left(), end);
    AttributeList list = open < 0 ? null : AttributeList.in(text, open, braces);
    if (list == null || list.end() != end) {
      return null;
    }
    int start = open;
    while (start > 0 && Ascii.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return new HeadingAttributes(start, list.id());
  }

  /**
   * The id that Nextra and Fumadocs read at the end of a heading, <code>[#id]</code>; null if there
   * is none.
   */
  static @Nullable HeadingAttributes inBrackets(String text) {
    String words = text.stripTrailing();
    int open = words.endsWith("]") ? words.lastIndexOf("[#") : -1;
    return open < 0 || words.indexOf(']', open) < words.length() - 1
        ? null
        : new HeadingAttributes(open, words.substring(open + 2, words.length() - 1));
  }

  /**
   * Finds them.
   *
   * @param text the content of the heading
   * @return null if there are none
   */
  static @Nullable HeadingAttributes in(String text) {
    int end = text.length();
    while (end > 0 && Ascii.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != '}') {
      return null;
    }
    int open = end - 2;
    while (open >= 0 && "{}<>\\\n".indexOf(text.charAt(open)) < 0) {
      open--;
    }
    if (open < 0 || text.charAt(open) != '{') {
      return null;
    }
    String id = "";
    for (String word : text.substring(open + 1, end - 1).trim().split("[ \\t]+")) {
      if (word.length() > 1 && word.charAt(0) == '#') {
        id = word.substring(1);
      }
    }
    int start = open;
    while (start > 0 && Ascii.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return new HeadingAttributes(start, id);
  }
}
