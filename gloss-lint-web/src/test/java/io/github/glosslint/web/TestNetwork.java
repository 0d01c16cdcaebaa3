package io.github.glosslint.web;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.web.net.HttpTransport;
import io.github.glosslint.web.net.NameServer;
import io.github.glosslint.web.net.NetworkOptions;
import io.github.glosslint.web.net.Transport;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A network of loopback alone: names below {@code .site} are this machine, and nothing else is. */
final class TestNetwork implements NameServer {

  static final HeldCertificate ROOT =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("root").build();

  /** How glibc says NXDOMAIN. */
  static final NameServer NXDOMAIN =
      host -> {
        throw new UnknownHostException(host + ": Name or service not known");
      };

  /** How glibc says SERVFAIL, or that nobody answers. */
  static final NameServer SERVFAIL =
      host -> {
        throw new UnknownHostException(host + ": Temporary failure in name resolution");
      };

  private static final HandshakeCertificates TRUST =
      new HandshakeCertificates.Builder().addTrustedCertificate(ROOT.certificate()).build();

  private final Map<String, NameServer> names = new ConcurrentHashMap<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile boolean canary = true;

  /** A network where names that always exist do not resolve. */
  TestNetwork withoutCanary() {
    canary = false;
    return this;
  }

  /** A network that answers lookups of a name in another way. */
  TestNetwork name(String host, NameServer answer) {
    names.put(host, answer);
    return this;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    asked.add(name);
    NameServer own = names.get(name);
    if (own != null) {
      return own.lookup(host);
    }
    if (canary && (name.equals("example.com") || name.equals("www.iana.org"))) {
      // Nobody connects to a canary.
      return List.of(InetAddress.getByName("8.8.8.8"));
    }
    return name.endsWith(".site") || name.equals("localhost")
        ? List.of(InetAddress.getLoopbackAddress())
        : NXDOMAIN.lookup(host);
  }

  /** All names that were looked up, canaries too. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Options that ask this machine, at once and without pauses. */
  static UrlOptions.Builder options() {
    return UrlOptions.builder()
        .allowPrivate(true)
        .interval(Duration.ZERO)
        .secondLookAfter(Duration.ZERO)
        .timeout(Duration.ofSeconds(20))
        .seed(1);
  }

  UrlChecker checker(UrlOptions options) {
    return checker(UrlSettings.defaults(), options);
  }

  UrlChecker checker(UrlSettings settings, UrlOptions options) {
    return UrlChecker.over(this::open, settings, options);
  }

  UrlReport check(UrlOptions options, String... urls) {
    return checker(options).check(List.of(urls));
  }

  Transport open(UrlOptions options) {
    return HttpTransport.open(
        new NetworkOptions(
            options.addresses(),
            this,
            options.timeout,
            options.proxies,
            options.proxyLogins,
            TRUST.trustManager(),
            TRUST.sslSocketFactory(),
            64,
            System::nanoTime));
  }
}
