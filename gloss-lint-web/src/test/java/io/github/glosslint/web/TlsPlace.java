package io.github.glosslint.web;

import io.github.glosslint.web.FaultPlace.Unreached;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.util.function.UnaryOperator;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** HTTP-14: servers whose handshake fails. */
final class TlsPlace implements Unreached {

  static final TlsPlace EXPIRED =
      new TlsPlace(b -> b.signedBy(TestNetwork.ROOT).validityInterval(0, 86_400_000L));
  static final TlsPlace OTHER_HOST = new TlsPlace(b -> b.signedBy(TestNetwork.ROOT), "other.site");
  static final TlsPlace SELF_SIGNED = new TlsPlace(b -> b);
  static final TlsPlace UNKNOWN =
      new TlsPlace(
          b ->
              b.signedBy(
                  new HeldCertificate.Builder().certificateAuthority(0).commonName("?").build()));
  static final TlsPlace WEAK =
      new TlsPlace(
          b -> b.signedBy(TestNetwork.ROOT).keyPair(RsaKeys.ONE),
          "target.site",
          "TLS_RSA_WITH_AES_256_CBC_SHA256");
  static final TlsPlace PLAIN = new TlsPlace(null);

  private final @Nullable UnaryOperator<HeldCertificate.Builder> certificate;
  private final String host;
  private final @Nullable String cipher;

  private TlsPlace(@Nullable UnaryOperator<HeldCertificate.Builder> certificate) {
    this(certificate, "target.site");
  }

  private TlsPlace(@Nullable UnaryOperator<HeldCertificate.Builder> certificate, String host) {
    this(certificate, host, null);
  }

  private TlsPlace(
      @Nullable UnaryOperator<HeldCertificate.Builder> certificate,
      String host,
      @Nullable String cipher) {
    this.certificate = certificate;
    this.host = host;
    this.cipher = cipher;
  }

  @Override
  public FaultPlace.Site open(TestNetwork network, boolean refusesHead) throws IOException {
    RawServer server = RawServer.start(sockets(), Answers.alive());
    return new FaultPlace.Site("https://target.site:" + server.port() + "/", server);
  }

  private ServerSocketFactory sockets() {
    if (certificate == null) {
      return ServerSocketFactory.getDefault();
    }
    HeldCertificate held =
        certificate.apply(new HeldCertificate.Builder().addSubjectAlternativeName(host)).build();
    ServerSocketFactory factory =
        new HandshakeCertificates.Builder()
            .heldCertificate(held)
            .build()
            .sslContext()
            .getServerSocketFactory();
    String only = cipher;
    return only == null ? factory : new OneCipher(factory, only);
  }

  private static final class OneCipher extends ServerSocketFactory {

    private final ServerSocketFactory factory;
    private final String cipher;

    OneCipher(ServerSocketFactory factory, String cipher) {
      this.factory = factory;
      this.cipher = cipher;
    }

    private ServerSocket limited(ServerSocket socket) {
      ((SSLServerSocket) socket).setEnabledProtocols(new String[] {"TLSv1.2"});
      ((SSLServerSocket) socket).setEnabledCipherSuites(new String[] {cipher});
      return socket;
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
      return limited(factory.createServerSocket(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
      return limited(factory.createServerSocket(port, backlog));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
        throws IOException {
      return limited(factory.createServerSocket(port, backlog, address));
    }
  }

  /** They take a second to make. */
  private static final class RsaKeys {
    private static final KeyPair ONE = new HeldCertificate.Builder().rsa2048().build().keyPair();
  }

  /** A server's sockets with a certificate that is in order. */
  static ServerSocketFactory of(String host) {
    HeldCertificate held =
        new HeldCertificate.Builder()
            .signedBy(TestNetwork.ROOT)
            .addSubjectAlternativeName(host)
            .build();
    return new HandshakeCertificates.Builder()
        .heldCertificate(held)
        .build()
        .sslContext()
        .getServerSocketFactory();
  }
}
