package io.github.glosslint.generator.built;

import org.jspecify.annotations.Nullable;

/**
 * Where a site is on the web.
 *
 * @param origin the scheme and the host, such as {@code https://example.org}; empty if unknown
 * @param base the path of the site's root on its host, such as {@code /docs/}
 * @param isKnown whether anything tells the path, which is the root of the host otherwise
 * @param isGiven whether the settings say it
 */
record HostAddress(String origin, String base, boolean isKnown, boolean isGiven) {

  /** That of a site whose address is unknown. */
  static final HostAddress UNKNOWN = new HostAddress("", "/", false, false);

  /**
   * Reads a URL, or a path from the root of a host.
   *
   * @return null if it is neither
   */
  static @Nullable HostAddress parse(String url, boolean isGiven) {
    int query = 0;
    while (query < url.length() && "?#".indexOf(url.charAt(query)) < 0) {
      query++;
    }
    String plain = url.substring(0, query);
    int path = plain.startsWith("/") && !plain.startsWith("//") ? 0 : endOfOrigin(plain);
    if (path < 0) {
      return null;
    }
    String base = plain.substring(path);
    return new HostAddress(
        plain.substring(0, path), base.endsWith("/") ? base : base + "/", true, isGiven);
  }

  /** The same host with another path. */
  HostAddress at(String path) {
    return new HostAddress(origin, path, isKnown, isGiven);
  }

  /** The URL of the site's root; empty if unknown. */
  String url() {
    return origin.isEmpty() ? "" : origin + base;
  }

  /** See {@link io.github.glosslint.site.Dialect#addressOf}. */
  int addressOf(String url) {
    String path = path(url);
    return path != null && below(path) != null ? base.length() : -1;
  }

  /** What a URL of the host says behind it, with its first slash; null if it is of another host. */
  @Nullable String path(String url) {
    int end = origin.isEmpty() ? -1 : endOfOrigin(url);
    if (end < 0 || !host(url.substring(0, end)).equalsIgnoreCase(host(origin))) {
      return null;
    }
    String path = url.substring(end);
    return path.startsWith("/") ? path : "/" + path;
  }

  /** What a path from the root of the host says below the site's root; null if it is outside. */
  @Nullable String below(String path) {
    if (path.startsWith(base)) {
      return path.substring(base.length());
    }
    int length = base.length() - 1;
    boolean root =
        path.startsWith(base.substring(0, length))
            && (path.length() == length || "?#".indexOf(path.charAt(length)) >= 0);
    return root ? path.substring(length) : null;
  }

  private static String host(String origin) {
    return origin.substring(origin.indexOf("//"));
  }

  /** Where the host of a URL of the web ends; -1 if it has none. */
  private static int endOfOrigin(String url) {
    int slashes = url.indexOf("//");
    boolean web =
        slashes == 0
            || slashes > 0
                && (url.regionMatches(true, 0, "http:", 0, slashes)
                    || url.regionMatches(true, 0, "https:", 0, slashes));
    if (!web) {
      return -1;
    }
    int end = slashes + 2;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end > slashes + 2 ? end : -1;
  }
}
