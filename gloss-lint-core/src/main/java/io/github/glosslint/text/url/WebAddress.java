package io.github.glosslint.text.url;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a URL of the web leads, without its scheme, its query and its fragment: what is the same
 * over {@code http} and {@code https}.
 *
 * @param host in small letters, with a port where it is not the usual one
 * @param path as written, with its first slash; empty for none
 */
public record WebAddress(String host, String path) {

  /**
   * The address of a URL.
   *
   * @return null if it has neither {@code http:} nor {@code https:} nor two slashes in front of a
   *     host
   */
  public static @Nullable WebAddress of(String url) {
    int slashes = url.indexOf("//");
    String scheme = slashes < 0 ? "?" : url.substring(0, slashes).toLowerCase(Locale.ROOT);
    boolean http = scheme.equals("http:");
    if (!http && !scheme.equals("https:") && !scheme.isEmpty()) {
      return null;
    }
    int start = slashes + 2;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int last = end;
    while (last < url.length() && "?#".indexOf(url.charAt(last)) < 0) {
      last++;
    }
    String host = url.substring(start, end).toLowerCase(Locale.ROOT);
    String usual = http ? ":80" : ":443";
    if (host.endsWith(usual)) {
      host = host.substring(0, host.length() - usual.length());
    }
    return host.isEmpty() ? null : new WebAddress(host, url.substring(end, last));
  }

  /** Host and path without a final slash, such as {@code example.org/docs}. */
  public String prefix() {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return host + path.substring(0, end);
  }
}
