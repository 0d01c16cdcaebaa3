package io.github.glosslint.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.LongConsumer;

/** Reads a file from its beginning, and remembers what of it was read. */
final class RememberingChannel implements SeekableByteChannel {

  private static final int CHUNK = 8192;

  private final SeekableByteChannel disk;
  private final LongConsumer sizes;
  private final String key;
  private final DiskAnswers answers;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private boolean ended;

  RememberingChannel(
      SeekableByteChannel disk, LongConsumer sizes, String key, DiskAnswers answers) {
    this.disk = disk;
    this.sizes = sizes;
    this.key = key;
    this.answers = answers;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    int from = to.position();
    int count = disk.read(to);
    if (count < 0) {
      ended = true;
    } else {
      byte[] bytes = new byte[count];
      to.duplicate().position(from).get(bytes);
      read.writeBytes(bytes);
    }
    return count;
  }

  @Override
  public long size() throws IOException {
    long size = disk.size();
    sizes.accept(size);
    return size;
  }

  @Override
  public long position() throws IOException {
    return disk.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    if (position < disk.position()) {
      throw new IOException("a file is read from its beginning to its end");
    }
    // What is skipped is kept as well, so that what follows is in its place.
    ByteBuffer skipped = ByteBuffer.allocate(CHUNK);
    while (disk.position() < position) {
      skipped.clear().limit((int) Math.min(CHUNK, position - disk.position()));
      if (read(skipped) < 0) {
        break;
      }
    }
    return this;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return disk.isOpen();
  }

  @Override
  public void close() throws IOException {
    if (isOpen()) {
      answers.remember(key, Answer.of(read.toByteArray(), read.size(), ended));
    }
    disk.close();
  }
}
