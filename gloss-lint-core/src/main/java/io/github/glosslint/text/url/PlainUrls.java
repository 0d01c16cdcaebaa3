package io.github.glosslint.text.url;

/**
 * Tells URLs that need no second look, {@code https://example.org/a/b.html#c}: nothing is wrong
 * with them, and nothing is to be filled in. Most URLs of a tree are such, and each is looked at
 * once here instead of once for everything that could be wrong.
 */
public final class PlainUrls {

  private static final String HTTPS = "https://";
  private static final String HTTP = "http://";

  /** Longer hosts and labels may be too long. */
  private static final int LONGEST_HOST = 63;

  /** What may follow the host besides letters and digits. */
  private static final String SIGNS = "/.-_~?=&#+,;!*()";

  /** {@link #SIGNS}, letters and digits as bits. */
  private static final long LOW_PLAIN = bits(0);

  private static final long HIGH_PLAIN = bits(64);

  private PlainUrls() {}

  /** Whether a URL is {@code http} or {@code https} and plain; what is not may be right, too. */
  public static boolean isPlain(String url) {
    int host = url.startsWith(HTTPS) ? HTTPS.length() : url.startsWith(HTTP) ? HTTP.length() : 0;
    int rest = host == 0 ? -1 : endOfHost(url, host);
    if (rest < 0) {
      return false;
    }
    char last = ' ';
    for (int i = rest; i < url.length(); i++) {
      char c = url.charAt(i);
      // Two underscores may be those of __NAME__.
      if (!isPlain(c) && !isEscape(url, i) || c == '_' && last == '_') {
        return false;
      }
      last = c;
    }
    return last != '.' && last != ',' && last != ';';
  }

  /** Whether an escape begins here with a digit, which no {@code %NAME%} does. */
  private static boolean isEscape(String url, int at) {
    return url.charAt(at) == '%'
        && Percent.isEscape(url, at)
        && url.charAt(at + 1) >= '0'
        && url.charAt(at + 1) <= '9';
  }

  /** Where a host of two labels or more and its port end; -1 if they are none, or not plain. */
  private static int endOfHost(String url, int start) {
    char before = '.';
    boolean dot = false;
    int i = start;
    for (; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '/' || c == '?' || c == '#' || c == ':') {
        break;
      }
      if (c == '.' ? before == '.' : !isLetterOrDigit(c) && c != '-') {
        return -1;
      }
      dot |= c == '.';
      before = c;
    }
    boolean host = dot && before != '.' && i - start <= LONGEST_HOST;
    return host ? endOfPort(url, i) : -1;
  }

  /** Where a port ends, if there is one; -1 if it is none. */
  private static int endOfPort(String url, int start) {
    if (!url.startsWith(":", start)) {
      return start;
    }
    int i = start;
    while (i < url.length() && "/?#".indexOf(url.charAt(i)) < 0) {
      i++;
    }
    String port = url.substring(start + 1, i);
    return port.isEmpty() || HostSyntax.portDefect(port) != null ? -1 : i;
  }

  private static boolean isPlain(char c) {
    return c < 128 && ((c < 64 ? LOW_PLAIN : HIGH_PLAIN) >>> (c & 63) & 1) != 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static long bits(int from) {
    long bits = 0;
    for (char c = (char) from; c < from + 64; c++) {
      bits |= isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0 ? 1L << (c & 63) : 0;
    }
    return bits;
  }
}
