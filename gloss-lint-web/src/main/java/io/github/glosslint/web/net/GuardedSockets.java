package io.github.glosslint.web.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes sockets that connect only where a policy lets them. This is the one place that every
 * connection passes, whatever a URL, a redirect or a name server said before: names that are
 * numbers never reach a name server, and a name can have another address by the time of connecting.
 *
 * <p>A refusal is a {@link PrivateAddressException}, before a byte goes out.
 */
final class GuardedSockets extends SocketFactory {

  private final AddressPolicy policy;
  private final Predicate<InetSocketAddress> trusted;

  GuardedSockets(AddressPolicy policy) {
    this(policy, remote -> false);
  }

  /**
   * Sockets.
   *
   * @param trusted where they may connect to whatever the policy says
   */
  GuardedSockets(AddressPolicy policy, Predicate<InetSocketAddress> trusted) {
    this.policy = policy;
    this.trusted = trusted;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(policy, trusted);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
  }

  private Socket connected(SocketAddress remote, @Nullable SocketAddress local) throws IOException {
    Socket socket = createSocket();
    try {
      if (local != null) {
        socket.bind(local);
      }
      socket.connect(remote);
      return socket;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private static final class GuardedSocket extends Socket {

    private final AddressPolicy policy;
    private final Predicate<InetSocketAddress> trusted;

    GuardedSocket(AddressPolicy policy, Predicate<InetSocketAddress> trusted) {
      this.policy = policy;
      this.trusted = trusted;
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
      if (!(endpoint instanceof InetSocketAddress remote) || remote.isUnresolved()) {
        throw new PrivateAddressException("its address is not known, so it cannot be checked");
      }
      String refusal = trusted.test(remote) ? null : policy.refusal(remote.getAddress());
      if (refusal != null) {
        throw new PrivateAddressException(refusal);
      }
      super.connect(endpoint, timeoutMillis);
    }
  }
}
