package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.glosslint.config.UrlSettings;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.web.history.ChildProcess;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code robots.txt} forbids is not asked for, if the settings say so. */
@DisplayName("POL-5")
class RobotsTest {

  private static final UrlSettings RESPECT =
      new UrlSettings(
          List.of(), Map.of(), true, UrlSettings.Grace.DEFAULT, Duration.ofDays(3), 500);

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();

  @BeforeEach
  void start() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answers.getOrDefault(
                request.getUrl().encodedPath(), new MockResponse.Builder().code(200).build());
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private UrlReport check(UrlSettings settings, String... paths) {
    List<String> urls = new ArrayList<>();
    for (String path : paths) {
      urls.add(server.url(path).toString());
    }
    UrlOptions options =
        UrlOptions.builder()
            .allowPrivate(true)
            .interval(Duration.ZERO)
            .secondLookAfter(Duration.ZERO)
            .build();
    return UrlChecker.of(settings, options).check(urls);
  }

  private Cause cause(UrlReport report, String path) {
    return Objects.requireNonNull(report.verdict(server.url(path).toString())).cause();
  }

  private List<String> requests() throws InterruptedException {
    List<String> lines = new ArrayList<>();
    for (int i = server.getRequestCount(); i > 0; i--) {
      RecordedRequest request = server.takeRequest();
      lines.add(request.getMethod() + " " + request.getTarget());
    }
    return lines;
  }

  private void robots(String... lines) {
    answers.put("/robots.txt", new MockResponse.Builder().body(String.join("\n", lines)).build());
  }

  @Test
  void theFileIsReadOnceAndObeyed() throws Exception {
    robots("User-agent: gloss-lint", "Disallow: /private/", "", "User-agent: *", "Disallow: /");
    UrlReport report = check(RESPECT, "/a", "/b", "/private/c");
    assertThat(cause(report, "/a")).isEqualTo(Cause.ANSWERED);
    assertThat(cause(report, "/private/c")).isEqualTo(Cause.ROBOTS);
    assertThat(requests()).containsExactlyInAnyOrder("GET /robots.txt", "HEAD /a", "HEAD /b");
  }

  @Test
  void aRedirectIsSubjectToItAsWell() throws Exception {
    robots("User-agent: *", "Disallow: /private/");
    answers.put(
        "/a", new MockResponse.Builder().code(302).setHeader("Location", "/private/b").build());
    assertThat(cause(check(RESPECT, "/a"), "/a")).isEqualTo(Cause.ROBOTS);
    assertThat(requests()).containsExactly("GET /robots.txt", "HEAD /a");
  }

  @Test
  void nobodyAsksForItUnlessTheSettingsSaySo() throws Exception {
    robots("User-agent: *", "Disallow: /");
    assertThat(cause(check(UrlSettings.defaults(), "/a"), "/a")).isEqualTo(Cause.ANSWERED);
    assertThat(requests()).containsExactly("HEAD /a");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"404, ANSWERED", "403, ANSWERED", "410, ANSWERED", "500, ROBOTS", "503, ROBOTS"})
  void aFileThatCannotBeHad(int status, Cause cause) {
    answers.put("/robots.txt", new MockResponse.Builder().code(status).build());
    assertThat(cause(check(RESPECT, "/a"), "/a")).isEqualTo(cause);
  }

  @Test
  void aFileBehindARedirectCounts() {
    answers.put(
        "/robots.txt", new MockResponse.Builder().code(301).setHeader("Location", "/r").build());
    answers.put("/r", new MockResponse.Builder().body("User-agent: *\nDisallow: /").build());
    assertThat(cause(check(RESPECT, "/a"), "/a")).isEqualTo(Cause.ROBOTS);
  }

  /** In a JVM of its own, since nobody else's tests want their logs printed. */
  @Test
  @DisplayName("OUT-2 a log has nothing of the file, whatever its level")
  void theFileDoesNotWriteIntoLogs() throws Exception {
    List<String> command = new ArrayList<>(ChildProcess.command(HostileRobots.class));
    command.add(1, "-Dslf4j.provider=" + PrintedLogs.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed)
        .contains("ANSWERED", "ROBOTS", "[DEBUG]")
        .doesNotContain(HostileRobots.MARK);
    assertThat(printed.lines().filter(line -> line.matches("\\[(INFO|WARN|ERROR)].*")))
        .singleElement(STRING)
        .matches("\\[WARN] Problem processing robots.txt for http://a.site:\\d+/robots.txt");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostilePatternsAndFilesWithoutEndTakeNoTime() {
    String rule = "Disallow: /" + "*a".repeat(200) + "b$\n";
    robots("User-agent: *", rule.repeat(1_000) + "Disallow: /private/");
    assertThat(cause(check(RESPECT, "/" + "a".repeat(2_000)), "/" + "a".repeat(2_000)))
        .isEqualTo(Cause.ANSWERED);
  }
}
