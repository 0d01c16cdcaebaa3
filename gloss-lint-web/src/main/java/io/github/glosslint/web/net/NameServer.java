package io.github.glosslint.web.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Knows the addresses of names. May take as long as it likes. */
@FunctionalInterface
public interface NameServer {

  /** That of the operating system. */
  static NameServer system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }

  /**
   * Looks a name up.
   *
   * @return one address at least
   * @throws UnknownHostException if there is none, or that is unknown
   */
  List<InetAddress> lookup(String host) throws UnknownHostException;
}
