package io.github.glosslint.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The folder of what was done: files whose names are digests of all that they depend on. Each is
 * written beside and moved into place, so that a file that is there is whole, whatever was killed.
 * All tasks write to it, on a disk that they share.
 */
final class Checkpoint implements Serializable {

  private static final long serialVersionUID = 1;

  private static final String PARTIAL = "partial";

  private final String folder;

  Checkpoint(String folder) {
    this.folder = folder;
  }

  /**
   * Begins an audit: nobody else may use the folder until the lock is closed, which the end of the
   * process does as well.
   *
   * @throws RefusedException if another audit does
   */
  FileChannel lock() throws IOException {
    Path root = Path.of(folder);
    Files.createDirectories(root.resolve(PARTIAL));
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new RefusedException("another audit uses the checkpoint " + folder);
    }
    // Of an audit that was killed.
    try (DirectoryStream<Path> partial = Files.newDirectoryStream(root.resolve(PARTIAL))) {
      for (Path each : partial) {
        Files.deleteIfExists(each);
      }
    }
    return channel;
  }

  /**
   * Where a result is, or is to be.
   *
   * @param kind a folder of its own
   * @param key in hexadecimal
   */
  Path file(String kind, String key) {
    return Path.of(folder, kind, key.substring(0, 2), key);
  }

  boolean has(String kind, String key) {
    return Files.isRegularFile(file(kind, key));
  }

  /**
   * Reads a result.
   *
   * @return null if there is none, or none that is whole
   */
  byte @Nullable [] read(String kind, String key) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file(kind, key));
    } catch (NoSuchFileException e) {
      return null;
    }
    int size = bytes.length - Long.BYTES;
    return size < 0 || ByteBuffer.wrap(bytes).getLong(size) != sum(bytes, size)
        ? null
        : Arrays.copyOf(bytes, size);
  }

  /** Writes a result, completely or not at all. */
  void write(String kind, String key, byte[] bytes) throws IOException {
    Path file = file(kind, key);
    Path partial = partial(key);
    byte[] sealed =
        ByteBuffer.allocate(bytes.length + Long.BYTES)
            .put(bytes)
            .putLong(sum(bytes, bytes.length))
            .array();
    Files.write(partial, sealed);
    Files.createDirectories(file.resolveSibling(""));
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private Path partial(String key) {
    return Path.of(folder, PARTIAL, key + "-" + Long.toHexString(System.nanoTime()));
  }

  private static long sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  /** Forgets all results of a kind. */
  void forget(String kind) throws IOException {
    Path root = Path.of(folder, kind);
    if (!Files.isDirectory(root)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(root)) {
      for (Path part : parts) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
          for (Path each : files) {
            Files.deleteIfExists(each);
          }
        }
      }
    }
  }
}
