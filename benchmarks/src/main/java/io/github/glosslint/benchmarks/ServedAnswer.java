package io.github.glosslint.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What {@link UrlServer} answers. The first part of a path names it, so that whoever writes the
 * URLs decides on the shares: {@code /slow/12}.
 *
 * @param after how long the client waits, in ms
 * @param bytes all of the answer
 * @param end what becomes of the connection then
 */
record ServedAnswer(int after, ByteBuffer bytes, End end) {

  /** What becomes of a connection when the answer is written. */
  enum End {
    KEEP,
    CLOSE,
    /** TCP's RST, in place of an answer. */
    RESET,
    /** No answer, until the client goes. */
    SILENCE
  }

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"en\"><head><title>Page</title></head><body><h1 id=\"top\">Page"
          + "</h1><p>"
          + "All of it is text. ".repeat(40)
          + "</p></body></html>\n";

  private static final String BIG_PAGE = PAGE + "<!-- more -->\n".repeat(20_000);

  private static final int PAUSE_SECONDS = 1;

  /**
   * The answer to a request.
   *
   * @param latency of answers that are not slow, in ms
   * @param slow that of those that are
   */
  static ServedAnswer to(
      boolean head,
      String path,
      ServedHost host,
      ServedHost next,
      int port,
      int latency,
      int slow) {
    String[] parts = path.split("/", 3);
    String kind = parts.length > 1 ? parts[1] : "";
    return switch (kind) {
      case "ok" -> answer(latency, head, "200 OK", "", PAGE);
      case "slow" -> answer(slow, head, "200 OK", "", PAGE);
      case "big" -> answer(latency, head, "200 OK", "", BIG_PAGE);
      case "nohead" ->
          head
              ? answer(latency, true, "405 Method Not Allowed", "Allow: GET\r\n", PAGE)
              : answer(latency, false, "200 OK", "", PAGE);
      case "moved" -> {
        String place =
            "http://" + next.address + ":" + port + "/ok/" + path.substring(1).replace('/', '-');
        yield answer(latency, head, "301 Moved Permanently", "Location: " + place + "\r\n", "");
      }
      case "busy" -> busy(latency, head, host);
      case "error" -> answer(latency, head, "503 Service Unavailable", "", PAGE);
      case "garbage" -> raw(latency, "\u0000\u0001 this is no HTTP\r\n\r\n", End.CLOSE);
      case "cut" ->
          raw(
              latency,
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>cut",
              End.CLOSE);
      case "reset" -> raw(latency, "", End.RESET);
      case "silent" -> raw(latency, "", End.SILENCE);
      default -> answer(latency, head, "404 Not Found", "", PAGE);
    };
  }

  private static ServedAnswer busy(int latency, boolean head, ServedHost host) {
    if (host.wasBusy) {
      return answer(latency, head, "200 OK", "", PAGE);
    }
    host.wasBusy = true;
    host.pauses += 1000L * PAUSE_SECONDS;
    String header = "Retry-After: " + PAUSE_SECONDS + "\r\n";
    return answer(latency, head, "429 Too Many Requests", header, "");
  }

  /** A page of plain text, at once. */
  static ServedAnswer text(String body) {
    return answer(0, false, "200 OK", "", body);
  }

  private static ServedAnswer answer(
      int after, boolean head, String status, String headers, String body) {
    String start =
        String.format(
            Locale.ROOT,
            "HTTP/1.1 %s\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n%s\r\n",
            status,
            body.length(),
            headers);
    return raw(after, head ? start : start + body, End.KEEP);
  }

  private static ServedAnswer raw(int after, String text, End end) {
    return new ServedAnswer(after, ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), end);
  }
}
