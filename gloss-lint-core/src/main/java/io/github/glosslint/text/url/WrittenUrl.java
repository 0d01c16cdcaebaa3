package io.github.glosslint.text.url;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The front of a URL as it is written, split as the WHATWG URL standard does and not decoded: a
 * parser's result no longer shows how a host was spelled, nor why it was refused.
 *
 * @param scheme in lower case; empty if there is none
 * @param slashes how many, of either kind, follow the scheme
 * @param host with brackets, if it has some
 * @param port without its colon; null if there is none
 * @param deceptive whether a backslash ends the host and an {@code @} follows it, so that other
 *     programs than browsers take what follows for the host
 */
public record WrittenUrl(
    String scheme, int slashes, String host, @Nullable String port, boolean deceptive) {

  /** Splits a URL. */
  public static WrittenUrl of(String text) {
    String scheme = schemeOf(text);
    int start = scheme.isEmpty() ? 0 : scheme.length() + 1;
    int from = start;
    while (from < text.length() && isSlash(text.charAt(from))) {
      from++;
    }
    int end = from;
    while (end < text.length() && "/\\?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String authority = text.substring(from, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = host.indexOf(':', host.startsWith("[") ? Math.max(host.indexOf(']'), 0) : 0);
    boolean bracketOpen = host.startsWith("[") && host.indexOf(']') < 0;
    return new WrittenUrl(
        scheme,
        from - start,
        colon < 0 || bracketOpen ? host : host.substring(0, colon),
        colon < 0 || bracketOpen ? null : host.substring(colon + 1),
        isDeceptive(text, end));
  }

  /** What browsers drop without a word: spaces around a URL, tabs and line ends anywhere in it. */
  public static String withoutBlanks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return text.substring(start, end).replace("\t", "").replace("\n", "").replace("\r", "");
  }

  /** Whether it is on its own and has a host, where a relative reference would not. */
  public boolean isAbsolute(String baseScheme) {
    return slashes >= 2 || !scheme.isEmpty() && !scheme.equals(baseScheme);
  }

  private static String schemeOf(String text) {
    int i = 0;
    while (i < text.length() && isSchemeCharacter(text.charAt(i), i == 0)) {
      i++;
    }
    boolean scheme = i > 0 && i < text.length() && text.charAt(i) == ':';
    return scheme ? text.substring(0, i).toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isSchemeCharacter(char c, boolean first) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || !first && (c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0);
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean isDeceptive(String text, int end) {
    if (end >= text.length() || text.charAt(end) != '\\') {
      return false;
    }
    int stop = end + 1;
    while (stop < text.length() && "/?#".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    return text.substring(end, stop).indexOf('@') >= 0;
  }
}
