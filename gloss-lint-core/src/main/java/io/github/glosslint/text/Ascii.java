package io.github.glosslint.text;

/** Classes of ASCII characters, as the syntaxes of URLs, HTML and Markdown name them. */
public final class Ascii {

  private Ascii() {}

  /** An ASCII alpha. */
  public static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** An ASCII digit. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** ASCII whitespace of the WHATWG Infra Standard: tab, LF, FF, CR and space. */
  public static boolean isWhitespace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  /** A space or a tab, which CommonMark lets indent and end lines. */
  public static boolean isSpaceOrTab(char c) {
    return c == ' ' || c == '\t';
  }

  /** The first offset from {@code at} on that is no whitespace; {@code end} if all is. */
  public static int skipWhitespace(String text, int at, int end) {
    int next = at;
    while (next < end && isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }
}
