package io.github.glosslint.maven;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Selects the proxy that Maven itself would use for the same URL, including its interpretation of
 * {@code nonProxyHosts}.
 */
final class MavenProxies extends ProxySelector {

  private final RepositorySystemSession session;

  MavenProxies(RepositorySystemSession session) {
    this.session = session;
  }

  @Override
  public List<Proxy> select(URI uri) {
    String place = uri.getScheme() + "://" + uri.getRawAuthority() + "/";
    RemoteRepository repository =
        new RemoteRepository.Builder("gloss-lint", "default", place).build();
    org.eclipse.aether.repository.Proxy proxy = session.getProxySelector().getProxy(repository);
    return List.of(
        proxy == null
            ? Proxy.NO_PROXY
            : new Proxy(
                Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort())));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The verdict on the URL says so.
  }
}
