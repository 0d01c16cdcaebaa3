package io.github.glosslint.web.history;

import java.util.Comparator;

/**
 * The key of a stored record. HEAD and GET share it, because they lead to the same verdict.
 *
 * @param url normalised, without fragment; a hash in its place if its query has secrets
 * @param profile a hash of what else the answer depends on: headers, accepted codes and the like
 */
public record UrlKey(String url, String profile) implements Comparable<UrlKey> {

  private static final Comparator<UrlKey> ORDER =
      Comparator.comparing(UrlKey::url).thenComparing(UrlKey::profile);

  /**
   * @throws IllegalArgumentException if there is no URL
   */
  public UrlKey {
    if (url.isEmpty()) {
      throw new IllegalArgumentException("a key needs a URL");
    }
  }

  /** By URL, so that a file in this order is good to compare. */
  @Override
  public int compareTo(UrlKey other) {
    return ORDER.compare(this, other);
  }
}
