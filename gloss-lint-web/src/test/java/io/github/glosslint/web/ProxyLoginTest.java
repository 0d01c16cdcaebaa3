package io.github.glosslint.web;

import static io.github.glosslint.web.LoginProxy.basic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CRED-1, CRED-4: the login of a proxy goes to this proxy, and nowhere else. */
@Timeout(60)
class ProxyLoginTest {

  private static final String PASSWORD = "c4n4ry: pässwörd";
  private static final String LOGIN = "mé:" + PASSWORD;

  private final TestNetwork network = new TestNetwork();
  private LoginProxy proxy;
  private RawServer plain;
  private RawServer tls;

  @BeforeEach
  void start() throws IOException {
    proxy = LoginProxy.wanting(LOGIN);
    RawServer.Handler site =
        (request, server, socket) ->
            server.say(
                socket,
                request.target().contains("/gone")
                    ? Answers.head("404 No", "Content-Length: 0")
                    : Answers.head("200 OK", "Content-Length: 0"));
    plain = RawServer.start(site);
    tls = RawServer.start(TlsPlace.of("a.site"), site);
  }

  @AfterEach
  void stop() {
    proxy.close();
    plain.close();
    tls.close();
  }

  private static ProxySelector by(Function<URI, Proxy> choice) {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return List.of(choice.apply(uri));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // The test sees it.
      }
    };
  }

  private UrlOptions.Builder through(Proxy chosen) {
    return TestNetwork.options().proxies(by(uri -> chosen));
  }

  private UrlOptions.Builder through(LoginProxy chosen) {
    return through(chosen.named("proxy.site"));
  }

  private UrlOptions loggedIn() {
    return through(proxy).proxyLogin("proxy.site", proxy.port(), "mé", PASSWORD).build();
  }

  private Verdict verdict(UrlOptions options, String url) {
    return Objects.requireNonNull(network.check(options, url).verdict(url));
  }

  private String secure(String path) {
    return "https://a.site:" + tls.port() + path;
  }

  private static void noLoginAt(RawServer server) {
    assertThat(server.requests())
        .isNotEmpty()
        .allSatisfy(
            request ->
                assertThat(request.head().toLowerCase(Locale.ROOT))
                    .doesNotContain("proxy-authorization"));
  }

  @Test
  void aProxyGetsTheLoginWithEveryRequestInTheClear() {
    // HEAD, then GET, then GET over a connection of its own.
    assertThat(verdict(loggedIn(), "http://a.site/gone").cause()).isEqualTo(Cause.NOT_FOUND);
    assertThat(proxy.logins())
        .containsExactly("HEAD " + basic(LOGIN), "GET " + basic(LOGIN), "GET " + basic(LOGIN));
    assertThat(proxy.requests())
        .extracting(RawServer.Request::target)
        .containsOnly("http://a.site/gone");
  }

  @Test
  void aProxyGetsTheLoginWithEveryTunnelAndTheServerBehindItNever() {
    assertThat(verdict(loggedIn(), secure("/gone")).cause()).isEqualTo(Cause.NOT_FOUND);
    assertThat(proxy.logins()).hasSizeGreaterThan(1).containsOnly("CONNECT " + basic(LOGIN));
    assertThat(tls.methods()).containsExactly("HEAD", "GET", "GET");
    noLoginAt(tls);
  }

  @Test
  void aServerBehindATunnelThatWantsTheLoginDoesNotGetIt() throws IOException {
    String challenge = "Proxy-Authenticate: Basic realm=\"the office\"";
    try (RawServer greedy =
        RawServer.start(
            TlsPlace.of("a.site"), Answers.status("407 No", challenge, "Content-Length: 0"))) {
      Verdict verdict = verdict(loggedIn(), "https://a.site:" + greedy.port() + "/");
      assertThat(verdict.cause()).isEqualTo(Cause.PROXY_AUTHENTICATION);
      assertThat(verdict.status()).isEqualTo(407);
      noLoginAt(greedy);
    }
  }

  @Test
  void aServerThatIsAskedWithoutAProxyDoesNotGetTheLogin() {
    UrlOptions options =
        TestNetwork.options()
            .proxies(by(uri -> Proxy.NO_PROXY))
            .proxyLogin("a.site", plain.port(), "mé", PASSWORD)
            .proxyLogin("a.site", tls.port(), "mé", PASSWORD)
            .build();
    String url = "http://a.site:" + plain.port() + "/";
    assertThat(verdict(options, url).cause()).isEqualTo(Cause.ANSWERED);
    assertThat(verdict(options, secure("/")).cause()).isEqualTo(Cause.ANSWERED);
    noLoginAt(plain);
    noLoginAt(tls);
  }

  @Test
  void ofTwoProxiesEachGetsItsOwnLogin() throws IOException {
    try (LoginProxy other = LoginProxy.wanting("you:yours")) {
      UrlOptions.Builder options =
          TestNetwork.options()
              .proxies(
                  by(
                      uri ->
                          uri.getScheme().equals("https")
                              ? other.named("proxy.site")
                              : proxy.named("proxy.site")))
              .proxyLogin("proxy.site", proxy.port(), "mé", PASSWORD);
      assertThat(verdict(options.build(), "http://a.site/").cause()).isEqualTo(Cause.ANSWERED);
      verdict(options.build(), secure("/"));
      assertThat(other.logins()).containsExactly("CONNECT -");

      options.proxyLogin("proxy.site", other.port(), "you", "yours");
      assertThat(verdict(options.build(), secure("/")).cause()).isEqualTo(Cause.ANSWERED);
      assertThat(other.logins()).containsExactly("CONNECT -", "CONNECT " + basic("you:yours"));
      assertThat(proxy.logins()).containsExactly("HEAD " + basic(LOGIN));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "proxy.site,  proxy.site",
    "PROXY.site,  proxy.SITE",
    "127.0.0.1,   127.0.0.1",
    "'[::1]',     ::1",
    "::1,         '[::1]'",
    "::1,         0:0:0:0:0:0:0:1"
  })
  void aProxyIsTheSameInEverySpelling(String selected, String named) throws IOException {
    InetAddress here =
        InetAddress.getByAddress(selected, InetAddress.getLoopbackAddress().getAddress());
    Proxy spelled = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(here, proxy.port()));
    UrlOptions options = through(spelled).proxyLogin(named, proxy.port(), "mé", PASSWORD).build();
    verdict(options, "http://a.site/");
    assertThat(proxy.logins()).containsExactly("HEAD " + basic(LOGIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aLoginThatIsRefusedIsSentOnceAndTheNetworkIsToBlame(String scheme) throws IOException {
    try (LoginProxy closed = LoginProxy.wanting(null)) {
      UrlOptions options =
          through(closed).proxyLogin("proxy.site", closed.port(), "mé", PASSWORD).build();
      String url = scheme + "://a.site:" + tls.port() + "/";
      UrlReport report = network.check(options, url);
      assertThat(report.networkFault())
          .isEqualTo(
              "the only host contacted does not respond: " + "the proxy requires a valid login");
      assertThat(Objects.requireNonNull(report.verdict(url)).cause())
          .isEqualTo(Cause.NETWORK_UNAVAILABLE);
      assertThat(closed.logins())
          .containsExactly((scheme.equals("http") ? "HEAD " : "CONNECT ") + basic(LOGIN));
    }
  }

  /** Another proxy lets requests through, so that there is a network. */
  @ParameterizedTest
  @CsvSource({
    "http,  true,  the proxy rejected the login",
    "https, true,  the proxy rejected the login",
    "http,  false, 'the proxy requires a login'",
    "https, false, 'the proxy requires a login'"
  })
  void whereThereIsANetworkTheVerdictBlamesTheProxy(String scheme, boolean login, String evidence)
      throws IOException {
    try (LoginProxy closed = LoginProxy.wanting(null)) {
      UrlOptions.Builder options =
          TestNetwork.options()
              .proxies(
                  by(
                      uri ->
                          uri.getHost().equals("a.site")
                              ? closed.named("proxy.site")
                              : proxy.named("proxy.site")))
              .proxyLogin("proxy.site", proxy.port(), "mé", PASSWORD);
      if (login) {
        options.proxyLogin("proxy.site", closed.port(), "mé", PASSWORD);
      }
      String url = scheme + "://a.site/";
      UrlReport report = network.check(options.build(), url, "http://b.site/");
      Verdict verdict = Objects.requireNonNull(report.verdict(url));
      assertThat(verdict.cause()).isEqualTo(Cause.PROXY_AUTHENTICATION);
      assertThat(verdict.evidence()).isEqualTo(evidence);
      assertThat(closed.requests()).hasSize(1);
    }
  }

  @Test
  void aProxyThatHasNoConnectionSaysNothingAboutHttp() throws IOException {
    try (RawServer lost = RawServer.start(Answers.status("502 No", "Content-Length: 0"))) {
      UrlOptions options = TestNetwork.options().proxies(SsrfTest.http(lost)).build();
      Verdict verdict = verdict(options, secure("/"));
      assertThat(verdict.cause()).isEqualTo(Cause.NO_ROUTE);
      assertThat(verdict.evidence()).isEqualTo("the proxy could not connect to the host, twice");
    }
  }

  @Test
  @DisplayName("CRED-4 a password is in no verdict, warning, cache or progress")
  void thePasswordIsShownNowhere(@TempDir Path folder) throws IOException {
    Queue<String> shown = new ConcurrentLinkedQueue<>();
    Path cache = folder.resolve("cache.jsonl");
    try (LoginProxy closed = LoginProxy.wanting(null)) {
      UrlOptions options =
          TestNetwork.options()
              .proxies(
                  by(
                      uri ->
                          uri.getHost().equals("a.site")
                              ? closed.named("proxy.site")
                              : proxy.named("proxy.site")))
              .proxyLogin("proxy.site", proxy.port(), "mé", PASSWORD)
              .proxyLogin("proxy.site", closed.port(), "mé", PASSWORD)
              .cache(cache)
              .build();
      List<String> urls =
          List.of("http://a.site/", "https://a.site/", "http://b.site/", "http://b.site/gone");
      UrlReport report =
          network.checker(options).listener(progress -> shown.add(progress.toString())).check(urls);
      report.verdicts().forEach((url, verdict) -> shown.add(url + " " + verdict));
      report.hosts().forEach(host -> shown.add(host.toString()));
      shown.addAll(report.warnings());
      shown.add(Files.readString(cache));
    }
    assertThat(shown)
        .hasSizeGreaterThan(5)
        .noneMatch(text -> text.contains("c4n4ry") || text.contains(basic(LOGIN).substring(6)));
    assertThat(Files.readString(cache)).contains("b.site").doesNotContain("a.site");
  }

  @ParameterizedTest
  @CsvSource({
    "me:c4n4ry@proxy, 80, me,   pw,        the host or port of the proxy is invalid",
    "'',              80, me,   pw,        the host or port of the proxy is invalid",
    "proxy,           0,  me,   pw,        the host or port of the proxy is invalid",
    "proxy,           80, m:e,  c4n4ry,    'the user name for a proxy must not contain a colon'",
    "proxy,           80, me,   'c4n4ry\n', the login for a proxy contains a control character",
    "proxy,           80, 'm\0', c4n4ry,    the login for a proxy contains a control character"
  })
  @DisplayName("CRED-4 what cannot be used is refused without repeating it")
  void whatCannotBeUsedIsRefused(
      String host, int port, String user, String password, String message) {
    assertThatThrownBy(() -> UrlOptions.builder().proxyLogin(host, port, user, password))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message)
        .hasNoCause();
  }
}
