package io.github.glosslint.web.url;

import java.util.Locale;

/**
 * Scheme, host and port: what credentials belong to (RFC 6454).
 *
 * @param host in lower case, ASCII
 */
public record Origin(String scheme, String host, int port) {

  public Origin {
    scheme = scheme.toLowerCase(Locale.ROOT);
    host = host.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return scheme + "://" + name + (usual ? "" : ":" + port);
  }
}
