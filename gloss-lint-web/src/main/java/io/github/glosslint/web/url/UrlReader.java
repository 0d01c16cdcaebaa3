package io.github.glosslint.web.url;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads URLs as {@link WebUrl#parse} does, but each host only once: most of the work on a URL is
 * for its host, and documents name few of them. Not thread-safe.
 */
public final class UrlReader {

  /** URLs without path, by all that is before the path, as it is written. */
  private final Map<String, WebUrl> sites = new HashMap<>();

  /**
   * Reads a URL.
   *
   * @param text absolute; one without a scheme, {@code //host/path}, is taken as {@code https}
   * @throws InvalidUrlException if no browser could ask for it
   */
  public WebUrl read(String text) throws InvalidUrlException {
    int path = startOfPath(text);
    if (path < 0) {
      return WebUrl.parse(text);
    }
    String front = text.substring(0, path);
    WebUrl site = sites.get(front);
    if (site == null) {
      site = WebUrl.parse(front);
      sites.put(front, site);
    }
    WebUrl url = site.at(text.substring(path));
    return url == null ? WebUrl.parse(text) : url;
  }

  /**
   * Where the path begins; -1 if the URL is not as plain as almost all are. A path that begins with
   * two slashes would be a host to whoever resolves it.
   */
  private static int startOfPath(String text) {
    int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
    int path = host < 0 ? -1 : text.indexOf('/', host);
    boolean plain = path > host && !text.startsWith("/", path + 1);
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      plain = c > ' ' && c != '\\' && (i >= path || c != '@' && c != '?' && c != '#');
    }
    return plain ? path : -1;
  }
}
