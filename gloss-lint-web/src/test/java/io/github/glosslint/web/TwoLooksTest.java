package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.UrlRun.Job;
import io.github.glosslint.web.net.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Dead takes two looks, and whoever gets one only is not called dead. */
@Timeout(120)
class TwoLooksTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  @DisplayName("over sockets: 404 to each first look, then the host wants an hour")
  void aHostThatClosesBeforeTheSecondLook() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger pauses = new AtomicInteger();
    RawServer.Handler handler =
        (request, server, socket) -> {
          boolean again = !seen.add(request.method() + request.target());
          String status = again ? "429 Too Many Requests" : "404 Not Found";
          if (again) {
            pauses.incrementAndGet();
          }
          server.say(socket, Answers.head(status, "Retry-After: 3600", "Content-Length: 0"));
        };
    try (RawServer server = RawServer.start(handler)) {
      String base = "http://a.site:" + server.port();
      UrlReport report =
          new TestNetwork()
              .check(TestNetwork.options().build(), base + "/a", base + "/b", base + "/c");

      assertThat(pauses).hasPositiveValue();
      assertThat(report.verdicts()).hasSize(3);
      assertThat(report.counts()).doesNotContainKey(State.DEAD);
      assertThat(report.verdicts().values())
          .extracting(Verdict::evidence)
          .allMatch(
              evidence ->
                  evidence.startsWith("429")
                      || evidence.equals(
                          "404 Not Found, seen once; no longer requested: the host requests a"
                              + " pause of 3600 s"));
    }
  }

  @Test
  @DisplayName("the host wants an hour in the first round")
  void aHostThatClosesInTheFirstRound() {
    AtomicInteger number = new AtomicInteger();
    List<Verdict> verdicts =
        play(
            UrlOptions.builder().seed(7).deadline(Duration.ofDays(1)),
            job ->
                number.incrementAndGet() > 9
                    ? VirtualNetwork.status(429, "retry-after", "3600")
                    : VirtualNetwork.status(404));

    assertThat(verdicts).noneMatch(verdict -> verdict.state() == State.DEAD);
    assertThat(verdicts).anyMatch(verdict -> verdict.evidence().startsWith("404 Not Found, seen"));
  }

  @Test
  @DisplayName("the time of the run is over before the second look")
  void aRunThatEndsBeforeTheSecondLook() {
    List<Verdict> verdicts =
        play(
            UrlOptions.builder()
                .seed(7)
                .secondLookAfter(Duration.ofMinutes(30))
                .deadline(Duration.ofMinutes(2)),
            job -> VirtualNetwork.status(404));

    assertThat(verdicts)
        .allMatch(verdict -> verdict.state() == State.UNREACHABLE)
        .allMatch(
            verdict ->
                verdict
                    .evidence()
                    .equals("404 Not Found, seen once; the time limit of the run was reached"));
  }

  @Test
  void twoLooksAreEnough() {
    assertThat(play(UrlOptions.builder().seed(7), job -> VirtualNetwork.status(404)))
        .allMatch(verdict -> verdict.state() == State.DEAD);
  }

  private static List<Verdict> play(UrlOptions.Builder options, Function<Job, Exchange> answers) {
    List<String> urls = IntStream.range(0, 12).mapToObj(i -> "https://a.site/page" + i).toList();
    return new VirtualNetwork(options.build(), UrlSettings.defaults(), answers, job -> SECOND / 20)
        .play(urls).stream().map(task -> Objects.requireNonNull(task.verdict())).toList();
  }
}
