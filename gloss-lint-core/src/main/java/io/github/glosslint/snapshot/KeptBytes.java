package io.github.glosslint.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads the beginning of a file that is kept. */
final class KeptBytes implements SeekableByteChannel {

  private final ByteBuffer bytes;
  private final long size;
  private final boolean whole;
  private final Runnable tooFar;
  private boolean open = true;

  /**
   * @param size what the file said of itself; -1 if it was not asked for
   * @param whole whether it was read to its end
   * @param tooFar called if more is read than is kept
   */
  KeptBytes(byte[] bytes, long size, boolean whole, Runnable tooFar) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.size = size;
    this.whole = whole;
    this.tooFar = tooFar;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (!to.hasRemaining()) {
      return 0;
    }
    if (!bytes.hasRemaining()) {
      if (!whole && (size < 0 || bytes.limit() < size)) {
        tooFar.run();
        throw new EOFException("more is read of a file than was");
      }
      return -1;
    }
    int count = Math.min(to.remaining(), bytes.remaining());
    to.put(bytes.slice(bytes.position(), count));
    bytes.position(bytes.position() + count);
    return count;
  }

  @Override
  public long size() {
    if (size < 0) {
      tooFar.run();
    }
    return Math.max(size, bytes.limit());
  }

  @Override
  public long position() {
    return bytes.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    if (position > bytes.limit() && !whole) {
      tooFar.run();
      throw new EOFException("more is read of a file than was");
    }
    bytes.position((int) Math.min(position, bytes.limit()));
    return this;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long to) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
