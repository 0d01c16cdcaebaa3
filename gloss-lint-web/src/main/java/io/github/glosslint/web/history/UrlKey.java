package io.github.glosslint.web.history;

/**
 * The key of a stored record. HEAD and GET share it, because they lead to the same verdict.
 *
 * @param url normalised, without fragment; a hash in its place if its query has secrets
 * @param profile a hash of what else the answer depends on: headers, accepted codes and the like
 */
public record UrlKey(String url, String profile) implements Comparable<UrlKey> {

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
    int order = url.compareTo(other.url);
    return order == 0 ? profile.compareTo(other.profile) : order;
  }
}
