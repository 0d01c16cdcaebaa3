package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.RawServer.Handler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** CRED-1 to CRED-6: secrets go to their origin, and nowhere else. */
@Timeout(60)
class CredentialsTest {

  private static final String SECRET = "c4n4ry-of-the-mine";

  private final TestNetwork network = new TestNetwork();
  private RawServer plain;
  private RawServer otherPort;
  private RawServer tls;

  /** Where {@code /go} leads. */
  private volatile String location = "/end";

  @BeforeEach
  void start() throws IOException {
    Handler site =
        (request, server, socket) -> {
          Handler answer =
              switch (request.target().replaceAll("[?].*", "")) {
                case "/go" -> Answers.redirect(location);
                case "/back" -> Answers.redirect("http://a.site:" + plain.port() + "/end");
                case "/gone" -> Answers.status("404 No", "Content-Length: 0");
                case "/moved" ->
                    Answers.status("301 Moved", "Location: " + location, "Content-Length: 0");
                default -> Answers.alive();
              };
          answer.handle(request, server, socket);
        };
    plain = RawServer.start(site);
    otherPort = RawServer.start(site);
    tls = RawServer.start(TlsPlace.of("a.site"), site);
  }

  @AfterEach
  void stop() {
    plain.close();
    otherPort.close();
    tls.close();
  }

  /** How a redirect leads from where the secret belongs to where it does not. */
  private enum Hop {
    SAME_ORIGIN,
    OTHER_PORT,
    SCHEME_UP,
    SCHEME_DOWN,
    SUBDOMAIN,
    OTHER_HOST,
    BACK_TO_ORIGIN
  }

  private String origin(Hop hop) {
    return hop == Hop.SCHEME_DOWN
        ? "https://a.site:" + tls.port()
        : "http://a.site:" + plain.port();
  }

  private String target(Hop hop) {
    return switch (hop) {
      case SAME_ORIGIN -> "/end";
      case OTHER_PORT -> "http://a.site:" + otherPort.port() + "/end";
      case SCHEME_UP -> "https://a.site:" + tls.port() + "/end";
      case SCHEME_DOWN -> "http://a.site:" + plain.port() + "/end";
      case SUBDOMAIN -> "http://sub.a.site:" + plain.port() + "/end";
      case OTHER_HOST -> "http://b.site:" + otherPort.port() + "/end";
      case BACK_TO_ORIGIN -> "http://b.site:" + otherPort.port() + "/back";
    };
  }

  private boolean belongs(Hop hop, String requestOrigin) {
    return requestOrigin.equals(origin(hop));
  }

  /** Every request that any server got, with the origin that it was for. */
  private List<String[]> requests() {
    List<String[]> all = new ArrayList<>();
    for (RawServer server : List.of(plain, otherPort, tls)) {
      for (RawServer.Request request : server.requests()) {
        String host = request.head().replaceAll("(?is).*\r\nhost: *([^\r]+)\r.*", "$1");
        all.add(new String[] {(server == tls ? "https://" : "http://") + host, request.head()});
      }
    }
    return all;
  }

  @TestFactory
  Stream<DynamicTest> headersStayWithTheirOrigin() {
    return Stream.of(Hop.values())
        .flatMap(
            hop ->
                Stream.of("Authorization", "Cookie", "Proxy-Authorization", "X-Api-Key")
                    .map(
                        header ->
                            DynamicTest.dynamicTest(
                                "CRED-1 " + hop + ", " + header, () -> headerStays(hop, header))));
  }

  private void headerStays(Hop hop, String header) throws IOException {
    stop();
    start();
    location = target(hop);
    UrlOptions options =
        TestNetwork.options().header(origin(hop), header, "Bearer " + SECRET).build();
    String url = origin(hop) + "/go";
    Verdict verdict = Objects.requireNonNull(network.check(options, url).verdict(url));
    assertThat(verdict.cause()).as("%s", verdict).isEqualTo(Cause.ANSWERED);
    List<String[]> requests = requests();
    assertThat(requests).hasSize(hop == Hop.BACK_TO_ORIGIN ? 3 : 2);
    assertThat(requests)
        .allSatisfy(
            request ->
                assertThat(request[1].contains(SECRET))
                    .as("%s", request[1])
                    .isEqualTo(belongs(hop, request[0])));
  }

  @TestFactory
  Stream<DynamicTest> userInformationIsNeverSent() {
    return Stream.of(Hop.values())
        .map(hop -> DynamicTest.dynamicTest("CRED-3 " + hop, () -> userInformationStays(hop)));
  }

  private void userInformationStays(Hop hop) throws IOException {
    stop();
    start();
    String user = "somebody:" + SECRET;
    location =
        target(hop).startsWith("/") ? target(hop) : target(hop).replace("://", "://" + user + "@");
    String url = origin(hop).replace("://", "://" + user + "@") + "/go";
    Verdict verdict =
        Objects.requireNonNull(network.check(TestNetwork.options().build(), url).verdict(url));
    assertThat(verdict.cause()).isEqualTo(Cause.ANSWERED);
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    assertThat(requests()).hasSizeGreaterThan(1);
    assertThat(requests())
        .allSatisfy(
            request ->
                assertThat(request[1].toLowerCase(Locale.ROOT))
                    .doesNotContain(SECRET, basic.toLowerCase(Locale.ROOT), "authorization"));
  }

  @Test
  @DisplayName("CRED-2 a token for an origin over https is not sent over http")
  void tokensKeepTheirScheme() {
    UrlOptions options =
        TestNetwork.options().header("https://a.site", "Authorization", SECRET).build();
    network.check(options, "http://a.site:" + plain.port() + "/end");
    assertThat(requests()).hasSize(1).noneMatch(request -> request[1].contains(SECRET));
  }

  @Test
  @DisplayName("CRED-5 no Referer, no cookies, nothing that was not asked for")
  void nothingElseIsSent() throws IOException {
    stop();
    Handler cookies =
        (request, server, socket) ->
            (request.target().equals("/go")
                    ? Answers.status(
                        "302 Found", "Set-Cookie: a=b", "Location: /end", "Content-Length: 0")
                    : Answers.status("200 OK", "Set-Cookie: a=b", "Content-Length: 0"))
                .handle(request, server, socket);
    plain = RawServer.start(cookies);
    network.check(TestNetwork.options().build(), "http://a.site:" + plain.port() + "/go");
    assertThat(plain.requests())
        .hasSize(2)
        .allSatisfy(
            request ->
                assertThat(request.head().lines().skip(1).filter(line -> !line.isEmpty()))
                    .extracting(line -> line.replaceAll(":.*", "").toLowerCase(Locale.ROOT))
                    .containsExactlyInAnyOrder(
                        "host",
                        "user-agent",
                        "accept",
                        "accept-language",
                        "accept-encoding",
                        "connection"));
  }

  @Test
  @DisplayName("CRED-4 CRED-6 secrets are in no verdict, key, warning, cache or progress")
  void secretsAreShownNowhere(@TempDir Path folder) throws IOException {
    String base = "http://a.site:" + plain.port();
    location = base + "/gone?token=" + SECRET;
    Path cache = folder.resolve("cache.jsonl");
    Queue<String> shown = new ConcurrentLinkedQueue<>();
    String user = "http://me:" + SECRET + "@a.site:" + plain.port();
    List<String> urls =
        List.of(
            base + "/go",
            base + "/moved",
            base + "/end?access_token=" + SECRET,
            base + "/gone?api_key=" + SECRET,
            base + "/gone?a=b&password=" + SECRET + "#x",
            user + "/end",
            user + "/gone",
            "http://nowhere.invalid.nosite/?sig=" + SECRET,
            "http://me:" + SECRET + "@[::1/",
            "http://a.site:99999/?secret=" + SECRET);
    UrlOptions options =
        TestNetwork.options().cache(cache).header(base, "X-Api-Key", SECRET).build();
    for (int run = 0; run < 2; run++) {
      UrlReport report =
          network.checker(options).listener(progress -> shown.add(progress.toString())).check(urls);
      report.verdicts().forEach((url, verdict) -> shown.add(url + " " + verdict));
      shown.addAll(report.warnings());
      report.hosts().forEach(host -> shown.add(host.toString()));
      assertThat(report.verdicts()).hasSizeGreaterThan(7);
    }
    shown.add(Files.readString(cache));
    assertThat(shown).noneMatch(text -> text.contains(SECRET));
    assertThat(String.join("\n", shown)).contains("token=***");
  }

  @Test
  @DisplayName("CRED-4 a permanent redirect to a URL with a secret is no place to link to")
  void secretsAreNoFix() throws IOException {
    location = "/end?sig=" + SECRET;
    String url = "http://a.site:" + plain.port() + "/moved";
    Verdict verdict =
        Objects.requireNonNull(network.check(TestNetwork.options().build(), url).verdict(url));
    assertThat(verdict.cause()).isEqualTo(Cause.ANSWERED);
    assertThat(verdict.movedTo()).isNull();
  }
}
