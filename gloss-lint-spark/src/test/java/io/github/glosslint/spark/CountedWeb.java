package io.github.glosslint.spark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Web servers at addresses of this machine, which count what they are asked. */
final class CountedWeb implements AutoCloseable {

  private static final String PAGE = "<!doctype html><h1 id=\"top\">A</h1><p id=\"here\">B</p>";

  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<Integer, AtomicInteger> atOnce = new ConcurrentHashMap<>();
  private final AtomicInteger most = new AtomicInteger();
  private volatile Runnable before = () -> {};

  /**
   * Starts hosts.
   *
   * @param count of them, at 127.0.1.1 and so on
   */
  CountedWeb(int count) throws IOException {
    for (int host = 1; host <= count; host++) {
      int number = host;
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.1." + host), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", exchange -> answer(number, exchange));
      server.start();
      servers.add(server);
    }
  }

  /** Has something done when a request has come, before it is answered. */
  void before(Runnable action) {
    before = action;
  }

  /** A URL of a host. */
  String url(int host, String path) {
    InetSocketAddress own = servers.get(host - 1).getAddress();
    return "http://" + own.getAddress().getHostAddress() + ":" + own.getPort() + path;
  }

  /** The requests so far, as {@code GET 3 /path}. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** As many requests as one host ever had to answer at a time. */
  int mostAtOnce() {
    return most.get();
  }

  private void answer(int host, HttpExchange exchange) throws IOException {
    AtomicInteger now = atOnce.computeIfAbsent(host, h -> new AtomicInteger());
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + host + " " + path);
    before.run();
    int code = path.startsWith("/gone") ? 404 : path.startsWith("/old") ? 301 : 200;
    if (code == 301) {
      exchange.getResponseHeaders().add("Location", "/new");
    }
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(code, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
    now.decrementAndGet();
    exchange.close();
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
