package io.github.glosslint.web.url;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An absolute {@code http} or {@code https} URL, normalised as the WHATWG URL standard does: scheme
 * and host in lower case, internationalised names in ASCII, the usual port left out, dot segments
 * resolved. Equal if only the fragment or user information differ.
 */
public final class WebUrl implements Comparable<WebUrl> {

  private final HttpUrl url;
  private final String key;
  private final boolean credentials;
  private final @Nullable String fragment;

  private WebUrl(HttpUrl whole) {
    this.credentials = !whole.username().isEmpty() || !whole.password().isEmpty();
    this.fragment = whole.encodedFragment();
    this.url = whole.newBuilder().username("").password("").fragment(null).build();
    this.key = url.toString();
  }

  /**
   * Reads a URL.
   *
   * @param text absolute; one without a scheme, {@code //host/path}, is taken as {@code https}
   * @throws InvalidUrlException if no browser could ask for it
   */
  public static WebUrl parse(String text) throws InvalidUrlException {
    String absolute = text.startsWith("//") ? "https:" + text : text;
    try {
      return new WebUrl(HttpUrl.get(absolute));
    } catch (IllegalArgumentException e) {
      throw new InvalidUrlException(reason(e));
    }
  }

  private static String reason(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith("Invalid URL host") ? "has a host that cannot be" : "is no URL";
  }

  /**
   * Where a redirect leads.
   *
   * @param location the header's value, absolute or relative to this URL
   * @throws InvalidUrlException if it is no URL, or not of the web
   */
  public WebUrl resolve(String location) throws InvalidUrlException {
    HttpUrl target = url.resolve(location);
    if (target == null) {
      throw new InvalidUrlException("is no URL of the web");
    }
    return new WebUrl(target);
  }

  /** The URL without fragment and user information: what is asked for. */
  public String key() {
    return key;
  }

  /** The fragment without its {@code #}, still percent-encoded; empty if there is none. */
  public String fragment() {
    return fragment == null ? "" : fragment;
  }

  /** Whether it names a user or a password, which are never sent. */
  public boolean hasCredentials() {
    return credentials;
  }

  public Origin origin() {
    return new Origin(url.scheme(), url.host(), url.port());
  }

  public boolean isHttps() {
    return url.isHttps();
  }

  /** In lower case, ASCII; IPv6 without brackets. */
  public String host() {
    return url.host();
  }

  public int port() {
    return url.port();
  }

  /** The path, percent-encoded, with its first {@code /}. */
  public String path() {
    return url.encodedPath();
  }

  /** The query, percent-encoded; null if there is no question mark. */
  public @Nullable String query() {
    return url.encodedQuery();
  }

  @Override
  public int compareTo(WebUrl other) {
    return key.compareTo(other.key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WebUrl that && that.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
