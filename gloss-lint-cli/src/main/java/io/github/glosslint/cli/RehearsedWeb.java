package io.github.glosslint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A web server on the loopback network, and a folder with a page of links to it. */
final class RehearsedWeb implements AutoCloseable {

  /** Has what pages have, and says itself how it is encoded, so that all of it is looked at. */
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>Page</title></head>
      <body><h1 id="d">Page</h1><p class="e">Some <a name="f">text</a></body></html>
      """;

  private static final String HEADER =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + PAGE.length() + "\r\n\r\n";

  private static final int TLS_HANDSHAKE = 22;

  private final ServerSocket server;
  private final Path folder;
  private final Path page;

  private RehearsedWeb(ServerSocket server, Path folder) {
    this.server = server;
    this.folder = folder;
    this.page = folder.resolve("page.md");
  }

  /** A server that speaks no TLS, though one of the links wants it to. */
  static RehearsedWeb open() throws IOException {
    return serving(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), "http", "https");
  }

  /** A server that speaks TLS. */
  static RehearsedWeb secure(RehearsedKeys keys) throws IOException, GeneralSecurityException {
    return serving(keys.serverSocket(), "https");
  }

  private static RehearsedWeb serving(ServerSocket server, String... schemes) throws IOException {
    RehearsedWeb web = new RehearsedWeb(server, Files.createTempDirectory("gloss-lint"));
    StringBuilder links = new StringBuilder();
    for (String scheme : schemes) {
      String root = scheme + "://127.0.0.1:" + server.getLocalPort() + "/";
      // With a fragment, the page itself is read, over the connection of the request before.
      links.append("[a](" + root + ")\n[b](" + root + "b)\n[c](" + root + "c#d)\n");
    }
    Files.writeString(web.page, links);
    start(web::serve);
    return web;
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "gloss-lint-rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  /** The folder. */
  String folder() {
    return folder.toString();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        start(() -> answer(socket));
      } catch (IOException e) {
        // The rehearsal is over.
      }
    }
  }

  /** Answers until the client has what it wanted. */
  private static void answer(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      for (int method = request(in); method > 0; method = request(in)) {
        String answer = method == 'H' ? HEADER : HEADER + PAGE;
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // The client went, or refused the certificate.
    }
  }

  /**
   * Reads a request up to its empty line.
   *
   * @return the first letter of its method; 0 if there is none, or TLS in its place
   */
  private static int request(InputStream in) throws IOException {
    int first = in.read();
    int c = first;
    int length = 0;
    while (c >= 0 && c != TLS_HANDSHAKE && (c != '\n' || length > 0)) {
      length = c == '\n' ? 0 : c == '\r' ? length : length + 1;
      c = in.read();
    }
    return c == '\n' ? first : 0;
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.delete(page);
    Files.delete(folder);
  }
}
