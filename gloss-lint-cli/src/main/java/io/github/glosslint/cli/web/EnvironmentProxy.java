package io.github.glosslint.cli.web;

import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.web.UrlOptions;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A proxy named by an environment variable, parsed as curl does: {@code
 * http://user:password@host:port}, of which only the host is required. Not a record, because the
 * string form of a record would contain the password.
 */
public final class EnvironmentProxy {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:http://)?(?:([^\\s/?#@]*)@)?(\\[[0-9A-Fa-f:.]+]|[^\\s:/?#@\\[\\]]+)(?::([0-9]{1,5}))?/?",
          Pattern.CASE_INSENSITIVE);

  private static final int DEFAULT_PORT = 80;

  private final String variable;
  private final String host;
  private final int port;

  /** The user and the password as they are written; null if there is neither. */
  private final @Nullable String login;

  private EnvironmentProxy(String variable, String host, int port, @Nullable String login) {
    this.variable = variable;
    this.host = host;
    this.port = port;
    this.login = login;
  }

  /**
   * Reads a variable.
   *
   * @throws UsageException if it cannot be used; what it names is not repeated, since a password
   *     may be part of it
   */
  static EnvironmentProxy parse(String variable, String value) throws UsageException {
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.startsWith("socks")) {
      throw refused(variable, "names a SOCKS proxy, but only HTTP proxies are supported");
    }
    if (lower.startsWith("https:")) {
      throw refused(variable, "names a proxy reached over https, but only http is supported");
    }
    Matcher matcher = ADDRESS.matcher(value);
    String digits = matcher.matches() ? matcher.group(3) : "";
    int port = digits == null ? DEFAULT_PORT : digits.isEmpty() ? 0 : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw refused(
          variable,
          "is not a proxy address such as http://user:password@proxy.example.org:3128"
              + " (with %40 for @, %2F for /, %23 for # and %3F for ? in a password)");
    }
    return new EnvironmentProxy(variable, bare(matcher.group(2)), port, matcher.group(1));
  }

  /** A host without the brackets of an address. */
  static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static UsageException refused(String variable, String why) {
    return UsageException.input(
        "the environment variable " + variable + " " + why + "; change it, or set no_proxy=*");
  }

  Proxy proxy() {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  /**
   * Makes sure that this and another are not one proxy with two logins.
   *
   * @throws UsageException if they are
   */
  void agreeWith(EnvironmentProxy other) throws UsageException {
    if (proxy().equals(other.proxy())
        && login != null
        && other.login != null
        && !login.equals(other.login)) {
      throw refused(variable, "has a different login for the same proxy as " + other.variable);
    }
  }

  /**
   * Has the login sent, if there is one.
   *
   * @throws UsageException if it cannot be sent
   */
  void logIn(UrlOptions.Builder builder) throws UsageException {
    if (login == null) {
      return;
    }
    int colon = login.indexOf(':');
    String user = decoded(colon < 0 ? login : login.substring(0, colon));
    String password = colon < 0 ? "" : decoded(login.substring(colon + 1));
    try {
      builder.proxyLogin(host, port, user, password);
    } catch (IllegalArgumentException e) {
      throw refused(variable, "cannot be used: " + e.getMessage());
    }
  }

  /** A percent sign that begins no escape stands for itself, and so does a plus sign. */
  private String decoded(String written) throws UsageException {
    String escaped = written.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").replace("+", "%2B");
    String decoded = URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    if (decoded.indexOf('\uFFFD') >= 0) {
      throw refused(variable, "has a login that is not in UTF-8");
    }
    return decoded;
  }
}
