package io.github.glosslint.fix.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Replaces the bytes of a file: they are written to a file beside it, which takes its place with
 * its owner and permissions. Readers see the old file or the new one.
 */
final class AtomicReplacement {

  private AtomicReplacement() {}

  /** Replaces a file that is no symbolic link. If that fails, it is as it was. */
  static void write(Path file, byte[] bytes) throws IOException {
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    Path partial = file.resolveSibling(".gloss-lint-" + unique + ".partial");
    try {
      try (FileChannel out =
          FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      copyAttributes(file, partial);
      move(partial, file);
    } catch (IOException | RuntimeException e) {
      delete(partial);
      throw e;
    }
  }

  private static void copyAttributes(Path file, Path partial) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
      return;
    }
    for (String owner : new String[] {"unix:uid", "unix:gid"}) {
      Object id = Files.getAttribute(file, owner);
      if (!id.equals(Files.getAttribute(partial, owner))) {
        try {
          Files.setAttribute(partial, owner, id);
        } catch (IOException e) {
          // Only some users may give files away; theirs is the right to write, all the same.
        }
      }
    }
    Files.setPosixFilePermissions(partial, Files.getPosixFilePermissions(file));
  }

  private static void move(Path partial, Path file) throws IOException {
    try {
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // It was never written, or its folder is gone.
    }
  }

  /** What the system said, without the path of the partial file, which nobody asked for. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
