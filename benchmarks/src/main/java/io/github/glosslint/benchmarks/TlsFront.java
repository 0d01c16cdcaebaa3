package io.github.glosslint.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * TLS in front of {@link UrlServer}: the same hosts at another port. Two threads a connection,
 * since clients keep theirs and a run opens few.
 *
 * <pre>java -cp benchmarks.jar io.github.glosslint.benchmarks.TlsFront PORT PLAIN_PORT KEY_STORE
 * </pre>
 *
 * <p>KEY_STORE is a PKCS #12 file whose password is {@value #PASSWORD}. Prints its port.
 */
public final class TlsFront {

  static final String PASSWORD = "benchmark";

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
          });

  private final int plainPort;

  private TlsFront(int plainPort) {
    this.plainPort = plainPort;
  }

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    if (args.length != 3) {
      System.err.println("usage: TlsFront PORT PLAIN_PORT KEY_STORE");
      System.exit(2);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(Path.of(args[2]))) {
      keys.load(file, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    // Only the loopback network has such hosts, but the socket has to be open to all of it.
    InetAddress all = InetAddress.getByName("0.0.0.0");
    SSLServerSocket listening =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(Integer.parseInt(args[0]), 4096, all);
    System.out.println(listening.getLocalPort());
    new TlsFront(Integer.parseInt(args[1])).serve(listening);
  }

  private void serve(SSLServerSocket listening) throws IOException {
    while (true) {
      Socket client = listening.accept();
      threads.execute(() -> join(client));
    }
  }

  private void join(Socket client) {
    try (client;
        Socket server = new Socket()) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      server.connect(new InetSocketAddress(client.getLocalAddress(), plainPort));
      threads.execute(() -> copy(server, client));
      copy(client, server);
    } catch (IOException e) {
      // The client went.
    }
  }

  private static void copy(Socket from, Socket to) {
    byte[] bytes = new byte[8192];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        out.write(bytes, 0, count);
      }
      to.close();
    } catch (IOException e) {
      // The other side went.
    }
  }
}
