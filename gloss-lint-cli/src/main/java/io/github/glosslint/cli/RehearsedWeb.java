package io.github.glosslint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A web server on the loopback network, and a folder with a page of links to it. */
final class RehearsedWeb implements AutoCloseable {

  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 0\r\n\r\n";

  private static final int TLS_HANDSHAKE = 22;

  private final ServerSocket server;
  private final Path folder;
  private final Path page;

  private RehearsedWeb(ServerSocket server, Path folder) {
    this.server = server;
    this.folder = folder;
    this.page = folder.resolve("page.md");
  }

  static RehearsedWeb open() throws IOException {
    ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    RehearsedWeb web = new RehearsedWeb(server, Files.createTempDirectory("gloss-lint"));
    String host = "//127.0.0.1:" + server.getLocalPort() + "/";
    // The server speaks no TLS; what matters is that a client tries to.
    Files.writeString(
        web.page, "[a](http:" + host + ")\n[b](http:" + host + "#c)\n[d](https:" + host + ")\n");
    Thread serving = new Thread(web::serve, "gloss-lint-rehearsal");
    serving.setDaemon(true);
    serving.start();
    return web;
  }

  /** The folder. */
  String folder() {
    return folder.toString();
  }

  /** Answers each connection once. */
  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        readHead(socket.getInputStream());
        socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // The client has what it wanted, or the rehearsal is over.
      }
    }
  }

  /** Reads a request up to its empty line; of TLS, which has none, the first byte. */
  private static void readHead(InputStream in) throws IOException {
    int length = 0;
    int c = in.read();
    while (c >= 0 && c != TLS_HANDSHAKE && (c != '\n' || length > 0)) {
      length = c == '\n' ? 0 : c == '\r' ? length : length + 1;
      c = in.read();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.delete(page);
    Files.delete(folder);
  }
}
