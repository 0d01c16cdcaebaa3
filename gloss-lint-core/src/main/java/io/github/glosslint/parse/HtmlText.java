package io.github.glosslint.parse;

import java.util.Locale;

/** Tells what the text between inline tags or dollar signs is: code, a link's, mathematics. */
final class HtmlText {

  private HtmlText() {}

  /**
   * The element that the text behind a tag belongs to.
   *
   * @param open where the tag begins
   * @param end behind the tag
   * @param current the element before the tag; empty if it does not matter
   */
  static String elementBehind(String text, int open, int end, String current) {
    boolean closing = text.charAt(open + 1) == '/';
    int nameStart = open + (closing ? 2 : 1);
    int nameEnd = nameStart;
    while (nameEnd < end && Character.isLetterOrDigit(text.charAt(nameEnd))) {
      nameEnd++;
    }
    if (nameEnd - nameStart > 6 || nameEnd == nameStart || text.charAt(end - 2) == '/') {
      return current;
    }
    String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    if (closing) {
      return name.equals(current) ? "" : current;
    }
    return current.isEmpty() && (name.equals("a") || isCode(name)) ? name : current;
  }

  static boolean isCode(String element) {
    return switch (element) {
      case "code", "pre", "kbd", "samp", "tt", "var", "script", "style" -> true;
      default -> false;
    };
  }

  /**
   * Where the dollar sign that closes the mathematics at {@code open} stands: it touches its text,
   * and no digit or letter follows.
   *
   * @return 0 where none opens at {@code open}, -1 where none closes in the rest of the text
   */
  static int mathEnd(String text, int open) {
    int from = open + 1;
    boolean opens =
        from < text.length()
            && !HtmlTags.isBlank(text.charAt(from))
            && (open == 0 || !Character.isLetterOrDigit(text.charAt(open - 1)));
    if (!opens) {
      return 0;
    }
    for (int at = text.indexOf('$', from); at >= 0; at = text.indexOf('$', at + 1)) {
      char before = text.charAt(at - 1);
      boolean ends = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
      if (ends && at > from && !HtmlTags.isBlank(before) && before != '\\') {
        return at;
      }
    }
    return -1;
  }
}
