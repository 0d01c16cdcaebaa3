package io.github.glosslint.markup.html;

import java.util.Locale;

/** Determines what the text between inline tags is: code, or the text of a link. */
public final class HtmlText {

  private HtmlText() {}

  /**
   * The element that the text after a tag belongs to.
   *
   * @param open where the tag begins
   * @param end after the tag
   * @param current the element before the tag; empty if it does not matter
   */
  public static String elementBehind(String text, int open, int end, String current) {
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

  /**
   * Whether what an element holds is code and no text.
   *
   * @param element in lower case; may be empty
   */
  public static boolean isCode(String element) {
    return switch (element) {
      case "code", "pre", "kbd", "samp", "tt", "var", "script", "style" -> true;
      default -> false;
    };
  }
}
