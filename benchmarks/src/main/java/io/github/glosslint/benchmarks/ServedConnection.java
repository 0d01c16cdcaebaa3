package io.github.glosslint.benchmarks;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A connection to {@link UrlServer}: one request at a time, without a body. */
final class ServedConnection {

  /** Requests of benchmarks are shorter. */
  private static final int LONGEST_REQUEST = 8192;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final @Nullable ServedHost host;
  private final ByteBuffer input = ByteBuffer.allocate(LONGEST_REQUEST);

  /** The answer that waits for its time, or is being written. */
  private @Nullable ServedAnswer answer;

  private boolean counted;

  /** When to answer, as {@link System#nanoTime}. */
  long due;

  /** The first line of a request, as far as it matters. */
  record Request(boolean head, String path) {}

  ServedConnection(SocketChannel channel, SelectionKey key, @Nullable ServedHost host) {
    this.channel = channel;
    this.key = key;
    this.host = host;
  }

  @Nullable ServedHost host() {
    return host;
  }

  /** The next request, as soon as it is whole; null before. */
  @Nullable Request read() {
    try {
      if (channel.read(input) < 0 || !input.hasRemaining()) {
        close();
        return null;
      }
    } catch (IOException e) {
      close();
      return null;
    }
    int size = input.position();
    byte[] bytes = input.array();
    if (size < 4
        || bytes[size - 1] != '\n'
        || bytes[size - 2] != '\r'
        || bytes[size - 3] != '\n'
        || bytes[size - 4] != '\r') {
      return null;
    }
    int end = 0;
    while (bytes[end] != '\r') {
      end++;
    }
    String[] words = new String(bytes, 0, end, StandardCharsets.US_ASCII).split(" ", -1);
    input.clear();
    return new Request(words[0].equals("HEAD"), words.length > 1 ? words[1] : "/");
  }

  /** Takes the answer that {@link #write} writes when it is due. */
  void take(ServedAnswer next, long now) {
    answer = next;
    due = now + next.after() * 1_000_000L;
    if (host != null) {
      host.began(next.after());
      counted = true;
    }
  }

  /** Writes as much of the answer as the client takes. */
  void write() {
    ServedAnswer now = answer;
    if (now == null || !channel.isOpen() || now.end() == ServedAnswer.End.SILENCE) {
      return;
    }
    // Before the last byte: the client may well start its next request while we count.
    ended();
    try {
      if (now.end() == ServedAnswer.End.RESET) {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        close();
        return;
      }
      channel.write(now.bytes());
    } catch (IOException e) {
      close();
      return;
    }
    boolean whole = !now.bytes().hasRemaining();
    if (whole && now.end() == ServedAnswer.End.CLOSE) {
      close();
      return;
    }
    int wanted = whole ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE;
    if (key.interestOps() != wanted) {
      key.interestOps(wanted);
    }
    if (whole) {
      answer = null;
    }
  }

  private void ended() {
    if (counted && host != null) {
      host.running--;
    }
    counted = false;
  }

  void close() {
    ended();
    try {
      channel.close();
    } catch (IOException e) {
      // It is closed for our purposes.
    }
  }
}
