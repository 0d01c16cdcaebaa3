package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * A comment that speaks to this tool, in whatever language: its text begins with the tool's name.
 *
 * @param text what is between the delimiters, without the blanks around it
 * @param location the whole comment; of a value in front matter that stands for one, that value
 */
public record Comment(String text, Location location) implements Comparable<Comment> {

  private static final String NAME = "gloss-lint";

  /**
   * What a comment says.
   *
   * @param start behind what opens the comment
   * @param end in front of what closes it
   * @return without the white space around it, and the marks of quotes that it goes on in; null if
   *     it is not for this tool
   */
  public static @Nullable String in(String text, int start, int end) {
    int from = start;
    while (from < end && (isBlank(text, from) || text.charAt(from) == '>')) {
      from++;
    }
    int name = from + NAME.length();
    if (name > end
        || !text.startsWith(NAME, from)
        || name < end && Character.isLetterOrDigit(text.charAt(name))) {
      return null;
    }
    int to = end;
    boolean quoted = true;
    while (quoted) {
      int mark = blanksFrom(text, name, to);
      int before =
          mark > name && text.charAt(mark - 1) == '>' ? blanksFrom(text, name, mark - 1) : mark;
      quoted = before < mark && text.substring(before, mark).indexOf('\n') >= 0;
      to = quoted ? before : mark;
    }
    return text.substring(from, to);
  }

  /**
   * What a definition says that is a comment, such as {@code [//]: # (text)}.
   *
   * @param start behind its colon
   * @param end behind its last character
   * @return null if it is a definition of something, or not for this tool
   */
  public static @Nullable String inDefinition(String text, int start, int end) {
    int at = start;
    while (at < end && isBlank(text, at)) {
      at++;
    }
    int behind = text.startsWith("#", at) ? at + 1 : text.startsWith("<>", at) ? at + 2 : -1;
    if (behind < 0) {
      return null;
    }
    int open = behind;
    while (open < end && isBlank(text, open)) {
      open++;
    }
    int quote = open == behind || end - open < 2 ? -1 : "\"'(".indexOf(text.charAt(open));
    return quote >= 0 && text.charAt(end - 1) == "\"')".charAt(quote)
        ? in(text, open + 1, end - 1)
        : null;
  }

  private static int blanksFrom(String text, int least, int end) {
    int from = end;
    while (from > least && isBlank(text, from - 1)) {
      from--;
    }
    return from;
  }

  private static boolean isBlank(String text, int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  /** By place. */
  @Override
  public int compareTo(Comment other) {
    int place = location.compareTo(other.location);
    return place != 0 ? place : text.compareTo(other.text);
  }
}
