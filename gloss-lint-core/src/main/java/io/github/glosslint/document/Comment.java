package io.github.glosslint.document;

import io.github.glosslint.text.Location;

/**
 * A comment that speaks to this tool, in HTML or in a template: its text begins with the tool's
 * name.
 *
 * @param text what is between the delimiters, without the blanks around it
 * @param location the whole comment
 */
public record Comment(String text, Location location) {

  private static final String NAME = "gloss-lint";

  /**
   * Whether a comment is for this tool.
   *
   * @param start behind what opens the comment
   */
  public static boolean isAt(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int end = at + NAME.length();
    return text.startsWith(NAME, at)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
