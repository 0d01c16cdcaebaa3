package io.github.glosslint.document;

import io.github.glosslint.text.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment that speaks to this tool or one like it, in whatever language: its text begins with the
 * name of the tool.
 *
 * @param text what is between the delimiters, without the blanks around it
 * @param location the whole comment; of a value in front matter that stands for one, that value
 */
public record Comment(String text, Location location) implements Comparable<Comment> {

  private static final String NAME = "gloss-lint";

  /** The attribute of an element that link checkers leave alone, with all that is in it. */
  public static final String IGNORED_ELEMENT = "data-proofer-ignore";

  /** Tools whose comments may mean rules of ours, or stand between ours and the next line. */
  private static final List<String> TOOLS =
      List.of(
          NAME,
          "markdownlint",
          "rumdl",
          "markdown-link-check",
          "linkspector",
          "mlc",
          "lychee",
          "prettier-ignore",
          "textlint",
          "vale",
          "lint",
          "cspell",
          "pyml");

  /** Whether it speaks to this tool. */
  public boolean isOwn() {
    return text.startsWith(NAME);
  }

  /** Whether it is no comment but an element that link checkers leave alone. */
  public boolean isElement() {
    return text.equals(IGNORED_ELEMENT);
  }

  /** A start tag, or an element, that has {@link #IGNORED_ELEMENT}. */
  public static Comment element(Location place) {
    return new Comment(IGNORED_ELEMENT, place);
  }

  /** Whether a start tag has the attribute {@link #IGNORED_ELEMENT}. */
  public static boolean ignoresElement(String text, int start, int end) {
    int last = end - IGNORED_ELEMENT.length();
    for (int at = start + 1; at < last; at++) {
      if (text.charAt(at) == 'd'
          && isBlank(text, at - 1)
          && text.startsWith(IGNORED_ELEMENT, at)
          && "=/> \t\r\n\f".indexOf(text.charAt(at + IGNORED_ELEMENT.length())) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a comment says.
   *
   * @param start behind what opens the comment
   * @param end in front of what closes it
   * @return without the white space around it, and the marks of quotes that it goes on in; null if
   *     it is not for a tool
   */
  public static @Nullable String in(String text, int start, int end) {
    int from = start;
    while (from < end && (isBlank(text, from) || text.charAt(from) == '>')) {
      from++;
    }
    int name = from + tool(text, from, end);
    if (name == from) {
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
   * @return null if it is a definition of something, or not for a tool
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

  /** The length of the tool's name that begins here; none if there is none. */
  private static int tool(String text, int from, int end) {
    for (String tool : TOOLS) {
      int behind = from + tool.length();
      if (behind <= end
          && text.startsWith(tool, from)
          && (behind == end || !Character.isLetterOrDigit(text.charAt(behind)))) {
        return tool.length();
      }
    }
    return 0;
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
