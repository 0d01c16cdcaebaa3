package io.github.glosslint.template.mdx;

/**
 * Finds the ends of JavaScript in braces: strings, template literals and comments may hold braces
 * that do not count. Regular expressions are not told from divisions, which takes a whole parser.
 */
final class MdxExpressions {

  /**
   * Characters that are scanned without success, for each that the text has: expressions that never
   * end cost the rest of the text each.
   */
  private static final int VAIN_FACTOR = 4;

  private final String text;
  private long vain;

  MdxExpressions(String text) {
    this.text = text;
    this.vain = VAIN_FACTOR * (long) text.length();
  }

  /** Behind the brace that closes the one at {@code open}; -1 if there is none. */
  int end(int open) {
    if (vain <= 0) {
      return -1;
    }
    int end = balanced(open);
    if (end < 0) {
      vain -= text.length() - open;
    }
    return end;
  }

  private int balanced(int open) {
    int depth = 0;
    int at = open;
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '{' -> depth++;
        case '}' -> {
          if (--depth == 0) {
            return at + 1;
          }
        }
        case '"', '\'' -> at = string(at, c);
        case '`' -> at = behind("`", at + 1) - 1;
        case '/' -> {
          if (text.startsWith("/*", at)) {
            at = behind("*/", at + 2) - 1;
          } else if (text.startsWith("//", at)) {
            at = behind("\n", at + 2) - 1;
          }
        }
        default -> {}
      }
      at++;
    }
    return -1;
  }

  /** The last character of a string; where it is not one, as in "don't", the quote itself. */
  private int string(int open, char quote) {
    for (int at = open + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == quote) {
        return at;
      }
    }
    return open;
  }

  private int behind(String terminator, int from) {
    int found = text.indexOf(terminator, from);
    return found < 0 ? text.length() : found + terminator.length();
  }

  /** Whether what is between braces writes nothing: a comment, or nothing at all. */
  boolean isComment(int open, int end) {
    String inner = text.substring(open + 1, end - 1).strip();
    return inner.isEmpty() || inner.startsWith("/*") && inner.indexOf("*/") == inner.length() - 2;
  }

  /** Whether what is between braces is a string of spaces, such as {@code {' '}}. */
  boolean isBlank(int open, int end) {
    String inner = text.substring(open + 1, end - 1).strip();
    return inner.length() > 1
        && "\"'`".indexOf(inner.charAt(0)) >= 0
        && inner.charAt(0) == inner.charAt(inner.length() - 1)
        && inner.substring(1, inner.length() - 1).isBlank();
  }
}
