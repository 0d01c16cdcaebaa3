package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.RawServer.Handler;
import io.github.glosslint.web.net.ClosedPort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that show in more than one verdict: in requests, in bytes, in the rest of the run. */
@Timeout(60)
class FaultRunsTest {

  private final TestNetwork network = new TestNetwork();

  private static String url(RawServer server, String path) {
    return "http://target.site:" + server.port() + path;
  }

  private Verdict verdict(RawServer server, String path) {
    String url = url(server, path);
    return Objects.requireNonNull(network.check(TestNetwork.options().build(), url).verdict(url));
  }

  /** One answer to HEAD, another one to GET. */
  private static Handler byMethod(Handler head, Handler get) {
    return (request, server, socket) ->
        (request.method().equals("HEAD") ? head : get).handle(request, server, socket);
  }

  private static Handler empty(String status, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = "Content-Length: 0";
    return Answers.status(status, all);
  }

  @ParameterizedTest(name = "HTTP-3 what {0} sends of a body without an end")
  @ValueSource(strings = {"/", "/#x"})
  void ofAnEndlessBodyLittleIsRead(String path) throws Exception {
    try (RawServer server = RawServer.start(Answers.endlessBody().withoutHead())) {
      assertThat(verdict(server, path).cause()).isEqualTo(Cause.ANSWERED);
      assertThat(server.methods()).hasSizeLessThan(3);
      // 2 MiB are read; the rest waits in the buffers of two sockets.
      assertThat(server.sent()).isBetween(64L << 10, 16L << 20);
    }
  }

  @Test
  @DisplayName("HTTP-4 of a gzip bomb, what was decoded counts")
  void ofAGzipBombLittleIsDecoded() throws Exception {
    try (RawServer server = RawServer.start(Answers.endlessGzip().withoutHead())) {
      assertThat(verdict(server, "/#x").cause()).isEqualTo(Cause.ANSWERED);
      assertThat(server.sent()).isLessThan(16L << 20);
    }
  }

  @ParameterizedTest(name = "HTTP-7 a chain of {0} redirects ends in {1}")
  @CsvSource({"9,ANSWERED", "10,ANSWERED", "11,TOO_MANY_REDIRECTS", "12,TOO_MANY_REDIRECTS"})
  void chains(int length, Cause cause) throws Exception {
    Handler chain =
        (request, server, socket) -> {
          int hop = Integer.parseInt(request.target().substring(1));
          Handler answer = hop == length ? Answers.alive() : Answers.redirect("/" + (hop + 1));
          answer.handle(request, server, socket);
        };
    try (RawServer server = RawServer.start(chain)) {
      assertThat(verdict(server, "/0").cause()).isEqualTo(cause);
    }
  }

  @ParameterizedTest(name = "{0} {1} with Retry-After {2} takes {3}")
  @CsvSource({
    "HTTP-8,429,99999999999,1",
    "HTTP-8,429,31,1",
    "HTTP-8,429,0,3",
    "HTTP-9,503,99999999999,1",
    "HTTP-9,408,99999999999,3",
    "HTTP-10,503,0,3",
    "HTTP-10,408,0,3",
  })
  void everyRequestIsCounted(String id, int status, String retryAfter, int requests)
      throws Exception {
    try (RawServer server =
        RawServer.start(empty(status + " " + id, "Retry-After: " + retryAfter))) {
      String url = url(server, "/");
      UrlReport report = network.check(TestNetwork.options().build(), url);
      assertThat(report.verdicts().values()).noneMatch(verdict -> verdict.state().isAlive());
      assertThat(server.methods()).hasSize(requests);
      assertThat(report.hosts()).extracting(HostSummary::requests).containsExactly(requests);
    }
  }

  @Test
  @DisplayName("HTTP-8 a host that asks for a second gets it, and is alive")
  void aShortPauseIsKept() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    List<Long> times = new ArrayList<>();
    Handler once =
        (request, server, socket) -> {
          times.add(System.nanoTime());
          (requests.getAndIncrement() == 0 ? empty("429 Later", "Retry-After: 1") : Answers.alive())
              .handle(request, server, socket);
        };
    try (RawServer server = RawServer.start(once)) {
      Verdict verdict = verdict(server, "/");
      assertThat(verdict.cause()).isEqualTo(Cause.ANSWERED);
      assertThat(server.methods()).containsExactly("HEAD", "GET");
      assertThat(times.get(1) - times.get(0)).isGreaterThanOrEqualTo(990_000_000L);
    }
  }

  @Test
  @DisplayName("HTTP-12 a page that breaks off behind what was looked for")
  void whatArrivedCounts() throws Exception {
    Handler page =
        Answers.body(
            Answers.head("200 OK", Answers.HTML, "Content-Length: 1000"),
            (server, socket) -> server.say(socket, "<p id=x>x</p><p>and then"));
    try (RawServer server = RawServer.start(page)) {
      assertThat(verdict(server, "/#x").cause()).isEqualTo(Cause.ANSWERED);
      assertThat(server.methods()).containsExactly("GET");
      assertThat(verdict(server, "/#y").cause()).isEqualTo(Cause.RESET);
      assertThat(server.methods()).containsExactly("GET", "GET", "GET", "GET");
    }
  }

  @ParameterizedTest(name = "HTTP-15 {0} canary: {1}")
  @CsvSource({"true,NO_SUCH_HOST", "false,DNS"})
  void aNameIsDeadWhileOthersResolve(boolean canary, Cause cause) throws Exception {
    TestNetwork names = canary ? network : network.withoutCanary();
    try (RawServer server = RawServer.start(Answers.alive())) {
      String gone = "http://gone.nowhere/";
      UrlReport report = names.check(TestNetwork.options().build(), gone, url(server, "/"));
      assertThat(Objects.requireNonNull(report.verdict(gone)).cause()).isEqualTo(cause);
      assertThat(names.asked().stream().filter("gone.nowhere"::equals)).hasSize(2);
      assertThat(names.asked().stream().filter("example.com"::equals)).hasSize(1);
    }
  }

  @ParameterizedTest(name = "HTTP-17 HEAD {0}, GET 200")
  @ValueSource(
      strings = {
        "400", "401", "403", "404", "405", "406", "410", "429", "451", "500", "501", "502", "503",
        "520", "999"
      })
  void headLies(String status) throws Exception {
    Handler head = status.equals("429") ? empty("429 No", "Retry-After: 0") : empty(status + " No");
    try (RawServer server = RawServer.start(byMethod(head, Answers.alive()))) {
      Verdict verdict = verdict(server, "/");
      assertThat(verdict.cause()).isEqualTo(Cause.ANSWERED);
      assertThat(verdict.flaky()).isFalse();
      assertThat(server.methods()).containsExactly("HEAD", "GET");
    }
  }

  @Test
  @DisplayName("HTTP-17 HEAD breaks, or leads nowhere, and GET is 200")
  void headBreaks() throws Exception {
    List<Handler> faults =
        List.of(
            Answers.bytes(""),
            Answers.reset(),
            Answers.bytes("SSH-2.0\r\n\r\n"),
            Answers.headerFlood(),
            Answers.redirect("/"),
            Answers.redirect(""));
    for (Handler fault : faults) {
      try (RawServer server = RawServer.start(byMethod(fault, Answers.alive()))) {
        assertThat(verdict(server, "/").cause()).isEqualTo(Cause.ANSWERED);
      }
    }
  }

  @Test
  @DisplayName("HTTP-17 HEAD hangs, and GET is 200")
  void headHangs() throws Exception {
    try (RawServer server = RawServer.start(byMethod(Answers.silence(), Answers.alive()))) {
      UrlOptions options = TestNetwork.options().timeout(Duration.ofMillis(500)).build();
      UrlReport report = network.check(options, url(server, "/"));
      assertThat(report.verdicts().values())
          .extracting(Verdict::cause)
          .containsExactly(Cause.ANSWERED);
    }
  }

  @Test
  @DisplayName("HTTP-17 HEAD says 200 and GET says 404 to whoever looks for a fragment")
  void headFlatters() throws Exception {
    try (RawServer server = RawServer.start(byMethod(Answers.alive(), empty("404 No")))) {
      assertThat(verdict(server, "/#x").cause()).isEqualTo(Cause.NOT_FOUND);
    }
  }

  @ParameterizedTest(name = "HTTP-19 from /#x to Location {0}: {1} is missing")
  @CsvSource({"/page,x", "/page#y,", "/page#,"})
  void fragmentsAreInherited(String location, String missing) throws Exception {
    Handler site =
        (request, server, socket) ->
            (request.target().equals("/") ? Answers.redirect(location) : Answers.html("<p id=z>z"))
                .handle(request, server, socket);
    try (RawServer server = RawServer.start(site)) {
      Verdict verdict = verdict(server, "/#x");
      assertThat(verdict.cause()).isEqualTo(Cause.ANSWERED);
      assertThat(verdict.missingFragments())
          .isEqualTo(missing == null ? Set.of() : Set.of(missing));
    }
  }

  private static String[] deadHosts(int count, int port) {
    return IntStream.range(0, count)
        .mapToObj(i -> "http://host" + i + ".site:" + port + "/")
        .toArray(String[]::new);
  }

  @ParameterizedTest(name = "HTTP-20 {0} hosts fail, canary {1}: network fault {2}")
  @CsvSource({"25,false,true", "25,true,false", "3,false,true", "3,true,false"})
  void theNetworkMayBeAway(int hosts, boolean canary, boolean fault) throws Exception {
    TestNetwork names = canary ? network : network.withoutCanary();
    try (ClosedPort closed = ClosedPort.any()) {
      String[] urls = deadHosts(hosts, closed.number());
      UrlReport report = names.check(TestNetwork.options().build(), urls);
      assertThat(report.networkFault() != null).isEqualTo(fault);
      assertThat(report.verdicts()).hasSize(hosts);
      assertThat(report.verdicts().values())
          .allMatch(v -> v.cause() == (fault ? Cause.NETWORK_UNAVAILABLE : Cause.REFUSED));
    }
  }

  @Test
  @DisplayName("HTTP-20 one host that answers is a network")
  void oneAnswerIsEnough() throws Exception {
    try (RawServer server = RawServer.start(empty("404 No"));
        ClosedPort closed = ClosedPort.any()) {
      List<String> urls = new ArrayList<>(List.of(deadHosts(19, closed.number())));
      urls.add(url(server, "/"));
      UrlReport report = network.withoutCanary().checker(TestNetwork.options().build()).check(urls);
      assertThat(report.networkFault()).isNull();
      assertThat(report.verdicts().values())
          .allMatch(v -> v.cause() == Cause.REFUSED || v.cause() == Cause.NOT_FOUND);
    }
  }

  /** A clock that is an hour off each time. */
  private static final class JumpingClock extends Clock {

    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public Instant instant() {
      int call = calls.getAndIncrement();
      return Instant.parse("2026-11-01T00:00:00Z").plusSeconds(call % 2 == 0 ? 0 : 3600);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  @DisplayName("HTTP-21 a clock that jumps an hour changes no verdict")
  void clocksMayJump() throws Exception {
    Handler site =
        (request, server, socket) -> {
          Handler answer =
              switch (request.target().substring(0, 2)) {
                case "/a" -> Answers.alive();
                case "/m" -> empty("301 Moved", "Location: /a");
                case "/n" -> empty("404 No");
                case "/s" -> empty("500 No");
                default -> empty("403 No");
              };
          answer.handle(request, server, socket);
        };
    try (RawServer server = RawServer.start(site)) {
      List<String> urls =
          List.of("/a", "/a2", "/m", "/n", "/s", "/f").stream()
              .map(path -> url(server, path))
              .toList();
      UrlOptions options = TestNetwork.options().build();
      List<Cause> usual = causes(network.checker(options).check(urls));
      List<Cause> jumping = causes(network.checker(options).clock(new JumpingClock()).check(urls));
      assertThat(jumping).isEqualTo(usual).hasSize(6);
    }
  }

  private static List<Cause> causes(UrlReport report) {
    return report.verdicts().values().stream().map(Verdict::cause).toList();
  }
}
