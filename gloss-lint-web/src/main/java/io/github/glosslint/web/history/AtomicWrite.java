package io.github.glosslint.web.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Replaces a file completely or not at all (CACHE-2): the new bytes are written to a file beside
 * it, flushed to the disk, and moved. Files left by a killed process are removed later.
 */
final class AtomicWrite {

  private static final String PARTIAL = ".partial";

  /** No write takes as long; what is older belongs to nobody. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private AtomicWrite() {}

  /** Replaces the file. If that fails, it is as it was. */
  static void write(Path file, byte[] bytes) throws IOException {
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    Path partial = file.resolveSibling(prefix(file) + unique + PARTIAL);
    try {
      try (FileChannel out =
          FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      move(partial, file);
    } catch (IOException e) {
      delete(partial);
      throw e;
    }
  }

  private static void move(Path partial, Path file) throws IOException {
    try {
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes what processes that were killed while they wrote left behind. */
  static void sweep(Path file, Instant now) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (DirectoryStream<Path> abandoned =
        Files.newDirectoryStream(folder, path -> isAbandoned(path, file, now))) {
      abandoned.forEach(AtomicWrite::delete);
    } catch (IOException | DirectoryIteratorException e) {
      // The next run sweeps again.
    }
  }

  private static void delete(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // It was never written, or its folder is gone.
    }
  }

  private static boolean isAbandoned(Path path, Path file, Instant now) throws IOException {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(prefix(file))
        && name.endsWith(PARTIAL)
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(ABANDONED));
  }

  private static String prefix(Path file) {
    return "." + file.getFileName() + "-";
  }
}
