package io.github.glosslint.template.mdx;

import org.jspecify.annotations.Nullable;

/**
 * An id at the end of a heading: <code>{#id}</code>, also with a backslash before it, or a comment
 * that begins with a number sign.
 *
 * @param start where the text of the heading ends
 * @param from where the id begins
 * @param to behind the id
 */
record HeadingId(int start, int from, int to) {

  /**
   * Finds it.
   *
   * @param stop behind the last character of the heading
   * @param jsx whether comments in HTML show nothing at all
   * @return null if there is none
   */
  static @Nullable HeadingId at(String text, int start, int stop, boolean jsx) {
    HeadingId found = null;
    if (stop > start && text.charAt(stop - 1) == '}') {
      found =
          text.startsWith("*/}", stop - 3)
              ? comment(text, text.lastIndexOf("{/*", stop), start, stop - 3)
              : classic(text, start, stop - 1);
    } else if (!jsx && stop - 3 > start && text.startsWith("-->", stop - 3)) {
      int open = text.lastIndexOf("<!--", stop);
      found = comment(text, open < 0 ? -1 : open + 1, start, stop - 3);
      found = found == null ? null : new HeadingId(found.start - 1, found.from, found.to);
    }
    return found;
  }

  private static @Nullable HeadingId classic(String text, int start, int close) {
    int open = text.lastIndexOf("{#", close);
    if (open < start || text.indexOf('}', open) < close) {
      return null;
    }
    int escaped = open > start && text.charAt(open - 1) == '\\' ? open - 1 : open;
    return trimmed(text, escaped, open + 2, close);
  }

  /** A comment whose marks take three characters, and one more before those of HTML. */
  private static @Nullable HeadingId comment(String text, int open, int start, int close) {
    if (open < start || open + 3 > close) {
      return null;
    }
    int from = open + 3;
    while (from < close && isBlank(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < close && text.charAt(to) != ' ') {
      to++;
    }
    return from < close && text.charAt(from) == '#' ? trimmed(text, open, from + 1, to) : null;
  }

  private static @Nullable HeadingId trimmed(String text, int open, int idStart, int idEnd) {
    int from = idStart;
    int to = idEnd;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? new HeadingId(open, from, to) : null;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
