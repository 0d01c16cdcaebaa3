package io.github.glosslint.source;

import io.github.glosslint.source.Listing.Entry;
import io.github.glosslint.source.SourceProblem.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;

/** Reads one file whole, unless it is too large or no file. */
final class FileReader {

  /** Bytes asked for at once, as the runtime copies through memory of that size. */
  private static final int CHUNK = 64 * 1024;

  // The listing said that it is a regular file. Should it be a symlink by now, it is not followed.
  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private FileReader() {}

  static ReadResult read(String path, Entry entry, long maxSize) {
    switch (entry.type()) {
      case SPECIAL -> {
        return ReadResult.failed(
            Kind.UNREADABLE, path, "This is not a regular file, so it was not opened.");
      }
      case FILE -> {}
      default -> {
        return ReadResult.failed(Kind.UNREADABLE, path, "The file cannot be read.");
      }
    }
    FormerFile former = entry.former();
    if (former instanceof EditedFile edited && edited.size() > maxSize) {
      return tooLarge(path, edited.size(), maxSize);
    }
    if (former != null) {
      return read(path, former, maxSize);
    }
    Path found = copy(Objects.requireNonNull(entry.path()));
    entry.markRead();
    try (SeekableByteChannel file = Files.newByteChannel(found, OPTIONS)) {
      long size = file.size();
      if (size > maxSize) {
        return tooLarge(path, size, maxSize);
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) size);
      while (bytes.hasRemaining()) {
        bytes.limit((int) Math.min(size, bytes.position() + (long) CHUNK));
        // A file that shrinks meanwhile ends here; one that grows is read as it was.
        if (file.read(bytes) < 0) {
          break;
        }
        bytes.limit((int) size);
      }
      return TextDecoder.decode(path, bytes.array(), bytes.position());
    } catch (NoSuchFileException e) {
      return ReadResult.failed(
          Kind.UNREADABLE, path, "The file was deleted while the tree was being read.");
    } catch (AccessDeniedException e) {
      return ReadResult.failed(Kind.UNREADABLE, path, "Reading the file is not permitted.");
    } catch (IOException | SecurityException e) {
      return ReadResult.failed(Kind.UNREADABLE, path, "The file cannot be read.");
    }
  }

  /** Once opened, a path keeps its text as well, and those of entries are kept to the end. */
  private static Path copy(Path path) {
    Path name = path.getFileName();
    return name == null ? path : path.resolveSibling(name);
  }

  private static ReadResult tooLarge(String path, long size, long maxSize) {
    return ReadResult.failed(
        Kind.TOO_LARGE,
        path,
        "The file has "
            + size
            + " bytes, more than the limit of "
            + maxSize
            + "; it was not read.");
  }

  /** Whether a file begins with some bytes; false if it cannot be read. */
  static boolean beginsWith(Entry entry, byte[] bytes) {
    Path path = entry.path();
    if (entry.type() != Listing.Type.FILE || entry.former() != null || path == null) {
      return false;
    }
    entry.markRead();
    ByteBuffer first = ByteBuffer.allocate(bytes.length);
    try (SeekableByteChannel file = Files.newByteChannel(path, OPTIONS)) {
      while (first.hasRemaining() && file.read(first) >= 0) {
        // A channel may hand out fewer bytes than there are.
      }
    } catch (IOException | SecurityException e) {
      return false;
    }
    return first.flip().equals(ByteBuffer.wrap(bytes));
  }

  private static ReadResult read(String path, FormerFile file, long maxSize) {
    try {
      byte[] bytes = file.read(maxSize);
      return bytes == null
          ? ReadResult.failed(Kind.TOO_LARGE, path, "The file had more than " + maxSize + " bytes.")
          : TextDecoder.decode(path, bytes, bytes.length);
    } catch (IOException e) {
      return ReadResult.failed(Kind.UNREADABLE, path, "The file cannot be fetched.");
    }
  }
}
