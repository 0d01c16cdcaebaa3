package io.github.glosslint.site;

import org.jspecify.annotations.Nullable;

/**
 * A line of {@code _redirects}, as Netlify and Cloudflare read it.
 *
 * @param from a path or a URL
 * @param to a path or a URL
 * @param toStart the offset of {@code to} in the line; -1 if there is none
 * @param status in digits; null if the line says none
 */
public record RedirectLine(String from, @Nullable String to, int toStart, @Nullable String status) {

  /** Reads a line; null if it has no rule. */
  public static @Nullable RedirectLine of(String line) {
    int at = blanks(line, 0);
    int end = word(line, at);
    if (at == end || line.charAt(at) == '#') {
      return null;
    }
    String from = line.substring(at, end);
    String to = null;
    int start = -1;
    for (at = blanks(line, end); at < line.length(); at = blanks(line, end)) {
      end = word(line, at);
      String word = line.substring(at, end);
      if (word.startsWith("#")) {
        break;
      }
      // Between the two may be conditions on the query, and behind them others.
      if (to == null && (word.startsWith("/") || word.contains("://"))) {
        to = word;
        start = at;
      } else if (to != null) {
        boolean digits = !word.isEmpty() && Character.isDigit(word.charAt(0));
        return new RedirectLine(from, to, start, digits ? word : null);
      }
    }
    return new RedirectLine(from, to, start, null);
  }

  private static int blanks(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static int word(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) > ' ') {
      at++;
    }
    return at;
  }
}
