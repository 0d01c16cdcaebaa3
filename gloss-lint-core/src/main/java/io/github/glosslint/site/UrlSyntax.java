package io.github.glosslint.site;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds URLs that browsers do not understand as their author meant them. The WHATWG URL standard
 * repairs almost everything, so only those of its validation errors count that lead a reader
 * astray.
 */
final class UrlSyntax {

  private static final Set<String> WELL_KNOWN_TLDS =
      Set.of("com", "org", "net", "edu", "gov", "io", "dev", "ai", "app", "co", "uk", "de", "info");

  /** Names of these endings are more often files than hosts. */
  private static final Set<String> ALSO_FILE_ENDINGS = Set.of("ai", "app", "co", "info", "com");

  private UrlSyntax() {}

  /** What is wrong with an absolute {@code http} or {@code https} URL; null if nothing is. */
  static Target.@Nullable Malformed check(String url) {
    int colon = url.indexOf(':');
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!url.startsWith("//", colon + 1)) {
      return wrongSlashes(url, scheme, colon);
    }
    int hostStart = colon + 3;
    int hostEnd = endOfHost(url, hostStart);
    Target.Malformed host = checkHost(url, hostStart, hostEnd);
    return host != null ? host : checkRest(url, hostEnd);
  }

  private static Target.Malformed wrongSlashes(String url, String scheme, int colon) {
    int start = colon + 1;
    while (start < url.length() && ":/\\".indexOf(url.charAt(start)) >= 0) {
      start++;
    }
    String rest = url.substring(start);
    return malformed(
        "lacks “//” after “" + scheme + ":”", rest.isEmpty() ? null : scheme + "://" + rest);
  }

  private static int endOfHost(String url, int start) {
    for (int i = start; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '/' || c == '?' || c == '#' || c == '\\') {
        return i;
      }
    }
    return url.length();
  }

  private static Target.@Nullable Malformed checkHost(String url, int start, int end) {
    int user = url.lastIndexOf('@', end - 1);
    int hostStart = user >= start ? user + 1 : start;
    String host = url.substring(hostStart, end);
    if (host.isEmpty()) {
      int next = end;
      while (next < url.length() && url.charAt(next) == '/') {
        next++;
      }
      boolean hostBehind = isHostLike(url.substring(next, endOfHost(url, next)));
      return malformed(
          "has no host", hostBehind ? url.substring(0, start) + url.substring(next) : null);
    }
    String lower = host.toLowerCase(Locale.ROOT);
    if ((lower.equals("http")
            || lower.equals("https")
            || lower.equals("http:")
            || lower.equals("https:"))
        && url.startsWith("//", end)) {
      String second = lower.endsWith(":") ? lower : lower + ":";
      return malformed("has two schemes", second + url.substring(end));
    }
    if (url.startsWith("//", end) && (lower.endsWith("http:") || lower.endsWith("https:"))) {
      return twoUrls(url, hostStart + lower.lastIndexOf("http"));
    }
    if (host.startsWith("[")) {
      return null;
    }
    int colon = host.indexOf(':');
    if (colon >= 0 && !isPort(host, colon + 1)) {
      return malformed("has a port that is not a number up to 65535", null);
    }
    String name = colon < 0 ? host : host.substring(0, colon);
    if (name.isEmpty()) {
      return malformed("has no host", null);
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '{' || c == '}' || c == '<' || c == '>' || c == '$' || c == '*') {
        return null;
      }
      if (c <= ' ' || "\"#()[]|^`,;'!=&".indexOf(c) >= 0) {
        return malformed("has a host with " + describe(c), null);
      }
    }
    if (name.startsWith(".") || name.contains("..")) {
      return malformed("has a host with an empty label", null);
    }
    return null;
  }

  private static boolean isPort(String host, int start) {
    if (start < host.length() && "{<$".indexOf(host.charAt(start)) >= 0) {
      // {port} and <port> are for the reader to fill in
      return true;
    }
    if (host.length() - start > 5) {
      return false;
    }
    int port = 0;
    for (int i = start; i < host.length(); i++) {
      int digit = host.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      port = port * 10 + digit;
    }
    return port <= 65535;
  }

  private static Target.@Nullable Malformed checkRest(String url, int start) {
    boolean inFragment = false;
    boolean inQuery = false;
    int open = 0;
    for (int i = start; i < url.length(); i++) {
      char c = url.charAt(i);
      switch (c) {
        case '#' -> inFragment = true;
        case '?' -> inQuery = true;
        case '[', '{', '<' -> open++;
        case ']', '}', '>' -> open--;
        case '"' -> {
          // Browsers escape it; behind the question mark servers expect it.
          if (!inQuery && !inFragment) {
            return illegal(url, c);
          }
        }
        case '\\' -> {
          return malformed("has a backslash", url.replace('\\', '/'));
        }
        case '%' -> {
          if (!inQuery && !inFragment && !isEscape(url, i)) {
            return malformed("has a “%” that does not start an escape", null);
          }
        }
        case 'h' -> {
          if (i > start && isGlued(url, i)) {
            return twoUrls(url, i);
          }
        }
        default -> {
          if (c <= ' ') {
            return illegal(url, c);
          }
        }
      }
    }
    if (open < 0 || open > 0 && !inQuery && !inFragment) {
      return malformed("has an unbalanced bracket", null);
    }
    return checkEnd(url, inFragment);
  }

  /**
   * A second URL is an argument of the first unless a letter or a bracket is before it; behind an
   * escape such as {@code %3D} it is an argument of an argument.
   */
  private static boolean isGlued(String url, int i) {
    if (!url.startsWith("http", i)) {
      return false;
    }
    int colon = url.startsWith("https", i) ? i + 5 : i + 4;
    if (!url.startsWith("://", colon)) {
      return false;
    }
    char before = url.charAt(i - 1);
    if (i >= 3 && url.charAt(i - 3) == '%' && isEscape(url, i - 3)) {
      return false;
    }
    return "([{<)]}>\"',;|".indexOf(before) >= 0 || Character.isLetterOrDigit(before);
  }

  private static Target.Malformed twoUrls(String url, int second) {
    int end = second;
    while (end > 0 && "([{<)]}>\"',;|".indexOf(url.charAt(end - 1)) >= 0) {
      end--;
    }
    return malformed("is two URLs in one", url.substring(0, end));
  }

  private static Target.@Nullable Malformed checkEnd(String url, boolean inFragment) {
    int end = url.length();
    while (end > 0 && ".,;".indexOf(url.charAt(end - 1)) >= 0) {
      end--;
    }
    // A path may well end with a full stop, /wiki/Apple_Inc., and so may what is searched for and a
    // sentence that is quoted in a text directive.
    boolean wrong =
        end < url.length()
            && !url.contains("#:~:")
            && (inFragment || url.charAt(url.length() - 1) != '.');
    return wrong
        ? malformed("ends with “" + url.charAt(url.length() - 1) + "”", url.substring(0, end))
        : null;
  }

  private static Target.Malformed illegal(String url, char c) {
    String trimmed = url.strip();
    boolean blank = c == ' ' && trimmed.indexOf('"') < 0;
    return malformed("has " + describe(c), blank ? trimmed.replace(" ", "%20") : null);
  }

  private static boolean isEscape(String url, int percent) {
    return percent + 2 < url.length()
        && UrlPath.digit(url.charAt(percent + 1)) >= 0
        && UrlPath.digit(url.charAt(percent + 2)) >= 0;
  }

  /**
   * What is wrong with a destination without scheme, whatever the tree holds; null if nothing is.
   */
  static Target.@Nullable Malformed checkRelative(String raw) {
    if (!raw.startsWith("http") && !raw.startsWith("HTTP")) {
      return null;
    }
    int end = raw.startsWith("s", 4) || raw.startsWith("S", 4) ? 5 : 4;
    String scheme = raw.substring(0, end).toLowerCase(Locale.ROOT);
    for (String separator : new String[] {"//", ";//", ".//", ",//"}) {
      if (raw.startsWith(separator, end)) {
        String rest = raw.substring(end + separator.length());
        return malformed("lacks “:” after “" + scheme + "”", scheme + "://" + rest);
      }
    }
    return null;
  }

  /**
   * A path that names nothing in the tree and begins like a host: {@code www.example.org/a}. Null
   * if it does not.
   */
  static Target.@Nullable Malformed checkMissing(String raw) {
    int end = endOfHost(raw, 0);
    String first = raw.substring(0, end);
    if (!isHostLike(first)) {
      return null;
    }
    String ending = first.substring(first.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean alone = end >= raw.length() - 1;
    if (alone && ALSO_FILE_ENDINGS.contains(ending) && !first.startsWith("www.")) {
      return null;
    }
    return malformed("has no scheme", "https://" + raw);
  }

  private static boolean isHostLike(String text) {
    if (text.indexOf('.') <= 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '-'))) {
        return false;
      }
    }
    String ending = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return WELL_KNOWN_TLDS.contains(ending) || text.startsWith("www.") && !text.contains("..");
  }

  private static String describe(char c) {
    return switch (c) {
      case ' ' -> "a blank";
      case '\n', '\r' -> "a line break";
      default -> c < ' ' ? "a control character" : "“" + c + "”";
    };
  }

  static Target.Malformed malformed(String reason, @Nullable String suggestion) {
    return new Target.Malformed(reason, suggestion);
  }
}
