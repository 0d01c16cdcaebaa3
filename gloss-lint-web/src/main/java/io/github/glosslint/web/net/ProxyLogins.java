package io.github.glosslint.web.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * The logins for proxies: Basic authentication (RFC 7617) in UTF-8. A login is sent to its proxy
 * with each request and to nobody else: not to another proxy, not through a tunnel, not to a server
 * reached without a proxy (CRED-1).
 *
 * <p>Immutable. Has no {@code toString} that would tell a password (CRED-4).
 */
public final class ProxyLogins {

  /** No logins. */
  public static final ProxyLogins NONE = new ProxyLogins(Map.of());

  private static final String LOGIN = "Proxy-Authorization";
  private static final int WANTS_LOGIN = 407;

  /** The challenge that OkHttp makes up before it has asked anybody. */
  private static final String NOT_ASKED_YET = "OkHttp-Preemptive";

  /** Values of the header, by scheme, host and port of their proxy. */
  private final Map<HttpUrl, String> logins;

  private ProxyLogins(Map<HttpUrl, String> logins) {
    this.logins = Map.copyOf(logins);
  }

  /**
   * These and one more; the latest of a proxy counts.
   *
   * @param host a name or an address, as the proxy is selected by
   * @throws IllegalArgumentException if the host, the port or the login is none; the message
   *     repeats nothing, since what is no host may be a password in the wrong place
   */
  public ProxyLogins with(String host, int port, String user, String password) {
    HttpUrl place = place(host, port);
    if (place == null) {
      throw new IllegalArgumentException("the host or port of the proxy is invalid");
    }
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("the user name for a proxy must not contain a colon");
    }
    if ((user + password).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the login for a proxy contains a control character");
    }
    Map<HttpUrl, String> more = new HashMap<>(logins);
    more.put(place, Credentials.basic(user, password, StandardCharsets.UTF_8));
    return new ProxyLogins(more);
  }

  /** A proxy in the one spelling that its host has; null if it has none. */
  private static @Nullable HttpUrl place(String host, int port) {
    try {
      return new HttpUrl.Builder().scheme("http").host(host).port(port).build();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable String login(Proxy proxy) {
    if (!(proxy.address() instanceof InetSocketAddress address)) {
      return null;
    }
    HttpUrl place = place(address.getHostString(), address.getPort());
    return place == null ? null : logins.get(place);
  }

  /** Takes part in a request that has its connection: to a proxy if it is for one in the clear. */
  Response proceed(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    Route route = chain.connection() == null ? null : chain.connection().route();
    if (route == null || route.proxy().type() != Proxy.Type.HTTP || route.requiresTunnel()) {
      return chain.proceed(request);
    }
    String login = login(route.proxy());
    Request named = login == null ? request : request.newBuilder().header(LOGIN, login).build();
    Response response = chain.proceed(named);
    if (response.code() == WANTS_LOGIN) {
      response.close();
      throw new ProxyLoginException(named.header(LOGIN) != null);
    }
    return response;
  }

  /**
   * OkHttp's question when it opens a tunnel, at first with a challenge of its own.
   *
   * @param response to a CONNECT
   */
  @Nullable Request open(@Nullable Route route, Response response) throws IOException {
    Request request = response.request();
    if (request.header(LOGIN) != null) {
      throw new ProxyLoginException(true);
    }
    String login = route == null ? null : login(route.proxy());
    if (login != null) {
      return request.newBuilder().header(LOGIN, login).build();
    }
    if (NOT_ASKED_YET.equals(response.header("Proxy-Authenticate"))) {
      return null;
    }
    throw new ProxyLoginException(false);
  }
}
