package io.github.glosslint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import io.github.glosslint.web.RawServer.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTP-9: whatever bytes a server sends, the words are those of the web, and the fault its own. */
@Timeout(120)
class HostileAnswersTest {

  private static final List<String> STATUS_LINES =
      List.of(
          "HTTP/1.1 -20 No",
          "HTTP/1.1 -1 No",
          "HTTP/1.1 -99 No",
          "HTTP/1.1 +20 No",
          "HTTP/1.1 2 0 0",
          "HTTP/1.1 20",
          "HTTP/1.1 2e2 OK",
          "HTTP/1.1 ٢٠٠ OK",
          "HTTP/1.1 99999999999 No",
          "HTTP/1.1",
          "HTTP/1.1 ",
          "HTTP/9.9 200 OK",
          "HTTP/1.1 200\u0000OK",
          "ICY 200 OK",
          "ICY -20 OK",
          "SSH-2.0-OpenSSH",
          "\u0000\u0001\u0002",
          "");

  private static final List<String> NAMES =
      List.of(
          "Content-Length",
          "Content-Type",
          "Content-Encoding",
          "Transfer-Encoding",
          "Connection",
          "Retry-After",
          "Location",
          "Date",
          "ETag",
          "Set-Cookie",
          "Proxy-Authenticate",
          "WWW-Authenticate",
          "X-RateLimit-Reset",
          "X-RateLimit-Remaining",
          "X\u0007Y",
          "");

  private static final List<String> VALUES =
      List.of(
          "",
          "-5",
          "-9223372036854775808",
          "99999999999999999999",
          "1, 2",
          "0x10",
          "٥",
          "\u0000",
          "\u0007\u001b[31m",
          "\u007f",
          "é\u00ff",
          "a\u0000b",
          "text/html; charset=\u0007",
          "text/html; charset=no-such-charset",
          "text/html; charset=\"",
          "gzip",
          "chunked, chunked",
          "Sun, 99 Foo 9999 99:99:99 GMT",
          "Basic realm=\"\u0000",
          "http://[::1",
          "http://a\u0000b/",
          "=;,\"");

  private final TestNetwork network = new TestNetwork();

  private Verdict verdict(Handler handler, String fragment) throws IOException {
    try (RawServer server = RawServer.start(handler)) {
      String url = "http://a.site:" + server.port() + "/" + fragment;
      return Objects.requireNonNull(network.check(TestNetwork.options().build(), url).verdict(url));
    }
  }

  private static String head(String status, String header) {
    return Answers.head(status, Answers.HTML, header);
  }

  private static void assertPlain(String sent, Verdict verdict) {
    assertThat(verdict.cause()).as(sent).isNotEqualTo(Cause.INTERNAL);
    assertThat(verdict.evidence())
        .as(sent)
        .doesNotContain("internal error", "Exception", "okhttp", "java.", "null", "code < 0")
        .matches("\\P{Cntrl}*");
  }

  @Test
  @DisplayName("HTTP-9 no status line is our fault")
  void statusLines() throws IOException {
    for (String line : STATUS_LINES) {
      Verdict verdict = verdict(Answers.bytes(line + "\r\nContent-Length: 0\r\n\r\n"), "");
      assertPlain(line, verdict);
      assertThat(verdict.state()).as(line).isIn(State.UNREACHABLE, State.ALIVE);
    }
  }

  @Test
  @DisplayName("HTTP-9 no header is our fault")
  void headers() throws IOException {
    for (String status : List.of("200 OK", "302 Found", "503 No", "407 No", "401 No")) {
      List<String> tried = new ArrayList<>();
      for (String name : NAMES) {
        for (String value : VALUES) {
          tried.add(name + ": " + value);
        }
      }
      // Each gets a path, so that one run asks for all of them.
      Handler handler =
          (request, server, socket) -> {
            // Where a Location leads there is a page.
            String head =
                request.target().matches("/[0-9]{1,3}")
                    ? head(status, tried.get(Integer.parseInt(request.target().substring(1))))
                    : head("200 OK", "X: y");
            server.say(socket, head + (request.method().equals("HEAD") ? "" : "<p>page"));
          };
      try (RawServer server = RawServer.start(handler)) {
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < tried.size(); i++) {
          urls.add("http://h" + i + ".site:" + server.port() + "/" + i + "#y");
        }
        UrlReport report = network.checker(TestNetwork.options().build()).check(urls);
        for (int i = 0; i < tried.size(); i++) {
          Verdict verdict = Objects.requireNonNull(report.verdict(urls.get(i)));
          assertPlain(status + ", " + tried.get(i), verdict);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 -20 No        | malformed HTTP response: its status code is negative",
        "HTTP/1.1 200 OK~Content-Length: -5 | malformed HTTP response: its Content-Length is"
            + " negative",
      })
  @DisplayName("HTTP-9 what is malformed is named")
  void whatIsMalformedIsNamed(String head, String evidence) throws IOException {
    Verdict verdict =
        verdict(Answers.bytes(head.replace("~", "\r\n") + "\r\nConnection: close\r\n\r\n"), "");
    assertThat(verdict.cause()).isEqualTo(Cause.PROTOCOL);
    assertThat(verdict.evidence()).startsWith(evidence);
  }

  @Test
  @DisplayName("HTTP-8 a pause that is written in bytes that no header has is none")
  void aPauseThatCannotBeRead() throws IOException {
    Verdict verdict =
        verdict(
            (request, server, socket) ->
                server.say(
                    socket,
                    server.requests().size() < 2
                        ? Answers.head("503 No", "Retry-After: \u0007\u00e9", "Content-Length: 0")
                        : Answers.head("200 OK", "Content-Length: 0")),
            "");
    assertThat(verdict.cause()).isEqualTo(Cause.ANSWERED);
  }
}
