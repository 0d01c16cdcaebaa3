package io.github.glosslint.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A web server on this machine that remembers what it was asked. What it does not know is 404. */
final class LoopbackServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Integer> pages = new ConcurrentHashMap<>();
  private final Map<String, String[]> headers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Runnable before = () -> {};

  /**
   * A request.
   *
   * @param token the value of its header {@code X-Token}
   * @param proxyLogin the value of its header {@code Proxy-Authorization}
   */
  record Asked(String line, @Nullable String token, @Nullable String proxyLogin) {}

  private LoopbackServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  static LoopbackServer start() {
    return at("127.0.0.1");
  }

  /** A server at another address of this machine. */
  static LoopbackServer at(String address) {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getByName(address), 0);
      return new LoopbackServer(HttpServer.create(any, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has a page answer with a code and headers, each a name and a value. */
  LoopbackServer page(String path, int code, String... named) {
    pages.put(path, code);
    headers.put(path, named);
    return this;
  }

  /** Has something done when a request has come, before it is answered. */
  LoopbackServer before(Runnable action) {
    before = action;
    return this;
  }

  String url(String path) {
    InetSocketAddress own = server.getAddress();
    return "http://" + own.getAddress().getHostAddress() + ":" + own.getPort() + path;
  }

  /** What was asked since the last call. */
  List<Asked> asked() {
    List<Asked> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  /** Method and path of each request since the last call. */
  List<String> lines() {
    return asked().stream().map(Asked::line).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(
        new Asked(
            exchange.getRequestMethod() + " " + path,
            exchange.getRequestHeaders().getFirst("X-Token"),
            exchange.getRequestHeaders().getFirst("Proxy-Authorization")));
    before.run();
    String[] named = headers.getOrDefault(path, new String[0]);
    for (int i = 0; i < named.length; i += 2) {
      exchange.getResponseHeaders().add(named[i], named[i + 1]);
    }
    exchange.sendResponseHeaders(pages.getOrDefault(path, 404), -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
