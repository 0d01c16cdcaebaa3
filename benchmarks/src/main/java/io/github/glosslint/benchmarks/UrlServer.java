package io.github.glosslint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A web server of many hosts for benchmarks: addresses of the loopback network from 127.0.1.1 on,
 * one port, HTTP/1.1 with connections that are kept. One thread, since it shares the processors
 * with what is measured.
 *
 * <pre>java -cp benchmarks.jar io.github.glosslint.benchmarks.UrlServer PORT HOSTS LATENCY SLOW
 * </pre>
 *
 * <p>Prints its port (0 takes a free one), and its totals when it is told to end. {@code GET
 * /stats} at 127.0.0.1 tells the figures, {@code GET /reset} sets them to zero.
 */
public final class UrlServer {

  /** Answers go out this much too early rather than a tick of the selector too late, in ns. */
  private static final long HALF_TICK = 500_000;

  private final Selector selector;
  private final ServerSocketChannel listening;
  private final ServedHosts hosts;
  private final int latency;
  private final int slow;

  /** What waits for the usual time, and what waits longer: each in the order of its end. */
  private final Deque<ServedConnection> soon = new ArrayDeque<>();

  private final Deque<ServedConnection> later = new ArrayDeque<>();
  private volatile boolean over;

  private UrlServer(int port, int hosts, int latency, int slow) throws IOException {
    this.selector = Selector.open();
    this.listening = ServerSocketChannel.open();
    this.hosts = new ServedHosts(hosts);
    this.latency = latency;
    this.slow = slow;
    listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
    // Only the loopback network has such hosts, but the socket has to be open to all of it.
    listening.bind(new InetSocketAddress("0.0.0.0", port), 4096);
    listening.configureBlocking(false);
    listening.register(selector, SelectionKey.OP_ACCEPT);
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("usage: UrlServer PORT HOSTS LATENCY SLOW");
      System.exit(2);
    }
    UrlServer server =
        new UrlServer(
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]));
    Thread serving = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(serving)));
    System.out.println(server.listening.socket().getLocalPort());
    server.serve();
  }

  private void stop(Thread serving) {
    over = true;
    selector.wakeup();
    try {
      serving.join(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.out.print(hosts.totals());
  }

  private void serve() throws IOException {
    while (!over) {
      long now = System.nanoTime();
      long wait = Math.min(untilDue(soon, now), untilDue(later, now)) / 1_000_000;
      if (wait > 0) {
        selector.select(this::ready, wait);
      } else {
        selector.selectNow(this::ready);
      }
      now = System.nanoTime() + HALF_TICK;
      answer(soon, now);
      answer(later, now);
    }
  }

  private static long untilDue(Deque<ServedConnection> queue, long now) {
    return queue.isEmpty() ? 1_000_000_000 : queue.getFirst().due - now + HALF_TICK;
  }

  private static void answer(Deque<ServedConnection> queue, long now) {
    while (!queue.isEmpty() && queue.getFirst().due - now <= 0) {
      queue.removeFirst().write();
    }
  }

  private void ready(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept();
      } else if (key.attachment() instanceof ServedConnection connection) {
        if (key.isWritable()) {
          connection.write();
        }
        if (key.isValid() && key.isReadable()) {
          read(connection);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() throws IOException {
    SocketChannel channel = listening.accept();
    while (channel != null) {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      ServedHost host = null;
      if (channel.getLocalAddress() instanceof InetSocketAddress local) {
        host = hosts.at(local.getAddress());
      }
      if (host != null) {
        host.connections++;
      }
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
      key.attach(new ServedConnection(channel, key, host));
      channel = listening.accept();
    }
  }

  private void read(ServedConnection connection) throws IOException {
    ServedConnection.Request request = connection.read();
    if (request == null) {
      return;
    }
    ServedHost host = connection.host();
    if (host == null) {
      connection.take(administration(request.path()), System.nanoTime());
      connection.write();
      return;
    }
    ServedAnswer answer =
        ServedAnswer.to(
            request.head(),
            request.path(),
            host,
            hosts.after(host),
            listening.socket().getLocalPort(),
            latency,
            slow);
    connection.take(answer, System.nanoTime());
    (answer.after() == slow ? later : soon).addLast(connection);
  }

  private ServedAnswer administration(String path) {
    if (path.equals("/reset")) {
      hosts.reset();
    }
    return ServedAnswer.text(hosts.figures());
  }
}
