package io.github.glosslint.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy on loopback that wants a login. It finds every page that it is asked for in the
 * clear, and leads tunnels to this machine, whatever their host.
 */
final class LoginProxy implements AutoCloseable {

  private final RawServer server;

  private LoginProxy(RawServer server) {
    this.server = server;
  }

  /**
   * A proxy.
   *
   * @param login the user and the password, with a colon between; null if nobody gets in
   */
  static LoginProxy wanting(@Nullable String login) throws IOException {
    return new LoginProxy(
        RawServer.start(
            (request, server, socket) -> {
              if (login == null || !basic(login).equals(login(request))) {
                String challenge = "Proxy-Authenticate: Basic realm=\"the office\"";
                server.say(socket, Answers.head("407 No", challenge, "Content-Length: 0"));
              } else if (request.method().equals("CONNECT")) {
                tunnel(request, server, socket);
              } else {
                boolean gone = request.target().contains("/gone");
                server.say(socket, Answers.head(gone ? "404 No" : "200 OK", "Content-Length: 0"));
              }
            }));
  }

  private static void tunnel(RawServer.Request request, RawServer proxy, Socket client)
      throws IOException {
    int port = Integer.parseInt(request.target().substring(request.target().lastIndexOf(':') + 1));
    try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
      proxy.say(client, "HTTP/1.1 200 OK\r\n\r\n");
      Thread back = new Thread(() -> pump(target, client), "proxy-back");
      back.setDaemon(true);
      back.start();
      pump(client, target);
    }
  }

  /** Ends both connections when one has ended. */
  private static void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // One of them has gone.
    }
  }

  /** The value of the header that a proxy takes a login from. */
  static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String login(RawServer.Request request) {
    return request
        .head()
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("proxy-authorization:"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(null);
  }

  /** The proxy by a name that is this machine. */
  Proxy named(String host) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port()));
  }

  int port() {
    return server.port();
  }

  List<RawServer.Request> requests() {
    return server.requests();
  }

  /** Of each request its method and the login that it had, or {@code -}. */
  List<String> logins() {
    return requests().stream()
        .map(each -> each.method() + " " + Objects.requireNonNullElse(login(each), "-"))
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
