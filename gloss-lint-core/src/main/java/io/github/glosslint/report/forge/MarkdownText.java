package io.github.glosslint.report.forge;

import io.github.glosslint.report.SafeText;

/**
 * Escapes text so that GitHub's Markdown shows it literally: no markup, HTML, links, mentions,
 * issues or emoji.
 */
public final class MarkdownText {

  /** Behind what begins a mention, an issue or an emoji; nobody sees it. Renovate does the same. */
  private static final String NOTHING = "&#8203;";

  private MarkdownText() {}

  /** Appends a text that is within a line. */
  public static void append(StringBuilder out, String text) {
    String safe = SafeText.of(text);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      if (isPunctuation(c)) {
        out.append('\\');
      }
      out.append(c);
      boolean marks = c == '@' || c == '#' || c == ':';
      if (marks && i + 1 < safe.length() && mayFollow(safe.charAt(i + 1))) {
        out.append(NOTHING);
      }
    }
  }

  /** Appends a text as code, in which GitHub looks for nothing. */
  public static void appendCode(StringBuilder out, String text) {
    String safe = SafeText.of(text);
    String fence = "`".repeat(longestRun(safe) + 1);
    // One space at each end is taken off, so that the text can begin with anything.
    out.append(fence).append(' ').append(safe).append(' ').append(fence);
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** ASCII punctuation, all of which Markdown lets escape. */
  private static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  private static boolean mayFollow(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '+';
  }
}
