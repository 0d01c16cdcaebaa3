package io.github.glosslint.web.url;

import io.github.glosslint.text.url.NumericHosts;
import io.github.glosslint.text.url.UrlSyntax;
import io.github.glosslint.text.url.WrittenUrl;
import java.util.function.Supplier;
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
  private final @Nullable String fragment;
  private final @Nullable String ambiguity;

  private WebUrl(HttpUrl whole, @Nullable String ambiguity) {
    boolean credentials = !whole.username().isEmpty() || !whole.password().isEmpty();
    this.fragment = whole.encodedFragment();
    boolean bare = !credentials && fragment == null;
    this.url = bare ? whole : whole.newBuilder().username("").password("").fragment(null).build();
    this.key = url.toString();
    this.ambiguity = ambiguity;
  }

  /**
   * Reads a URL.
   *
   * @param text absolute; one without a scheme, {@code //host/path}, is taken as {@code https}
   * @throws InvalidUrlException if no browser could ask for it
   */
  public static WebUrl parse(String text) throws InvalidUrlException {
    String bare = WrittenUrl.withoutBlanks(text);
    String absolute = bare.startsWith("//") ? "https:" + bare : bare;
    WrittenUrl written = WrittenUrl.of(absolute);
    String defect = UrlSyntax.refusal(written);
    if (defect != null) {
      throw new InvalidUrlException(defect);
    }
    return of(() -> HttpUrl.get(absolute), written, ambiguity(written));
  }

  /**
   * Where a redirect leads.
   *
   * @param location the header's value, absolute or relative to this URL
   * @throws InvalidUrlException if it is not a URL, or not of the web
   */
  public WebUrl resolve(String location) throws InvalidUrlException {
    String bare = WrittenUrl.withoutBlanks(location);
    WrittenUrl written = WrittenUrl.of(bare);
    boolean absolute = written.isAbsolute(url.scheme());
    String defect = absolute && !written.scheme().isEmpty() ? UrlSyntax.refusal(written) : null;
    if (defect != null) {
      throw new InvalidUrlException(defect);
    }
    return of(() -> url.resolve(bare), written, absolute ? ambiguity(written) : ambiguity);
  }

  /**
   * Another resource of the same host.
   *
   * @param rest path, query and fragment, as written in a URL
   * @return null if that is not a URL
   */
  @Nullable WebUrl at(String rest) {
    HttpUrl whole = url.resolve(rest);
    return whole == null ? null : new WebUrl(whole, ambiguity);
  }

  private static WebUrl of(
      Supplier<@Nullable HttpUrl> parser, WrittenUrl written, @Nullable String ambiguity)
      throws InvalidUrlException {
    try {
      HttpUrl url = parser.get();
      if (url != null && isDomainOrAddress(url.host())) {
        return new WebUrl(url, ambiguity);
      }
    } catch (RuntimeException e) {
      // Says what is wrong in words for programmers, and not with a type of its own.
    }
    throw new InvalidUrlException(UrlSyntax.refusedHost(written));
  }

  /** The forbidden domain code points of the WHATWG URL standard that OkHttp lets pass. */
  private static boolean isDomainOrAddress(String host) {
    for (int i = 0; i < host.length(); i++) {
      if ("<>^|".indexOf(host.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String ambiguity(WrittenUrl written) {
    return written.deceptive()
        ? "a backslash ends the host in browsers, but not in other programs"
        : NumericHosts.ambiguity(written.host());
  }

  /**
   * Why programs do not agree on the host that is meant.
   *
   * @return a clause; null if they do
   */
  public @Nullable String ambiguity() {
    return ambiguity;
  }

  /** The same over TLS, at its usual port. */
  public WebUrl withHttps() {
    return new WebUrl(url.newBuilder().scheme("https").port(443).build(), ambiguity);
  }

  /** Another resource of the same origin, without a query. */
  public WebUrl withPath(String path) {
    return new WebUrl(url.newBuilder().encodedPath(path).query(null).build(), ambiguity);
  }

  /** The URL without fragment and user information: what is asked for. */
  public String key() {
    return key;
  }

  /** The same for the client that asks for it. */
  public HttpUrl httpUrl() {
    return url;
  }

  /** The fragment without its {@code #}, still percent-encoded; empty if there is none. */
  public String fragment() {
    return fragment == null ? "" : fragment;
  }

  /** Whether there is a {@code #}, even with nothing behind it. */
  public boolean hasFragment() {
    return fragment != null;
  }

  /** The scheme, the host and the port, by which browsers tell sites apart. */
  public Origin origin() {
    return new Origin(url.scheme(), url.host(), url.port());
  }

  /** Whether the scheme is {@code https}; otherwise it is {@code http}. */
  public boolean isHttps() {
    return url.isHttps();
  }

  /** In lower case, ASCII; IPv6 without brackets. */
  public String host() {
    return url.host();
  }

  /** The port, that of the scheme if none is written. */
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
