package io.github.glosslint.web;

import io.github.glosslint.web.RawServer.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What servers say, most of it wrong. */
final class Answers {

  static final String HTML = "Content-Type: text/html; charset=utf-8";

  /** What bodies without an end are made of. */
  private static final byte[] MORE =
      "<p>more and more</p>\n".repeat(800).getBytes(StandardCharsets.US_ASCII);

  /** 16 MB, compressed. */
  private static final byte[] ZEROS = gzip(new byte[16 << 20]);

  private Answers() {}

  /** What comes after the headers. */
  @FunctionalInterface
  interface Body {
    void write(RawServer server, Socket socket) throws IOException;
  }

  /** The bytes, whatever the method. */
  static Handler bytes(String bytes) {
    return (request, server, socket) -> server.say(socket, bytes);
  }

  /** Status line and headers, and the end of the connection. */
  static Handler status(String status, String... headers) {
    return bytes(head(status, headers));
  }

  /** An empty page. */
  static Handler alive() {
    return status("200 OK", "Content-Length: 0");
  }

  static Handler html(String page) {
    return body(head("200 OK", HTML), (server, socket) -> server.say(socket, page));
  }

  static Handler redirect(String location) {
    return status("302 Found", "Location: " + location, "Content-Length: 0");
  }

  static Handler body(String head, Body body) {
    return (request, server, socket) -> {
      server.say(socket, head);
      if (!request.method().equals("HEAD")) {
        body.write(server, socket);
      }
    };
  }

  static String head(String status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
    List.of(headers).forEach(header -> head.append(header).append("\r\n"));
    return head.append("\r\n").toString();
  }

  /** HTTP-1: nothing at all. */
  static Handler silence() {
    return (request, server, socket) -> RawServer.hang(socket);
  }

  /** HTTP-1: a byte now and then. */
  static Handler drippingHeader() {
    return (request, server, socket) -> {
      server.say(socket, "HTTP/1.1 200 OK\r\nX: ");
      drip(server, socket);
    };
  }

  /** HTTP-1: a byte now and then, of the body. */
  static Handler drippingBody() {
    return body(head("200 OK", HTML), Answers::drip);
  }

  private static void drip(RawServer server, Socket socket) throws IOException {
    socket.setSoTimeout(20);
    while (true) {
      server.say(socket, "x");
      try {
        if (socket.getInputStream().read() < 0) {
          return;
        }
      } catch (SocketTimeoutException e) {
        // Time for the next.
      }
    }
  }

  /** HTTP-3: the body never ends. */
  static Handler endlessBody() {
    return body(head("200 OK", HTML), (server, socket) -> server.sayForEver(socket, MORE));
  }

  /** HTTP-4: a gigabyte of page in a megabyte. */
  static Handler gzipBomb() {
    return body(
        head("200 OK", HTML, "Content-Encoding: gzip"),
        (server, socket) -> {
          for (int i = 0; i < 64; i++) {
            server.say(socket, ZEROS);
          }
        });
  }

  /** HTTP-4: a page that never ends, and that has a thousandth of its size on its way. */
  static Handler endlessGzip() {
    return body(
        head("200 OK", HTML, "Content-Encoding: gzip"),
        (server, socket) -> {
          OutputStream counted =
              new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                  server.say(socket, new byte[] {(byte) b});
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                  server.say(socket, Arrays.copyOfRange(bytes, offset, offset + length));
                }
              };
          byte[] zeros = new byte[1 << 20];
          try (GZIPOutputStream gzip = new GZIPOutputStream(counted)) {
            while (true) {
              gzip.write(zeros);
            }
          }
        });
  }

  /** HTTP-4: an encoding within another. */
  static Handler nestedGzip() {
    byte[] page = gzip(gzip("<p id=y>y".getBytes(StandardCharsets.US_ASCII)));
    return body(
        head("200 OK", HTML, "Content-Encoding: gzip, gzip"),
        (server, socket) -> server.say(socket, page));
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** HTTP-5: the headers never end. */
  static Handler headerFlood() {
    byte[] headers = "X-More: and more\r\n".repeat(500).getBytes(StandardCharsets.US_ASCII);
    return (request, server, socket) -> {
      server.say(socket, "HTTP/1.1 200 OK\r\n");
      server.sayForEver(socket, headers);
    };
  }

  /** HTTP-5: one header never ends. */
  static Handler longHeader() {
    return (request, server, socket) -> {
      server.say(socket, "HTTP/1.1 200 OK\r\nX-Long: ");
      server.sayForEver(socket, "x".repeat(8192).getBytes(StandardCharsets.US_ASCII));
    };
  }

  /** HTTP-6: the answer is always yet to come. */
  static Handler informationalFlood(int status) {
    byte[] answers =
        ("HTTP/1.1 " + status + " Wait\r\n\r\n").repeat(200).getBytes(StandardCharsets.US_ASCII);
    return (request, server, socket) -> server.sayForEver(socket, answers);
  }

  /** HTTP-12: less than was said would come. */
  static Handler truncatedBody() {
    return body(
        head("200 OK", HTML, "Content-Length: 1000"),
        (server, socket) -> server.say(socket, "<p>and then"));
  }

  /** HTTP-12: a reset in the middle of the body. */
  static Handler resetInBody() {
    return body(
        head("200 OK", HTML, "Content-Length: 1000"),
        (server, socket) -> {
          server.say(socket, "<p>and then");
          socket.setSoLinger(true, 0);
        });
  }

  /** HTTP-16: a reset in place of an answer. */
  static Handler reset() {
    return (request, server, socket) -> socket.setSoLinger(true, 0);
  }
}
