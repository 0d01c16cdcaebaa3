package io.github.glosslint.text.url;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds URLs that browsers do not understand as their author meant them. The WHATWG URL standard
 * repairs almost everything, so only those of its validation errors count that lead a reader
 * astray.
 */
public final class UrlSyntax {

  private static final Set<String> WELL_KNOWN_TLDS =
      Set.of("com", "org", "net", "edu", "gov", "io", "dev", "ai", "app", "co", "uk", "de", "info");

  /** Names of these endings are more often files than hosts. */
  private static final Set<String> ALSO_FILE_ENDINGS = Set.of("ai", "app", "co", "info", "com");

  private UrlSyntax() {}

  /** What is wrong with an absolute {@code http} or {@code https} URL; null if nothing is. */
  public static @Nullable UrlDefect check(String url) {
    int colon = url.indexOf(':');
    String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!url.startsWith("//", colon + 1)) {
      return wrongSlashes(url, scheme, colon);
    }
    int hostStart = colon + 3;
    int hostEnd = endOfHost(url, hostStart);
    UrlDefect host = checkHost(url, hostStart, hostEnd);
    return host != null ? host : checkRest(url, hostEnd);
  }

  /**
   * Why no browser could request a URL, as far as its front shows; unlike {@link #check}, this
   * keeps silent where browsers repair.
   *
   * @return a clause; null if that looks well
   */
  public static @Nullable String refusal(WrittenUrl url) {
    String scheme = url.scheme();
    if (scheme.isEmpty()) {
      return "has no scheme, such as https:";
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return "has the scheme " + brief(scheme) + ", which is not http or https";
    }
    if (url.host().isEmpty()) {
      return "has no host";
    }
    return url.port() == null ? null : HostSyntax.portDefect(url.port());
  }

  private static String brief(String scheme) {
    return scheme.length() <= 20 ? scheme : scheme.substring(0, 20) + "…";
  }

  /** What must be wrong with a URL that a parser refused and {@link #refusal} did not. */
  public static String refusedHost(WrittenUrl url) {
    String host = url.host();
    String defect = HostSyntax.defect(host);
    if (defect != null) {
      return defect;
    }
    if (host.startsWith("[")) {
      return "has an invalid IPv6 address";
    }
    return host.chars().allMatch(c -> c < 128)
        ? "has an invalid character in the host"
        : "has an internationalised host without an ASCII form";
  }

  private static UrlDefect wrongSlashes(String url, String scheme, int colon) {
    int start = colon + 1;
    while (start < url.length() && ":/\\".indexOf(url.charAt(start)) >= 0) {
      start++;
    }
    String rest = url.substring(start);
    return defect(
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

  private static @Nullable UrlDefect checkHost(String url, int start, int end) {
    int user = url.lastIndexOf('@', end - 1);
    int hostStart = user >= start ? user + 1 : start;
    String host = url.substring(hostStart, end);
    if (host.isEmpty()) {
      int next = end;
      while (next < url.length() && url.charAt(next) == '/') {
        next++;
      }
      boolean hostBehind = isHostLike(url.substring(next, endOfHost(url, next)));
      return defect(
          "has no host", hostBehind ? url.substring(0, start) + url.substring(next) : null);
    }
    String lower = host.toLowerCase(Locale.ROOT);
    if ((lower.equals("http")
            || lower.equals("https")
            || lower.equals("http:")
            || lower.equals("https:"))
        && url.startsWith("//", end)) {
      String second = lower.endsWith(":") ? lower : lower + ":";
      return defect("has two schemes", second + url.substring(end));
    }
    if (url.startsWith("//", end) && (lower.endsWith("http:") || lower.endsWith("https:"))) {
      return twoUrls(url, hostStart + lower.lastIndexOf("http"));
    }
    if (host.startsWith("[")) {
      return null;
    }
    int colon = host.indexOf(':');
    String port = colon < 0 ? "" : host.substring(colon + 1);
    String reason = isForReaders(port) ? null : HostSyntax.portDefect(port);
    if (reason == null) {
      String name = colon < 0 ? host : host.substring(0, colon);
      reason = isForReaders(name) ? null : HostSyntax.defect(name);
    }
    return reason == null ? null : defect(reason, null);
  }

  /** Whether a part is for the reader to fill in: {@code {host}} or {@code <port>}. */
  private static boolean isForReaders(String part) {
    for (int i = 0; i < part.length(); i++) {
      if ("{}<>$*".indexOf(part.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable UrlDefect checkRest(String url, int start) {
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
          return defect("has a backslash", url.replace('\\', '/'));
        }
        case '%' -> {
          if (!inQuery && !inFragment && !Percent.isEscape(url, i)) {
            return defect("has a “%” that does not start an escape", null);
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
      return defect("has an unbalanced bracket", null);
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
    if (i >= 3 && url.charAt(i - 3) == '%' && Percent.isEscape(url, i - 3)) {
      return false;
    }
    return "([{<)]}>\"',;|".indexOf(before) >= 0 || Character.isLetterOrDigit(before);
  }

  private static UrlDefect twoUrls(String url, int second) {
    int end = second;
    while (end > 0 && "([{<)]}>\"',;|".indexOf(url.charAt(end - 1)) >= 0) {
      end--;
    }
    return defect("is two URLs in one", url.substring(0, end));
  }

  private static @Nullable UrlDefect checkEnd(String url, boolean inFragment) {
    int end = url.length();
    while (end > 0 && ".,;".indexOf(url.charAt(end - 1)) >= 0) {
      end--;
    }
    // A path may well end with a full stop, /wiki/Apple_Inc., and so may what is searched for and a
    // sentence that is quoted in a text directive.
    boolean wrong =
        end < url.length()
            && !url.contains(":~:")
            && (inFragment || url.charAt(url.length() - 1) != '.');
    return wrong
        ? defect("ends with “" + url.charAt(url.length() - 1) + "”", url.substring(0, end))
        : null;
  }

  private static UrlDefect illegal(String url, char c) {
    String trimmed = url.strip();
    boolean blank = c == ' ' && trimmed.indexOf('"') < 0;
    return defect("has " + HostSyntax.described(c), blank ? trimmed.replace(" ", "%20") : null);
  }

  /**
   * What is wrong with a destination without scheme, whatever the tree holds; null if nothing is.
   */
  public static @Nullable UrlDefect checkRelative(String raw) {
    if (!raw.startsWith("http") && !raw.startsWith("HTTP")) {
      return null;
    }
    int end = raw.startsWith("s", 4) || raw.startsWith("S", 4) ? 5 : 4;
    String scheme = raw.substring(0, end).toLowerCase(Locale.ROOT);
    for (String separator : new String[] {"//", ";//", ".//", ",//"}) {
      if (raw.startsWith(separator, end)) {
        String rest = raw.substring(end + separator.length());
        return defect("lacks “:” after “" + scheme + "”", scheme + "://" + rest);
      }
    }
    return null;
  }

  /**
   * A path that names nothing in the tree and begins like a host, {@code www.example.org/a}, or is
   * an address, {@code ann@example.org}. Null if it does not.
   */
  public static @Nullable UrlDefect checkMissing(String raw) {
    int end = endOfHost(raw, 0);
    String first = raw.substring(0, end);
    int at = first.indexOf('@');
    if (at > 0 && isHostLike(first.substring(at + 1)) && !raw.startsWith("/", end)) {
      return defect("has no scheme", "mailto:" + raw);
    }
    if (!isHostLike(first)) {
      return null;
    }
    String ending = first.substring(first.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean alone = end >= raw.length() - 1;
    if (alone && ALSO_FILE_ENDINGS.contains(ending) && !first.startsWith("www.")) {
      return null;
    }
    return defect("has no scheme", "https://" + raw);
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

  static UrlDefect defect(String reason, @Nullable String suggestion) {
    return new UrlDefect(reason, suggestion);
  }
}
