package io.github.glosslint.web.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * The proxies of a trusted caller, the only hosts on a private network that sockets may connect to
 * (NET-6). SOCKS is refused, because its sockets would not be guarded. Thread-safe.
 */
final class TrustedProxies extends ProxySelector {

  /** What OkHttp takes for an address, and asks no name server about. */
  private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]*|[0-9.]+");

  private final ProxySelector selector;

  /** Names of proxies, with their ports. */
  private final Set<InetSocketAddress> named = ConcurrentHashMap.newKeySet();

  /** What their names stand for. */
  private final Set<InetSocketAddress> addresses = ConcurrentHashMap.newKeySet();

  TrustedProxies(ProxySelector selector) {
    this.selector = selector;
  }

  /**
   * @throws UnsupportedProxyException if one of them is no HTTP proxy
   */
  @Override
  public List<Proxy> select(URI uri) {
    List<Proxy> proxies = selector.select(uri);
    for (Proxy proxy : proxies == null ? List.<Proxy>of() : proxies) {
      if (proxy.type() == Proxy.Type.SOCKS) {
        throw new UnsupportedProxyException(
            "a SOCKS proxy is set, but only HTTP proxies are supported");
      }
      if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
        trust(address);
      }
    }
    return proxies;
  }

  private void trust(InetSocketAddress proxy) {
    String host = proxy.getHostString();
    if (!proxy.isUnresolved()) {
      addresses.add(proxy);
    } else if (NUMERIC.matcher(host).matches()) {
      try {
        addresses.add(new InetSocketAddress(InetAddress.getByName(host), proxy.getPort()));
      } catch (UnknownHostException e) {
        // A number that is not an address: the connection fails, and says so.
      }
    } else {
      named.add(proxy);
    }
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    selector.connectFailed(uri, address, failure);
  }

  /** Looks proxies up by one name server, and all other names by another. */
  Dns dns(Dns ofProxies, Dns ofOthers) {
    return host -> {
      List<InetSocketAddress> proxies =
          named.stream().filter(proxy -> isNamed(proxy, host)).toList();
      return proxies.isEmpty() ? ofOthers.lookup(host) : found(proxies, ofProxies.lookup(host));
    };
  }

  private static boolean isNamed(InetSocketAddress proxy, String host) {
    return proxy.getHostString().toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
  }

  private List<InetAddress> found(List<InetSocketAddress> proxies, List<InetAddress> found) {
    for (InetSocketAddress proxy : proxies) {
      for (InetAddress address : found) {
        addresses.add(new InetSocketAddress(address, proxy.getPort()));
      }
    }
    return found;
  }

  /** Whether an address and port are those of a proxy that was selected. */
  boolean contains(InetSocketAddress remote) {
    return addresses.contains(remote);
  }
}
