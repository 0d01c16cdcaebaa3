package io.github.glosslint.cli.web;

import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.web.UrlOptions;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the environment names, read as curl does: {@code https_proxy}, {@code
 * http_proxy}, {@code all_proxy} and {@code no_proxy}, also in capitals, except for {@code
 * HTTP_PROXY}, which a CGI client could set.
 */
public final class EnvironmentProxies extends ProxySelector {

  private final @Nullable EnvironmentProxy http;
  private final @Nullable EnvironmentProxy https;
  private final List<String> exceptions;

  private EnvironmentProxies(
      @Nullable EnvironmentProxy http, @Nullable EnvironmentProxy https, List<String> exceptions) {
    this.http = http;
    this.https = https;
    this.exceptions = exceptions;
  }

  /**
   * The proxies of an environment, null if it names none.
   *
   * @throws UsageException if it names one that cannot be used; what it names is not repeated,
   *     since a password may be part of it
   */
  static @Nullable EnvironmentProxies of(Map<String, String> variables) throws UsageException {
    List<String> exceptions = new ArrayList<>();
    String list = first(variables, "no_proxy", "NO_PROXY");
    if (list != null) {
      for (String entry : list.toLowerCase(Locale.ROOT).split("[\\s,]+")) {
        if (entry.equals("*")) {
          return null;
        }
        String name = entry.startsWith("*.") ? entry.substring(1) : entry;
        name = name.startsWith(".") ? name.substring(1) : name;
        if (!name.isEmpty()) {
          exceptions.add(name);
        }
      }
    }
    EnvironmentProxy http = proxy(variables, "http_proxy", "all_proxy", "ALL_PROXY");
    EnvironmentProxy https =
        proxy(variables, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
    if (http != null && https != null) {
      https.agreeWith(http);
    }
    return http == null && https == null ? null : new EnvironmentProxies(http, https, exceptions);
  }

  private static @Nullable String first(Map<String, String> variables, String... names) {
    for (String name : names) {
      String value = variables.get(name);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  private static @Nullable EnvironmentProxy proxy(Map<String, String> variables, String... names)
      throws UsageException {
    for (String name : names) {
      String value = first(variables, name);
      if (value != null) {
        return EnvironmentProxy.parse(name, value);
      }
    }
    return null;
  }

  /**
   * Has these asked, and logs in to those that want it.
   *
   * @throws UsageException if a login cannot be sent; it is not repeated
   */
  void use(UrlOptions.Builder builder) throws UsageException {
    builder.proxies(this);
    for (EnvironmentProxy proxy : new EnvironmentProxy[] {http, https}) {
      if (proxy != null) {
        proxy.logIn(builder);
      }
    }
  }

  @Override
  public List<Proxy> select(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    EnvironmentProxy proxy = scheme.equals("https") ? https : http;
    return List.of(proxy == null || isException(uri, scheme) ? Proxy.NO_PROXY : proxy.proxy());
  }

  private boolean isException(URI uri, String scheme) {
    String host = uri.getHost();
    if (host == null) {
      return false;
    }
    String name = EnvironmentProxy.bare(host.toLowerCase(Locale.ROOT));
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return exceptions.stream().anyMatch(exception -> matches(exception, name, port));
  }

  private static boolean matches(String exception, String host, int port) {
    int colon = exception.lastIndexOf(':');
    boolean hasPort =
        colon > 0 && (colon == exception.indexOf(':') || exception.charAt(colon - 1) == ']');
    if (hasPort && !exception.substring(colon + 1).equals(Integer.toString(port))) {
      return false;
    }
    String name = EnvironmentProxy.bare(hasPort ? exception.substring(0, colon) : exception);
    return host.equals(name) || host.endsWith("." + name);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The verdict on the URL says so.
  }
}
