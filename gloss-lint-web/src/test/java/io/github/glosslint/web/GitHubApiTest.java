package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of GitHub, on a server of this machine with an API on another. */
class GitHubApiTest {

  private final MockWebServer pages = new MockWebServer();
  private final MockWebServer api = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    pages.setDispatcher(always(429));
    api.setDispatcher(always(200));
    pages.start();
    api.start();
  }

  @AfterEach
  void stop() {
    pages.close();
    api.close();
  }

  private static Dispatcher always(int status, String... header) {
    MockResponse.Builder response = new MockResponse.Builder().code(status);
    if (header.length > 0) {
      response.setHeader(header[0], header[1]);
    }
    MockResponse built = response.build();
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return built;
      }
    };
  }

  private UrlReport check(String... paths) {
    UrlOptions options =
        UrlOptions.builder()
            .allowPrivate(true)
            .interval(Duration.ZERO)
            .secondLookAfter(Duration.ZERO)
            .gitHub(pages.url("/").toString(), "http://127.0.0.1:" + api.getPort(), "secret")
            .build();
    List<String> urls = new ArrayList<>();
    for (String path : paths) {
      urls.add(pages.url(path).toString());
    }
    return UrlChecker.of(UrlSettings.defaults(), options).check(urls);
  }

  private Cause cause(UrlReport report, String path) {
    return Objects.requireNonNull(report.verdict(pages.url(path).toString())).cause();
  }

  @ParameterizedTest
  @CsvSource({
    "/garden/bulbs, /repos/garden/bulbs",
    "/garden/bulbs/, /repos/garden/bulbs",
    "/garden/bulbs/issues/7, /repos/garden/bulbs/issues/7",
    "/garden/bulbs/pull/7, /repos/garden/bulbs/issues/7",
    "/garden/bulbs/blob/main/docs/a%20b.md, /repos/garden/bulbs/contents/docs/a%20b.md?ref=main",
    "/garden/bulbs/tree/v1.0/docs, /repos/garden/bulbs/contents/docs?ref=v1.0",
    "/garden/bulbs/releases/tag/v1.0, /repos/garden/bulbs/releases/tags/v1.0",
    "/garden/bulbs/commit/0123abc, /repos/garden/bulbs/commits/0123abc"
  })
  void aYesOfTheApiIsOne(String page, String question) throws Exception {
    assertThat(cause(check(page), page)).isEqualTo(Cause.ANSWERED);
    assertThat(pages.getRequestCount()).isZero();
    RecordedRequest asked = api.takeRequest();
    assertThat(asked.getTarget()).isEqualTo(question);
    assertThat(asked.getHeaders().get("authorization")).isEqualTo("Bearer secret");
  }

  @Test
  void whatTheApiDoesNotKnowIsAskedOfThePage() throws Exception {
    api.setDispatcher(always(404));
    pages.setDispatcher(always(200));
    assertThat(cause(check("/garden/bulbs"), "/garden/bulbs")).isEqualTo(Cause.ANSWERED);
    assertThat(cause(check("/garden/bulbs/wiki"), "/garden/bulbs/wiki")).isEqualTo(Cause.ANSWERED);
    assertThat(api.getRequestCount()).isEqualTo(1);
    assertThat(pages.getRequestCount()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "CRED-2 the token goes to the API alone, over https unless private networks are open")
  void theTokenGoesToTheApiAlone() throws Exception {
    api.setDispatcher(always(302, "Location", pages.url("/elsewhere").toString()));
    pages.setDispatcher(always(200));
    check("/garden/bulbs");
    assertThat(pages.takeRequest().getHeaders().get("authorization")).isNull();
    UrlOptions.Builder builder = UrlOptions.builder();
    assertThatThrownBy(() -> builder.gitHub("https://github.com", "http://api.github.com", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https");
  }

  @Test
  void anExhaustedApiIsLeftAlone() {
    api.setDispatcher(always(403, "X-RateLimit-Remaining", "0"));
    pages.setDispatcher(always(200));
    UrlReport report = check("/a/a", "/b/b", "/c/c", "/d/d", "/e/e", "/f/f");
    assertThat(report.verdicts().values()).allMatch(verdict -> verdict.cause() == Cause.ANSWERED);
    // Those that were under way already still came.
    assertThat(api.getRequestCount()).isLessThan(6);
  }
}
