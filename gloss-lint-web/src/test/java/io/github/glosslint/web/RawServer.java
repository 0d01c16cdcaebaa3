package io.github.glosslint.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/**
 * A server on loopback that says what it is told to, byte by byte. A connection takes a request.
 */
final class RawServer implements AutoCloseable {

  /** A request as it came, without its body. */
  record Request(String method, String target, String head) {}

  /** What is said to a request; the connection is closed behind it. */
  @FunctionalInterface
  interface Handler {
    void handle(Request request, RawServer server, Socket socket) throws IOException;

    /** The same, but HEAD is refused. */
    default Handler withoutHead() {
      return (request, server, socket) -> {
        if (request.method().equals("HEAD")) {
          server.say(socket, "HTTP/1.1 405 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        } else {
          handle(request, server, socket);
        }
      };
    }
  }

  /** The first byte of a client that speaks TLS. */
  private static final int TLS_HANDSHAKE = 22;

  private final ServerSocket listener;
  private final Handler handler;
  private final AtomicLong sent = new AtomicLong();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();

  private RawServer(ServerSocket listener, Handler handler) {
    this.listener = listener;
    this.handler = handler;
    background(this::accept);
  }

  static RawServer start(Handler handler) throws IOException {
    return start(ServerSocketFactory.getDefault(), handler);
  }

  static RawServer start(ServerSocketFactory sockets, Handler handler) throws IOException {
    return new RawServer(
        sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress()), handler);
  }

  private static void background(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        accepted.add(socket);
        open.add(socket);
        background(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      String head = readHead(socket.getInputStream());
      String[] line = head.split(" ", 3);
      if (line.length == 3) {
        Request request = new Request(line[0], line[1], head);
        requests.add(request);
        handler.handle(request, this, socket);
      }
    } catch (IOException e) {
      // The client has gone.
    } finally {
      open.remove(socket);
    }
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next == TLS_HANDSHAKE && head.isEmpty()) {
        in.skipNBytes(in.available());
        return "TLS / HTTP/1.1";
      }
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  void say(Socket socket, String text) throws IOException {
    say(socket, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void say(Socket socket, byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
    sent.addAndGet(bytes.length);
  }

  /** Says a text again and again, until the client has had enough. */
  void sayForEver(Socket socket, byte[] bytes) throws IOException {
    while (!socket.isClosed()) {
      say(socket, bytes);
    }
  }

  /** Waits until the client closes the connection. */
  static void hang(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    while (in.read() >= 0) {
      // More of a request, which nobody wants.
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Bytes that clients took, or at least their machines. */
  long sent() {
    return sent.get();
  }

  int connections() {
    return accepted.size();
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  List<String> methods() {
    return requests.stream().map(Request::method).toList();
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      // Nothing is left to be closed.
    }
  }
}
