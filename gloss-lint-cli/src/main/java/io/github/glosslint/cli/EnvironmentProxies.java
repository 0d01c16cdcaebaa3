package io.github.glosslint.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proxies as the environment names them, read as curl does: {@code https_proxy}, {@code
 * http_proxy}, {@code all_proxy} and {@code no_proxy}, also in capitals except for {@code
 * http_proxy}, whose capital form a CGI client could set.
 */
final class EnvironmentProxies extends ProxySelector {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:http://)?(\\[[0-9A-Fa-f:.]+]|[^\\s:/?#@\\[\\]]+)(?::([0-9]{1,5}))?/?",
          Pattern.CASE_INSENSITIVE);

  private static final int DEFAULT_PORT = 80;

  private final @Nullable Proxy http;
  private final @Nullable Proxy https;
  private final List<String> exceptions;

  private EnvironmentProxies(@Nullable Proxy http, @Nullable Proxy https, List<String> exceptions) {
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
  static @Nullable ProxySelector of(Map<String, String> variables) throws UsageException {
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
    Proxy http = proxy(variables, "http_proxy", "all_proxy", "ALL_PROXY");
    Proxy https = proxy(variables, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
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

  private static @Nullable Proxy proxy(Map<String, String> variables, String... names)
      throws UsageException {
    for (String name : names) {
      String value = first(variables, name);
      if (value != null) {
        return proxy(name, value);
      }
    }
    return null;
  }

  private static Proxy proxy(String variable, String value) throws UsageException {
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.startsWith("socks")) {
      throw refused(variable, "names a SOCKS proxy, and only HTTP proxies can be used");
    }
    if (lower.startsWith("https:")) {
      throw refused(
          variable, "names a proxy that is reached by https, and only by http can one be used");
    }
    if (value.contains("@")) {
      throw refused(variable, "has a user for its proxy, and only those without can be used");
    }
    Matcher matcher = ADDRESS.matcher(value);
    String digits = matcher.matches() ? matcher.group(2) : "";
    int port = digits == null ? DEFAULT_PORT : digits.isEmpty() ? 0 : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw refused(variable, "is no address of a proxy, such as http://proxy.example.org:3128");
    }
    return new Proxy(
        Proxy.Type.HTTP, InetSocketAddress.createUnresolved(bare(matcher.group(1)), port));
  }

  private static UsageException refused(String variable, String why) {
    return UsageException.input(
        "the environment variable " + variable + " " + why + "; change it, or set no_proxy=*");
  }

  @Override
  public List<Proxy> select(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    Proxy proxy = scheme.equals("https") ? https : http;
    return List.of(proxy == null || isException(uri, scheme) ? Proxy.NO_PROXY : proxy);
  }

  private boolean isException(URI uri, String scheme) {
    String host = uri.getHost();
    if (host == null) {
      return false;
    }
    String name = bare(host.toLowerCase(Locale.ROOT));
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
    String name = bare(hasPort ? exception.substring(0, colon) : exception);
    return host.equals(name) || host.endsWith("." + name);
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The verdict on the URL says so.
  }
}
