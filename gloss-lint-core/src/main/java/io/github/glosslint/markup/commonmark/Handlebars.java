package io.github.glosslint.markup.commonmark;

/**
 * Recognises Markdown that Handlebars or Mustache expands before anybody reads it, such as the
 * sources of manual pages: lines that end a block, <code>{{/option}}</code>, or that bring in a
 * partial, <code>{{> options}}</code>. Neither mdBook nor any other generator that is read here
 * writes so, and what is in fences is an example.
 */
final class Handlebars {

  private static final int MOST_BLANKS = 3;

  private Handlebars() {}

  /** Whether a text has such a line; scans all lines. */
  static boolean expands(String text) {
    String fence = "";
    for (String line : text.split("\n", -1)) {
      String words = line.strip();
      if (!fence.isEmpty()) {
        fence = words.startsWith(fence) && words.equals(fenceOf(words)) ? "" : fence;
      } else if (line.indexOf(words) <= MOST_BLANKS) {
        fence = fenceOf(words);
        if (isTag(words)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The characters that begin or end code; empty if a line does neither. */
  private static String fenceOf(String words) {
    char mark = words.isEmpty() ? ' ' : words.charAt(0);
    int end = 0;
    while (end < words.length() && words.charAt(end) == mark) {
      end++;
    }
    return (mark == '`' || mark == '~') && end >= 3 ? words.substring(0, end) : "";
  }

  private static boolean isTag(String words) {
    if (!words.startsWith("{{")) {
      return false;
    }
    int at = words.startsWith("~", 2) ? 3 : 2;
    if (at >= words.length() || "/>".indexOf(words.charAt(at)) < 0) {
      return false;
    }
    at++;
    while (at < words.length() && words.charAt(at) == ' ') {
      at++;
    }
    return at < words.length()
        && Character.isLetter(words.charAt(at))
        && words.indexOf("}}", at) > 0;
  }
}
