package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.HostSettings;
import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.UrlRun.Job;
import io.github.glosslint.web.VirtualNetwork.Sent;
import io.github.glosslint.web.net.Exchange;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POL-1 to POL-7: what servers have to bear. */
@Timeout(120)
class PolitenessTest {

  private static final long MS = 1_000_000;

  private static UrlOptions.Builder options() {
    return UrlOptions.builder().seed(7).deadline(Duration.ofDays(1));
  }

  /** One answer in four redirects to the next host, one is refused to HEAD, one does not come. */
  private static Exchange mixed(Job job) {
    String url = job.request().url().key();
    int number = Math.floorMod(url.hashCode(), 8);
    int host = Integer.parseInt(job.host().replaceAll("\\D", ""));
    if (number < 2 && !url.contains("moved")) {
      return VirtualNetwork.status(
          302, "location", "https://host" + (host + 1) % 50 + ".site/moved" + url.hashCode());
    }
    return switch (number) {
      case 2 -> VirtualNetwork.status(job.request().head() ? 405 : 200);
      case 3 -> VirtualNetwork.status(404);
      case 4 -> new Exchange.Fault(Cause.RESET, "connection reset", 1);
      default -> VirtualNetwork.status(200);
    };
  }

  private static List<String> urls(int count, int hosts) {
    return IntStream.range(0, count)
        .mapToObj(i -> "https://host" + i % hosts + ".site/page" + i)
        .toList();
  }

  @ParameterizedTest(name = "POL-1 latency {0} ms: {1} URLs of 50 hosts")
  @CsvSource({"5,10000", "300,10000", "2000,5000"})
  void aHostHasTwoRequestsAtATimeAndTimeBetweenThem(int latency, int count) {
    VirtualNetwork network =
        new VirtualNetwork(
            options().build(),
            UrlSettings.defaults(),
            PolitenessTest::mixed,
            job ->
                latency * MS / 2 + Math.floorMod(job.request().url().hashCode(), 1 + latency * MS));
    List<UrlTask> results = network.play(urls(count, 50));
    assertThat(results).hasSize(count).allMatch(task -> task.verdict() != null);
    assertThat(network.sent()).hasSizeGreaterThan(count);
    assertThat(network.mostInFlight()).isLessThanOrEqualTo(2);
    assertThat(smallestGap(network.sent())).isGreaterThanOrEqualTo((long) (0.8 * 250 * MS));
    assertThat(atOnce(network.sent())).isLessThanOrEqualTo(UrlOptions.DEFAULT_CONNECTIONS);
  }

  private static long smallestGap(List<Sent> sent) {
    Map<String, Long> last = new HashMap<>();
    long smallest = Long.MAX_VALUE;
    for (Sent request : sent) {
      Long before = last.put(request.host(), request.start());
      if (before != null) {
        smallest = Math.min(smallest, request.start() - before);
      }
    }
    return smallest;
  }

  private static int atOnce(List<Sent> sent) {
    List<long[]> changes = new ArrayList<>();
    for (Sent request : sent) {
      changes.add(new long[] {request.start(), 1});
      changes.add(new long[] {request.end(), -1});
    }
    changes.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    int now = 0;
    int most = 0;
    for (long[] change : changes) {
      now += (int) change[1];
      most = Math.max(most, now);
    }
    return most;
  }

  @Test
  @DisplayName("POL-1 over sockets, at the addresses of loopback, with redirects between them")
  void overSockets() throws Exception {
    Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
    Set<String> crowded = ConcurrentHashMap.newKeySet();
    Map<String, List<Long>> starts = new ConcurrentHashMap<>();
    RawServer.Handler site =
        (request, server, socket) -> {
          String host = request.head().replaceAll("(?is).*\r\nhost: *([^:\r]+).*", "$1");
          AtomicInteger now = open.computeIfAbsent(host, h -> new AtomicInteger());
          starts
              .computeIfAbsent(host, h -> Collections.synchronizedList(new ArrayList<>()))
              .add(System.nanoTime());
          if (now.incrementAndGet() > 2) {
            crowded.add(host);
          }
          socket.setSoTimeout(30);
          try {
            socket.getInputStream().read();
          } catch (SocketTimeoutException e) {
            // Time enough for others to come.
          }
          now.decrementAndGet();
          (request.target().startsWith("/go")
                  ? Answers.redirect("http://host0.site:" + server.port() + "/end" + host)
                  : Answers.alive())
              .handle(request, server, socket);
        };
    try (RawServer server = RawServer.start(site)) {
      List<String> urls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        urls.add("http://host" + i % 5 + ".site:" + server.port() + (i < 20 ? "/go" : "/p") + i);
      }
      UrlOptions options = TestNetwork.options().interval(Duration.ofMillis(20)).build();
      UrlReport report = new TestNetwork().checker(options).check(urls);
      assertThat(report.verdicts().values()).allMatch(v -> v.cause() == Cause.ANSWERED);
      assertThat(server.requests()).hasSizeGreaterThan(55);
      assertThat(crowded).isEmpty();
      assertThat(starts).hasSize(5);
    }
  }

  @Test
  @DisplayName("POL-2 a URL is asked for once, whatever its fragments")
  void aUrlIsAskedForOnce() throws Exception {
    try (RawServer server = RawServer.start(Answers.alive())) {
      String base = "http://a.site:" + server.port();
      List<String> urls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        urls.add(base + "/a");
        urls.add(base + "/x/../a");
        urls.add(base.replace("a.site", "A.SITE") + "/a");
      }
      UrlReport report = new TestNetwork().checker(TestNetwork.options().build()).check(urls);
      assertThat(report.verdicts()).hasSize(1);
      assertThat(server.methods()).containsExactly("HEAD");
    }
  }

  private static VirtualNetwork virtual(UrlOptions options, Function<Job, Exchange> answers) {
    return new VirtualNetwork(options, UrlSettings.defaults(), answers, job -> 50 * MS);
  }

  @ParameterizedTest(name = "POL-3 {0} with Retry-After {1}: {2} requests, then none")
  @CsvSource({
    "429,,6,30,98",
    "429,soon,6,30,98",
    "429,2,3,4,99",
    "503,2,3,4,99",
    "429,3600,1,0,99",
    "503,3600,1,0,99"
  })
  void threeStrikes(int status, String retryAfter, int strikes, int seconds, int notAsked) {
    Function<Job, Exchange> answers =
        job ->
            !job.host().equals("host0.site")
                ? VirtualNetwork.status(200)
                : retryAfter == null
                    ? VirtualNetwork.status(status)
                    : VirtualNetwork.status(status, "retry-after", retryAfter);
    VirtualNetwork network = virtual(options().maxPerHost(1).build(), answers);
    List<UrlTask> results = network.play(urls(200, 2));
    List<Sent> struck =
        network.sent().stream().filter(request -> request.host().equals("host0.site")).toList();
    assertThat(struck).hasSize(strikes);
    assertThat(struck.get(strikes - 1).start() - struck.get(0).start())
        .isGreaterThanOrEqualTo(seconds * 1000L * MS);
    for (UrlTask task : results) {
      Verdict verdict = Objects.requireNonNull(task.verdict());
      if (task.url.host().equals("host0.site")) {
        assertThat(verdict.cause()).isIn(Cause.RATE_LIMIT, Cause.SERVER_ERROR);
      } else {
        assertThat(verdict.cause()).isEqualTo(Cause.ANSWERED);
      }
    }
    assertThat(
            results.stream()
                .map(task -> Objects.requireNonNull(task.verdict()))
                .filter(verdict -> verdict.evidence().startsWith("no longer requested")))
        .hasSize(notAsked);
  }

  @ParameterizedTest(name = "POL-3 {0} of 55 URLs are turned away")
  @ValueSource(ints = {1, 2, 5})
  void whatOneUrlIsToldIsNotForItsHost(int turnedAway) {
    List<String> urls = urls(55, 1);
    Set<String> away = Set.copyOf(urls.subList(7, 7 + turnedAway));
    VirtualNetwork network =
        virtual(
            options().build(),
            job -> VirtualNetwork.status(away.contains(job.request().url().key()) ? 429 : 200));
    List<UrlTask> results = network.play(urls);
    for (UrlTask task : results) {
      Verdict verdict = Objects.requireNonNull(task.verdict());
      assertThat(verdict.cause())
          .as(verdict.evidence())
          .isEqualTo(away.contains(task.url.key()) ? Cause.RATE_LIMIT : Cause.ANSWERED);
    }
    // Three tries each, and one at the second look.
    assertThat(network.sent().stream().filter(sent -> away.contains(sent.url())))
        .hasSizeBetween(2 * turnedAway, 4 * turnedAway);
  }

  @Test
  @DisplayName(
      "POL-3 a host that turns a URL away is asked more slowly, and as usual after a while")
  void aHostThatTurnsAUrlAwayIsAskedMoreSlowly() {
    List<String> urls = urls(60, 1);
    AtomicInteger number = new AtomicInteger();
    VirtualNetwork network =
        virtual(
            options().build(),
            job -> VirtualNetwork.status(number.incrementAndGet() == 20 ? 429 : 200));
    assertThat(network.play(urls))
        .allMatch(task -> Objects.requireNonNull(task.verdict()).cause() == Cause.ANSWERED);
    List<Sent> sent = network.sent();
    long before = sent.get(19).start() - sent.get(9).start();
    long after = sent.get(25).start() - sent.get(21).start();
    long later = sent.get(50).start() - sent.get(40).start();
    assertThat(after * 10).isGreaterThan(before * 4 * 3 / 2);
    assertThat(later).isBetween(before * 3 / 4, before * 4 / 3);
    // The one that was turned away comes back after ten seconds, when others have been asked.
    assertThat(sent.get(60).start() - sent.get(19).start()).isGreaterThan(9_000 * MS);
  }

  @Test
  @DisplayName("POL-3 while a host is parked, the others drain")
  void othersDrain() {
    AtomicInteger first = new AtomicInteger();
    VirtualNetwork network =
        virtual(
            options().build(),
            job ->
                job.host().equals("host0.site") && first.getAndIncrement() == 0
                    ? VirtualNetwork.status(429, "retry-after", "30")
                    : VirtualNetwork.status(200));
    List<UrlTask> results = network.play(urls(100, 10));
    assertThat(results)
        .allMatch(task -> Objects.requireNonNull(task.verdict()).cause() == Cause.ANSWERED);
    long drained =
        network.sent().stream()
            .filter(request -> !request.host().equals("host0.site"))
            .mapToLong(Sent::end)
            .max()
            .orElseThrow();
    assertThat(drained).isLessThan(5_000 * MS);
    assertThat(network.now()).isGreaterThan(30_000 * MS);
  }

  @Test
  @DisplayName("POL-4 the user agent says who asks")
  void theUserAgentIsOurs() throws Exception {
    try (RawServer server = RawServer.start(Answers.alive())) {
      String host = "http://a.site:" + server.port() + "/";
      new TestNetwork().check(TestNetwork.options().build(), host);
      assertThat(server.requests())
          .singleElement()
          .satisfies(
              request ->
                  assertThat(request.head())
                      .containsPattern(
                          "(?i)\r\nuser-agent: gloss-lint/[^ ]+ \\(\\+https://[^)]+\\)\r\n"));
    }
  }

  @Test
  @DisplayName("POL-4 a host's own user agent")
  void aHostCanGetAnotherUserAgent() throws Exception {
    HostSettings own =
        new HostSettings(OptionalInt.empty(), null, Map.of(), "our-bot/1", Set.of(), false);
    UrlSettings defaults = UrlSettings.defaults();
    UrlSettings settings =
        new UrlSettings(
            defaults.skip(),
            Map.of("a.site", own),
            defaults.respectRobots(),
            defaults.grace(),
            defaults.maxAge(),
            defaults.maxPerHost());
    try (RawServer server = RawServer.start(Answers.alive())) {
      String host = "http://a.site:" + server.port() + "/";
      new TestNetwork().checker(settings, TestNetwork.options().build()).check(List.of(host));
      assertThat(server.requests())
          .singleElement()
          .satisfies(
              request -> assertThat(request.head()).containsIgnoringCase("user-agent: our-bot/1"));
    }
  }

  private static List<String> order(long seed, List<String> urls) {
    VirtualNetwork network =
        virtual(options().seed(seed).build(), job -> VirtualNetwork.status(200));
    network.play(urls);
    return network.sent().stream().map(Sent::url).toList();
  }

  @Test
  @DisplayName("POL-6 a seed is an order")
  void ordersFollowSeeds() {
    List<String> urls = urls(300, 3);
    assertThat(order(1, urls)).isEqualTo(order(1, urls)).hasSize(300);
    assertThat(order(2, urls))
        .isNotEqualTo(order(1, urls))
        .containsExactlyInAnyOrderElementsOf(order(1, urls));
  }

  @Test
  @DisplayName("POL-7 a host has 500 URLs in a run")
  void aHostHasALimit() {
    VirtualNetwork network = virtual(options().build(), job -> VirtualNetwork.status(200));
    List<UrlTask> results = network.play(urls(1400, 2));
    assertThat(network.sent()).hasSize(1000);
    assertThat(
            results.stream()
                .map(task -> Objects.requireNonNull(task.verdict()).cause())
                .filter(Cause.BUDGET::equals))
        .hasSize(400);
  }
}
