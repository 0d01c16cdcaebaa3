package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.net.NameServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NET-1 to NET-8: nothing that a document or a server says leads to a private network. */
@Timeout(60)
class SsrfTest {

  private final TestNetwork network = new TestNetwork();
  private RawServer inner;

  @BeforeEach
  void listen() throws IOException {
    inner = RawServer.start(Answers.alive());
  }

  @AfterEach
  void nobodyCame() {
    inner.close();
    assertThat(inner.connections()).isZero();
  }

  private static UrlOptions.Builder options() {
    return TestNetwork.options().allowPrivate(false).timeout(Duration.ofSeconds(5));
  }

  private String here(String template) {
    return template.replace("PORT", String.valueOf(inner.port()));
  }

  private Verdict verdict(String url) {
    return Objects.requireNonNull(network.check(options().build(), url).verdict(url));
  }

  /** What becomes of a redirect that leads somewhere. */
  private Verdict redirected(String location) {
    String url = "http://" + ScriptedSite.HOST + "/a";
    UrlReport report =
        UrlChecker.over(
                o -> new ScriptedSite(network.open(o), Map.of("/a", "/b", "/b", location)),
                UrlSettings.defaults(),
                options().build())
            .check(List.of(url));
    return Objects.requireNonNull(report.verdict(url));
  }

  @ParameterizedTest(name = "NET-3 {0}")
  @MethodSource("io.github.glosslint.web.net.InnerSpellings#all")
  void noSpellingLeadsInside(String template) {
    for (Verdict verdict : List.of(verdict(here(template)), redirected(here(template)))) {
      assertThat(verdict.cause())
          .isIn(
              Cause.PRIVATE_ADDRESS,
              Cause.AMBIGUOUS_HOST,
              Cause.RESERVED_NAME,
              Cause.INVALID_URL,
              Cause.BAD_REDIRECT);
    }
    assertThat(network.asked()).isSubsetOf("example.com", "www.iana.org");
  }

  @ParameterizedTest(name = "NET-4 a redirect to {0}")
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/",
        "http://[::1]:PORT/",
        "//127.0.0.1:PORT/",
        "https://10.0.0.1/",
        "http://inner.site:PORT/",
      })
  void redirectsDoNotLeadInside(String template) {
    network.name("inner.site", host -> List.of(InetAddress.getLoopbackAddress()));
    Verdict verdict = redirected(here(template));
    assertThat(verdict.cause()).isEqualTo(Cause.PRIVATE_ADDRESS);
    assertThat(verdict.evidence()).containsPattern("redirect 2 leads|where a redirect leads");
  }

  @Test
  @DisplayName("NET-5 a name with public and private addresses")
  void mixedNamesAreNotAsked() {
    network.name(
        "mixed.site",
        host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getLoopbackAddress()));
    Verdict verdict = verdict(here("http://mixed.site:PORT/"));
    assertThat(verdict.cause()).isEqualTo(Cause.PRIVATE_ADDRESS);
    assertThat(verdict.evidence()).contains("the name has public and private addresses");
  }

  @Test
  @DisplayName("NET-5 a name whose address changes from one look to the next")
  void reboundNamesAreNotAsked() {
    AtomicInteger lookups = new AtomicInteger();
    network.name(
        "rebound.site",
        host ->
            lookups.getAndIncrement() == 0
                ? TestNetwork.SERVFAIL.lookup(host)
                : List.of(InetAddress.getLoopbackAddress()));
    assertThat(verdict(here("http://rebound.site:PORT/")).cause()).isEqualTo(Cause.PRIVATE_ADDRESS);
    assertThat(lookups).hasValue(2);
  }

  @Test
  @DisplayName("NET-8 hosts of a private network alone are no broken network")
  void privateAddressesAreNoFault() {
    String url = here("http://target.site:PORT/");
    UrlReport report = network.check(options().build(), url);
    assertThat(report.networkFault()).isNull();
    assertThat(Objects.requireNonNull(report.verdict(url)).cause())
        .isEqualTo(Cause.PRIVATE_ADDRESS);
  }

  @Test
  @DisplayName("NET-8 a network in which every name is of a private one is said to be broken")
  void whereNothingCanBeAskedTheNetworkIsAtFault() {
    NameServer captive = host -> List.of(InetAddress.getLoopbackAddress());
    network.name("example.com", captive).name("www.iana.org", captive);
    String url = here("http://target.site:PORT/");
    UrlReport report = network.check(options().build(), url, here("http://other.site:PORT/"));
    assertThat(report.networkFault())
        .isEqualTo(
            "all of the 2 hosts that were looked up are in a private network, and other names are,"
                + " too, or do not resolve");
    assertThat(Objects.requireNonNull(report.verdict(url)).cause())
        .isEqualTo(Cause.PRIVATE_ADDRESS);
  }

  @ParameterizedTest(name = "NET-2 {0} has to be named")
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://100.100.100.200/",
        "http://cloud.site/"
      })
  void whatHandsOutSecretsIsAskedByNobody(String url) {
    network.name("cloud.site", host -> List.of(InetAddress.getByName("169.254.169.254")));
    UrlOptions open = options().allowPrivate(true).build();
    assertThat(Objects.requireNonNull(network.check(open, url).verdict(url)).cause())
        .isEqualTo(Cause.PRIVATE_ADDRESS);
    String first = "http://" + ScriptedSite.HOST + "/a";
    UrlReport report =
        UrlChecker.over(
                o -> new ScriptedSite(network.open(o), Map.of("/a", url)),
                UrlSettings.defaults(),
                open)
            .check(List.of(first));
    assertThat(Objects.requireNonNull(report.verdict(first)).cause())
        .isEqualTo(Cause.PRIVATE_ADDRESS);
  }

  @Test
  @DisplayName("NET-2 an address that is named is asked, and no other")
  void aNamedAddressIsAsked() throws Exception {
    try (RawServer named = RawServer.start(Answers.alive())) {
      UrlOptions options = options().allowAddress("127.0.0.1").build();
      for (String host : List.of("127.0.0.1", "named.site", "localhost")) {
        String url = "http://" + host + ":" + named.port() + "/";
        assertThat(Objects.requireNonNull(network.check(options, url).verdict(url)).cause())
            .as(host)
            .isEqualTo(Cause.ANSWERED);
      }
      UrlOptions other = options().allowAddress("127.0.0.2").build();
      String url = "http://127.0.0.1:" + named.port() + "/";
      assertThat(Objects.requireNonNull(network.check(other, url).verdict(url)).cause())
          .isEqualTo(Cause.PRIVATE_ADDRESS);
    }
  }

  static ProxySelector http(RawServer proxy) {
    return ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()));
  }

  private static Verdict through(TestNetwork network, ProxySelector proxies, String url) {
    UrlOptions options = options().proxies(proxies).build();
    return Objects.requireNonNull(network.check(options, url).verdict(url));
  }

  @Test
  @DisplayName("NET-6 an HTTP proxy of the caller may be on a private network")
  void theProxyIsAsked() throws Exception {
    try (RawServer proxy = RawServer.start(Answers.alive())) {
      Verdict verdict = through(network, http(proxy), "http://faraway.site/a");
      assertThat(verdict.cause()).isEqualTo(Cause.ANSWERED);
      assertThat(proxy.requests())
          .extracting(RawServer.Request::target)
          .containsExactly("http://faraway.site/a");
      assertThat(network.asked()).doesNotContain("faraway.site");
    }
  }

  @Test
  @DisplayName("NET-6 a proxy that has a name")
  void theProxyMayHaveAName() throws Exception {
    try (RawServer proxy = RawServer.start(Answers.alive())) {
      ProxySelector named =
          selector(
              new Proxy(
                  Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.site", proxy.port())));
      assertThat(through(network, named, "http://faraway.site/a").cause())
          .isEqualTo(Cause.ANSWERED);
      assertThat(network.asked()).contains("proxy.site").doesNotContain("faraway.site");
    }
  }

  @ParameterizedTest(name = "NET-6 a proxy that is named as {0}")
  @ValueSource(strings = {"127.0.0.1", "127.1", "2130706433", "::ffff:127.0.0.1"})
  void theProxyMayBeAnAddressThatNobodyLookedUp(String written) throws Exception {
    try (RawServer proxy = RawServer.start(Answers.alive())) {
      ProxySelector named =
          selector(
              new Proxy(
                  Proxy.Type.HTTP, InetSocketAddress.createUnresolved(written, proxy.port())));
      assertThat(through(network, named, "http://faraway.site/a").cause())
          .isEqualTo(Cause.ANSWERED);
      assertThat(proxy.requests())
          .extracting(RawServer.Request::target)
          .containsExactly("http://faraway.site/a");
      assertThat(network.asked()).isEmpty();
      // The way to it is no way to anything else on that machine.
      assertThat(through(network, named, here("http://127.0.0.1:PORT/")).cause())
          .isEqualTo(Cause.PRIVATE_ADDRESS);
    }
  }

  @ParameterizedTest(name = "NET-6 {0} is not for the proxy either")
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://2130706433/",
        "http://localhost/",
        "https://169.254.169.254/",
        "http://db.internal/"
      })
  void theProxyIsNotSentInside(String template) throws Exception {
    try (RawServer proxy = RawServer.start(Answers.redirect(here(template)))) {
      assertThat(through(network, http(proxy), here(template)).state()).isEqualTo(State.SKIPPED);
      assertThat(proxy.connections()).isZero();
      Verdict verdict = through(network, http(proxy), "http://faraway.site/a");
      assertThat(verdict.state()).isEqualTo(State.SKIPPED);
      assertThat(proxy.requests()).hasSize(1);
    }
  }

  @Test
  @DisplayName("NET-6 what goes past the proxy is guarded")
  void noProxyIsNoWayInside() {
    Verdict verdict = through(network, selector(Proxy.NO_PROXY), here("http://target.site:PORT/"));
    assertThat(verdict.cause()).isEqualTo(Cause.PRIVATE_ADDRESS);
  }

  @Test
  @DisplayName("NET-6 a SOCKS proxy, whose sockets nobody guards")
  void socksIsRefused() {
    Proxy socks =
        new Proxy(
            Proxy.Type.SOCKS,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), inner.port()));
    Verdict verdict = through(network, selector(socks), "http://faraway.site/a");
    assertThat(verdict.cause()).isEqualTo(Cause.SETTINGS);
    assertThat(verdict.evidence()).contains("SOCKS");
    UrlOptions options = options().proxies(selector(socks)).build();
    assertThat(network.check(options, "http://faraway.site/a").networkFault())
        .isEqualTo("the only host contacted does not respond: the configured proxy cannot be used");
  }

  private static ProxySelector selector(Proxy proxy) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(proxy);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // The test sees it.
      }
    };
  }

  @ParameterizedTest(name = "NET-7 port {0}")
  @ValueSource(ints = {1, 22, 25, 53, 110, 445, 1023, 2049, 3659, 5060, 6000, 6667, 10_080})
  void portsOfOthersAreNotAsked(int port) {
    String url = "http://target.site:" + port + "/";
    assertThat(verdict(url).cause()).isEqualTo(Cause.PORT);
    assertThat(redirected(url).cause()).isEqualTo(Cause.PORT);
    assertThat(redirected(url).evidence()).contains("where redirect 2 leads");
    assertThat(network.asked()).isSubsetOf("example.com", "www.iana.org");
  }

  @ParameterizedTest(name = "NET-8 {0}")
  @ValueSource(strings = {"http://127.0.0.1:PORT/", "http://target.site:PORT/"})
  void nobodyLearnsWhetherAPortIsOpen(String template) throws Exception {
    String open = here(template);
    String closed;
    try (RawServer gone = RawServer.start(Answers.alive())) {
      closed = template.replace("PORT", String.valueOf(gone.port()));
    }
    assertThat(verdict(open).cause()).isEqualTo(verdict(closed).cause());
    assertThat(verdict(open).evidence())
        .isEqualTo(verdict(closed).evidence())
        .isEqualTo("127.0.0.1 is a loopback address (127.0.0.0/8)");
    assertThat(verdict(open).state()).isEqualTo(State.SKIPPED);
  }
}
