package io.github.glosslint.cache;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.DocumentCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A file of many pieces, each read on demand, with an index behind them that tells where they are.
 * None of its bytes need be trusted. Thread-safe.
 */
final class FactFile implements AutoCloseable {

  private static final int MAGIC = 0x676c6661;
  private static final int FOOTER = Integer.BYTES + Integer.BYTES + Long.BYTES + Long.BYTES;

  private final FileChannel file;
  private final long indexStart;
  private final byte[] index;

  /** Where a piece is. */
  record Piece(long start, int length, int sum) {}

  private FactFile(FileChannel file, long indexStart, byte[] index) {
    this.file = file;
    this.indexStart = indexStart;
    this.index = index;
  }

  /** Opens a file; null if there is none that can be used. */
  static @Nullable FactFile open(CacheFolder folder, String name) {
    FileChannel file = null;
    try {
      file = folder.open(name);
      FactFile opened = file == null ? null : open(file);
      if (opened != null) {
        file = null;
      }
      return opened;
    } catch (IOException | SecurityException e) {
      return null;
    } finally {
      close(file);
    }
  }

  private static @Nullable FactFile open(FileChannel file) throws IOException {
    long size = file.size();
    if (size < FOOTER) {
      return null;
    }
    ByteBuffer footer = ByteBuffer.wrap(bytes(file, size - FOOTER, FOOTER));
    int magic = footer.getInt();
    int length = footer.getInt();
    long start = footer.getLong();
    long sum = footer.getLong();
    if (magic != MAGIC || length < 0 || start < 0 || start + length != size - FOOTER) {
      return null;
    }
    byte[] index = bytes(file, start, length);
    return sum(index) == sum ? new FactFile(file, start, index) : null;
  }

  /**
   * The index.
   *
   * @throws IllegalArgumentException if it is of another version
   */
  FactReader index(int version) {
    return new FactReader(index, version);
  }

  /** Reads the place of a piece from an index. */
  Piece piece(FactReader in) {
    long start = in.wide();
    int length = in.number();
    if (start < 0 || length < 0 || start > indexStart - length) {
      throw new IllegalArgumentException("no facts");
    }
    return new Piece(start, length, (int) in.wide());
  }

  /** The facts in a piece; null if it is not what was written. */
  @Nullable Document document(Piece piece) {
    try {
      byte[] bytes = bytes(file, piece.start, piece.length);
      return (int) sum(bytes) == piece.sum ? DocumentCodec.decode(bytes) : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static byte[] bytes(FileChannel file, long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, start + bytes.position()) < 0) {
        throw new IOException("a file that ends too early");
      }
    }
    return bytes.array();
  }

  private static long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }

  @Override
  public void close() {
    close(file);
  }

  private static void close(@Nullable FileChannel file) {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // Nothing was written to it.
    }
  }

  /** Writes such a file. */
  static final class Writer {

    private final OutputStream out;
    private final FactWriter index;
    private long size;

    Writer(OutputStream out, FactWriter index) {
      this.out = out;
      this.index = index;
    }

    /** Writes the facts of a document, and their place to the index. */
    void add(Document document) throws IOException {
      byte[] piece = DocumentCodec.encode(document);
      out.write(piece);
      index.wide(size);
      index.number(piece.length);
      index.wide(sum(piece));
      size += piece.length;
    }

    /** Writes the index, which is complete. */
    void end(int version) throws IOException {
      byte[] last = index.toBytes(version);
      out.write(last);
      ByteBuffer footer = ByteBuffer.allocate(FOOTER);
      footer.putInt(MAGIC).putInt(last.length).putLong(size).putLong(sum(last));
      out.write(footer.array());
    }
  }
}
