package io.github.glosslint.web;

import static io.github.glosslint.verdict.Cause.ANSWERED;
import static io.github.glosslint.verdict.Cause.BAD_REDIRECT;
import static io.github.glosslint.verdict.Cause.BOT_WALL;
import static io.github.glosslint.verdict.Cause.CHALLENGE;
import static io.github.glosslint.verdict.Cause.DNS;
import static io.github.glosslint.verdict.Cause.DNS_TIMEOUT;
import static io.github.glosslint.verdict.Cause.NO_SUCH_HOST;
import static io.github.glosslint.verdict.Cause.PROTOCOL;
import static io.github.glosslint.verdict.Cause.PROXY_AUTHENTICATION;
import static io.github.glosslint.verdict.Cause.RATE_LIMIT;
import static io.github.glosslint.verdict.Cause.REDIRECT_LOOP;
import static io.github.glosslint.verdict.Cause.REFUSED;
import static io.github.glosslint.verdict.Cause.RESET;
import static io.github.glosslint.verdict.Cause.SERVER_ERROR;
import static io.github.glosslint.verdict.Cause.TIMEOUT;
import static io.github.glosslint.verdict.Cause.TLS_EXPIRED;
import static io.github.glosslint.verdict.Cause.TLS_HANDSHAKE;
import static io.github.glosslint.verdict.Cause.TLS_UNTRUSTED;
import static io.github.glosslint.verdict.Cause.TLS_WRONG_HOST;
import static io.github.glosslint.verdict.Cause.TOO_MANY_REDIRECTS;
import static io.github.glosslint.web.Answers.HTML;
import static io.github.glosslint.web.Answers.body;
import static io.github.glosslint.web.Answers.bytes;
import static io.github.glosslint.web.Answers.head;
import static io.github.glosslint.web.Answers.redirect;
import static io.github.glosslint.web.Answers.status;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.web.RawServer.Handler;
import java.util.List;
import mockwebserver3.SocketEffect;

/** HTTP-1 to HTTP-19: what may go wrong with a request, and what a URL is then. */
final class FaultTable {

  /**
   * A fault.
   *
   * @param place where it happens
   * @param head the verdict if HEAD is asked and then GET, and both meet it
   * @param get the verdict if HEAD is refused and GET meets it
   * @param fragment the verdict if a fragment is looked for, with GET
   */
  record Row(String id, String fault, FaultPlace place, Cause head, Cause get, Cause fragment) {}

  private static final String WALL =
      "<title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/h/b/orchestrate/"
          + "chl_page/v1></script>";

  private static final long DECADES = 99_999_999_999L;

  private static final SocketEffect RESET_STREAM = new SocketEffect.CloseStream(2);
  private static final SocketEffect PROTOCOL_ERROR = new SocketEffect.CloseStream(1);
  private static final SocketEffect GO_AWAY = SocketEffect.ShutdownConnection.INSTANCE;

  private FaultTable() {}

  private static Row same(String id, String fault, FaultPlace place, Cause always) {
    return new Row(id, fault, place, always, always, always);
  }

  private static Row same(String id, String fault, Handler answer, Cause always) {
    return same(id, fault, FaultPlace.answer(answer), always);
  }

  /** A fault of the body, which HEAD does not meet and which matters to fragments only. */
  private static Row inBody(String id, String fault, Handler answer, Cause fragment) {
    return new Row(id, fault, FaultPlace.answer(answer), ANSWERED, ANSWERED, fragment);
  }

  private static Row slowBody(String id, String fault, Handler answer, Cause fragment) {
    return new Row(id, fault, FaultPlace.slow(answer), ANSWERED, ANSWERED, fragment);
  }

  private static Row location(String fault, String location) {
    return same("HTTP-19", "a Location " + fault, redirect(location), BAD_REDIRECT);
  }

  static final List<Row> ROWS =
      List.of(
          same("HTTP-1", "no answer", FaultPlace.slow(Answers.silence()), TIMEOUT),
          same("HTTP-1", "a header that drips", FaultPlace.slow(Answers.drippingHeader()), TIMEOUT),
          slowBody("HTTP-1", "a body that drips", Answers.drippingBody(), TIMEOUT),
          same("HTTP-2", "a name server that stalls", FaultPlace.stalledName(), DNS_TIMEOUT),
          inBody("HTTP-3", "a body without an end", Answers.endlessBody(), ANSWERED),
          inBody("HTTP-4", "a gzip bomb", Answers.gzipBomb(), ANSWERED),
          inBody("HTTP-4", "gzip in gzip", Answers.nestedGzip(), ANSWERED),
          same("HTTP-5", "headers without an end", Answers.headerFlood(), PROTOCOL),
          same("HTTP-5", "a header without an end", Answers.longHeader(), PROTOCOL),
          same("HTTP-6", "100 for ever", Answers.informationalFlood(100), PROTOCOL),
          same("HTTP-6", "103 for ever", Answers.informationalFlood(103), PROTOCOL),
          same("HTTP-7", "a redirect to itself", redirect("/"), REDIRECT_LOOP),
          same("HTTP-7", "a loop of two", FaultPlace.loop("/a", "/b"), REDIRECT_LOOP),
          same(
              "HTTP-7",
              "a loop that sets a cookie",
              status("302 Found", "Location: /", "Set-Cookie: seen=1", "Content-Length: 0"),
              TOO_MANY_REDIRECTS),
          same("HTTP-7", "redirects without an end", FaultPlace.chain(), TOO_MANY_REDIRECTS),
          same("HTTP-8", "429 with Retry-After: 0", throttled(429, "0"), RATE_LIMIT),
          same("HTTP-8", "429 with Retry-After: -5", throttled(429, "-5"), RATE_LIMIT),
          same("HTTP-8", "429 with decades", throttled(429, "" + DECADES), RATE_LIMIT),
          same("HTTP-8", "429 with more than a long", throttled(429, "9".repeat(30)), RATE_LIMIT),
          same(
              "HTTP-8",
              "429 with a date in the past",
              throttled(429, "Sun, 06 Nov 1994 08:49:37 GMT"),
              RATE_LIMIT),
          same(
              "HTTP-8",
              "429 with a date in decades",
              throttled(429, "Fri, 31 Dec 2100 23:59:59 GMT"),
              RATE_LIMIT),
          same(
              "HTTP-9",
              "503 with Retry-After of 11 digits",
              throttled(503, "" + DECADES),
              SERVER_ERROR),
          same(
              "HTTP-9", "408 with Retry-After of 11 digits", throttled(408, "" + DECADES), TIMEOUT),
          same("HTTP-10", "503 with Retry-After: 0", throttled(503, "0"), SERVER_ERROR),
          same("HTTP-10", "408", status("408 Timeout", "Content-Length: 0"), TIMEOUT),
          same("HTTP-11", "status 000", bytes("HTTP/1.1 000 X\r\n\r\n"), PROTOCOL),
          same("HTTP-11", "status 9999", bytes("HTTP/1.1 9999 X\r\n\r\n"), PROTOCOL),
          same("HTTP-11", "status 600", bytes("HTTP/1.1 600 X\r\n\r\n"), PROTOCOL),
          same("HTTP-11", "status 999", status("999 No", "Content-Length: 0"), BOT_WALL),
          same(
              "HTTP-11",
              "407 of a server that is no proxy",
              status("407 No", "Proxy-Authenticate: Basic realm=x", "Content-Length: 0"),
              PROXY_AUTHENTICATION),
          same("HTTP-11", "ICY 200", bytes("ICY 200 OK\r\n\r\n"), ANSWERED),
          same("HTTP-11", "another protocol", bytes("SSH-2.0-OpenSSH_9.6\r\n\r\n"), PROTOCOL),
          inBody(
              "HTTP-11",
              "a chunk whose size is no number",
              body(
                  head("200 OK", HTML, "Transfer-Encoding: chunked"),
                  (server, socket) -> server.say(socket, "zz\r\nabc\r\n")),
              PROTOCOL),
          same(
              "HTTP-11",
              "lengths that contradict each other",
              body(
                  head("200 OK", HTML, "Content-Length: 5", "Content-Length: 6"),
                  (server, socket) -> server.say(socket, "<p>12")),
              PROTOCOL),
          new Row(
              "HTTP-11",
              "204 with a body",
              FaultPlace.answer(
                  body(
                      head("204 No Content", HTML, "Content-Length: 5"),
                      (server, socket) -> server.say(socket, "<p>12"))),
              ANSWERED,
              PROTOCOL,
              PROTOCOL),
          inBody("HTTP-12", "a body that breaks off", Answers.truncatedBody(), RESET),
          inBody("HTTP-12", "a reset within the body", Answers.resetInBody(), RESET),
          same("HTTP-13", "RST_STREAM", FaultPlace.http2(RESET_STREAM, true), ANSWERED),
          same("HTTP-13", "PROTOCOL_ERROR", FaultPlace.http2(PROTOCOL_ERROR, true), ANSWERED),
          same("HTTP-13", "GOAWAY", FaultPlace.slow(FaultPlace.http2(GO_AWAY, true)), ANSWERED),
          same(
              "HTTP-13",
              "RST_STREAM, then no HTTP",
              FaultPlace.http2(RESET_STREAM, false),
              PROTOCOL),
          same(
              "HTTP-13",
              "PROTOCOL_ERROR, then no HTTP",
              FaultPlace.http2(PROTOCOL_ERROR, false),
              PROTOCOL),
          same(
              "HTTP-13",
              "GOAWAY, then no HTTP",
              FaultPlace.slow(FaultPlace.http2(GO_AWAY, false)),
              PROTOCOL),
          same(
              "HTTP-13",
              "a connection that stalls",
              FaultPlace.slow(FaultPlace.http2(SocketEffect.Stall.INSTANCE, true)),
              TIMEOUT),
          same("HTTP-14", "a certificate that expired", TlsPlace.EXPIRED, TLS_EXPIRED),
          same("HTTP-14", "a certificate of another host", TlsPlace.OTHER_HOST, TLS_WRONG_HOST),
          same("HTTP-14", "a certificate of its own", TlsPlace.SELF_SIGNED, TLS_UNTRUSTED),
          same("HTTP-14", "a certificate of nobody known", TlsPlace.UNKNOWN, TLS_UNTRUSTED),
          same("HTTP-14", "no cipher in common", TlsPlace.WEAK, TLS_HANDSHAKE),
          same("HTTP-14", "no TLS", TlsPlace.PLAIN, TLS_HANDSHAKE),
          same("HTTP-15", "NXDOMAIN", FaultPlace.name(TestNetwork.NXDOMAIN), NO_SUCH_HOST),
          same("HTTP-15", "SERVFAIL", FaultPlace.name(TestNetwork.SERVFAIL), DNS),
          same("HTTP-15", "a name without addresses", FaultPlace.name(host -> List.of()), DNS),
          same("HTTP-16", "a closed port", FaultPlace.refused(), REFUSED),
          same("HTTP-16", "a reset", Answers.reset(), RESET),
          same("HTTP-16", "the end of the connection", bytes(""), RESET),
          new Row(
              "HTTP-18",
              "a bot wall that answers 200",
              FaultPlace.answer(Answers.html(WALL)),
              ANSWERED,
              CHALLENGE,
              CHALLENGE),
          same(
              "HTTP-18",
              "a bot wall that answers 200 and says so",
              status("200 OK", "cf-mitigated: challenge", "Content-Length: 0"),
              CHALLENGE),
          same("HTTP-19", "no Location", status("302 Found", "Content-Length: 0"), BAD_REDIRECT),
          location("that is empty", ""),
          location("that is blank", " \t "),
          location("with a bracket open", "http://[::1"),
          location("without a host", "//"),
          location("with a scheme alone", "https:"),
          location("of a blank host", "http://a b/"),
          location("to a file", "file:///etc/passwd"),
          location("to mail", "mailto:a@b.site"),
          location("to FTP", "ftp://target.site/"),
          location("to a script", "javascript:alert(1)"),
          location("to port 99999", "http://target.site:99999/"),
          location("with NUL", "http://tar\0get.site/"));

  private static Handler throttled(int status, String retryAfter) {
    return status(status + " No", "Retry-After: " + retryAfter, "Content-Length: 0");
  }
}
