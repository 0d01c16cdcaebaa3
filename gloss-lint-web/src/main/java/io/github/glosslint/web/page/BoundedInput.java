package io.github.glosslint.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A body limited to a number of bytes. Reading never throws: what arrived before the connection
 * broke is still useful.
 */
final class BoundedInput extends InputStream {

  private final InputStream body;
  private long left;
  private boolean cut;
  private @Nullable String broken;

  BoundedInput(InputStream body, long maxBytes) {
    this.body = body;
    this.left = maxBytes;
  }

  /** Whether there was more. */
  boolean cut() {
    return cut;
  }

  /** A clause that says why the body ended early; null if it did not. */
  @Nullable String broken() {
    return broken;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (cut || broken != null) {
      return -1;
    }
    try {
      if (left == 0) {
        cut = body.read() >= 0;
        return -1;
      }
      int count = body.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    } catch (IOException e) {
      broken = reason(e);
      return -1;
    }
  }

  private static String reason(IOException e) {
    if (e instanceof SocketTimeoutException) {
      return "no more data arrived in time";
    }
    String message = e.getMessage();
    return message == null || message.isBlank() ? "the connection was lost" : message;
  }
}
