package io.github.glosslint.web.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of this machine that refuses connections, and that nobody else can listen at. */
public final class ClosedPort implements AutoCloseable {

  private final Socket holder = new Socket();

  private ClosedPort() throws IOException {
    // Bound, and never told to listen.
    holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** One that nobody uses. */
  public static ClosedPort any() throws IOException {
    return new ClosedPort();
  }

  public int number() {
    return holder.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    holder.close();
  }
}
