package io.github.glosslint.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration of a site says of the site as a whole.
 *
 * @param address what the URLs of its pages begin with, such as {@code https://example.org/docs},
 *     see {@link Dialect#url}; empty if it is unknown
 * @param language of its pages, a tag of BCP 47; empty if it is unknown
 */
public record SiteIdentity(String address, String language) {

  public static final SiteIdentity UNKNOWN = new SiteIdentity("", "");

  /**
   * Takes what a configuration says.
   *
   * @param url that those of pages continue; null if it says none
   * @param language with a dash or, as in locales, a low line; null if it says none
   */
  public static SiteIdentity of(@Nullable String url, @Nullable String language) {
    return new SiteIdentity(
        url == null ? "" : address(url.strip()),
        language == null ? "" : language.strip().replace('_', '-'));
  }

  /** The same where the URLs of pages have the path of the site already. */
  public static SiteIdentity ofHost(@Nullable String url, @Nullable String language) {
    int host = url == null ? -1 : url.indexOf("://");
    int path = url == null || host < 0 ? -1 : url.indexOf('/', host + "://".length());
    return of(url == null || path < 0 ? url : url.substring(0, path), language);
  }

  private static String address(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    int host = url.indexOf("://") + "://".length();
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    int end = url.length();
    while (end > host && url.charAt(end - 1) == '/') {
      end--;
    }
    String address = url.substring(0, end);
    boolean plain = end > host && address.chars().allMatch(c -> isPlain((char) c));
    return web && plain ? address : "";
  }

  /** Users, queries and what a template would fill in are no part of an address. */
  private static boolean isPlain(char c) {
    return Character.isLetterOrDigit(c) || ".-_~%:/[]".indexOf(c) >= 0;
  }
}
