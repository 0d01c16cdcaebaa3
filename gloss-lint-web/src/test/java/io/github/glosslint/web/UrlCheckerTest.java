package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way from URLs to verdicts, over real sockets. */
class UrlCheckerTest {

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();

  @BeforeEach
  void start() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            MockResponse own = pages.get(request.getMethod() + " " + path);
            return own != null
                ? own
                : pages.getOrDefault(path, new MockResponse.Builder().code(404).build());
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String url(String path) {
    return server.url(path).toString();
  }

  private static MockResponse status(int code) {
    return new MockResponse.Builder().code(code).build();
  }

  private static MockResponse redirect(int code, String location) {
    return new MockResponse.Builder().code(code).setHeader("Location", location).build();
  }

  private static MockResponse html(String body) {
    return new MockResponse.Builder()
        .code(200)
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .body(body)
        .build();
  }

  private UrlReport check(String... urls) {
    UrlOptions options =
        UrlOptions.builder()
            .allowPrivate(true)
            .interval(Duration.ZERO)
            .secondLookAfter(Duration.ZERO)
            .seed(1)
            .build();
    return UrlChecker.of(UrlSettings.defaults(), options).check(List.of(urls));
  }

  private Verdict verdict(String url) {
    return Objects.requireNonNull(check(url).verdict(url));
  }

  private List<String> requests() throws InterruptedException {
    List<String> lines = new java.util.ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      RecordedRequest request = server.takeRequest();
      lines.add(request.getMethod() + " " + request.getTarget());
    }
    return lines;
  }

  @Test
  void aPageThatIsThereTakesOneHead() throws Exception {
    pages.put("/a", status(200));
    assertThat(verdict(url("/a")).cause()).isEqualTo(Cause.ANSWERED);
    assertThat(requests()).containsExactly("HEAD /a");
  }

  @Test
  void aPageThatIsGoneIsLookedAtTwice() throws Exception {
    Verdict verdict = verdict(url("/a"));
    assertThat(verdict.cause()).isEqualTo(Cause.NOT_FOUND);
    assertThat(verdict.evidence()).isEqualTo("404 Not Found, twice");
    assertThat(requests()).containsExactly("HEAD /a", "GET /a", "GET /a");
  }

  @Test
  void aUrlIsAskedForOnceWhateverItsFragmentsAndSpelling() throws Exception {
    pages.put("/a", html("<p id=x>x<p id=y>y"));
    UrlReport report =
        check(
            url("/a#x"),
            url("/a#y"),
            url("/a#z"),
            url("/b/../a").replace("localhost", "LOCALHOST"));
    assertThat(requests()).containsExactly("GET /a");
    assertThat(Objects.requireNonNull(report.verdict(url("/a#z"))).missingFragments())
        .containsExactly("z");
    assertThat(report.verdicts()).hasSize(1);
  }

  @Test
  void permanentRedirectsMoveAndOthersDoNot() {
    pages.put("/old", redirect(301, "/new"));
    pages.put("/new", status(200));
    pages.put("/now", redirect(302, "/new"));
    Verdict moved = verdict(url("/old"));
    assertThat(moved.cause()).isEqualTo(Cause.PERMANENT_REDIRECT);
    assertThat(moved.movedTo()).isEqualTo(url("/new"));
    assertThat(verdict(url("/now")).cause()).isEqualTo(Cause.ANSWERED);
  }

  @Test
  void aHostWhereHeadIsUselessIsAskedWithGet() throws Exception {
    for (String path : List.of("/a", "/b", "/c", "/d")) {
      pages.put("HEAD " + path, status(405));
      pages.put("GET " + path, status(200));
    }
    UrlReport report = check(url("/a"), url("/b"), url("/c"), url("/d"));
    assertThat(report.verdicts().values()).allMatch(v -> v.cause() == Cause.ANSWERED);
    assertThat(requests().stream().filter(r -> r.startsWith("HEAD"))).hasSizeLessThan(4);
  }

  @Test
  void whatComesBackAtTheSecondLookIsAliveAndFlaky() {
    server.setDispatcher(new mockwebserver3.QueueDispatcher());
    server.enqueue(status(500));
    server.enqueue(status(500));
    server.enqueue(status(200));
    Verdict verdict = verdict(url("/a"));
    assertThat(verdict.cause()).isEqualTo(Cause.ANSWERED);
    assertThat(verdict.flaky()).isTrue();
  }
}
