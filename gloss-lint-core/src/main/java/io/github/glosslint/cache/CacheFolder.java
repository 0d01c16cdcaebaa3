package io.github.glosslint.cache;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that can be made anew. Only its owner may write to it, and it is kept below a
 * size: what was used longest ago goes first. Whatever is wrong with it, it has nothing. Processes
 * may use it at the same time: a file is replaced as a whole, and nobody waits.
 */
final class CacheFolder {

  private static final String PARTIAL = ".partial";

  /** Seconds after which nobody writes to a partial file any more. */
  private static final long ABANDONED = 3600;

  private static final int OTHERS_WRITE = 022;

  private final Path folder;
  private final long mostBytes;

  /**
   * @param folder need not exist
   * @param mostBytes of all its files
   */
  CacheFolder(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** Whether there is a file of that name. */
  boolean has(String name) {
    return Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /** A file that is used now; null if there is none that can be trusted. */
  @Nullable FileChannel open(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isOurs()) {
      return null;
    }
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    return FileChannel.open(file, StandardOpenOption.READ);
  }

  /** The bytes of a file that is used now; null if there is none that can be trusted. */
  byte @Nullable [] read(String name) throws IOException {
    try (FileChannel in = open(name)) {
      long size = in == null ? Long.MAX_VALUE : in.size();
      if (in == null || size > mostBytes || size > Integer.MAX_VALUE - 16) {
        return null;
      }
      ByteBuffer all = ByteBuffer.allocate((int) size);
      while (all.hasRemaining() && in.read(all) >= 0) {
        // A channel may hand out fewer bytes than there are.
      }
      return all.array();
    }
  }

  /** Writes what a file is to hold. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Writes a file in place of one of that name. */
  void write(String name, Content content) throws IOException {
    create();
    if (!isOurs()) {
      return;
    }
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    Path partial = folder.resolve(name + "-" + unique + PARTIAL);
    try {
      try (FileChannel file =
              FileChannel.open(
                  partial,
                  Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                  permissions("rw-------"));
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16)) {
        content.write(out);
      }
      if (Files.size(partial) <= mostBytes) {
        Files.move(partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      Files.deleteIfExists(partial);
    }
    trim();
  }

  /**
   * Makes sure that files can be kept.
   *
   * @throws IOException if they cannot; the message says why
   */
  void prepare() throws IOException {
    for (Path each = folder; each != null; each = each.getParent()) {
      if (Files.exists(each)) {
        if (!Files.isDirectory(each)) {
          throw new IOException(each.getFileName() + " is not a folder");
        }
        break;
      }
    }
    try {
      create();
    } catch (AccessDeniedException e) {
      throw new IOException("creating the folder is not permitted", e);
    } catch (FileSystemException e) {
      String reason = e.getReason();
      throw new IOException(
          "the folder cannot be created" + (reason == null ? "" : ": " + reason), e);
    }
    if (!Files.isWritable(folder)) {
      throw new IOException("writing to the folder is not permitted");
    }
    if (!isOurs()) {
      throw new IOException(
          folder.getFileName() + " in it belongs to somebody else, or others may write to it");
    }
  }

  private void create() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, permissions("rwx------"));
    }
  }

  private FileAttribute<?>[] permissions(String permissions) {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> all = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(all)};
  }

  /** Whether nobody else can have written what is in the folder. */
  private boolean isOurs() throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return true;
    }
    Map<String, Object> found = Files.readAttributes(folder, "unix:mode,uid");
    Path self = Path.of("/proc/self");
    Object user = Files.exists(self) ? Files.getAttribute(self, "unix:uid") : found.get("uid");
    return found.get("mode") instanceof Integer mode
        && (mode & OTHERS_WRITE) == 0
        && found.get("uid") instanceof Integer owner
        && owner.equals(user)
        && Files.isWritable(folder);
  }

  /** Deletes what was used longest ago, until the rest is small enough. */
  private void trim() throws IOException {
    record Old(Path file, FileTime used, long size) {}
    List<Old> files = new ArrayList<>();
    long sum = 0;
    FileTime abandoned = FileTime.from(Instant.now().minusSeconds(ABANDONED));
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder, "*.{run,facts,sites,partial}")) {
      for (Path file : all) {
        BasicFileAttributes found =
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!file.toString().endsWith(PARTIAL)) {
          files.add(new Old(file, found.lastModifiedTime(), found.size()));
          sum += found.size();
        } else if (found.lastModifiedTime().compareTo(abandoned) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
    if (sum > mostBytes) {
      files.sort((a, b) -> a.used().compareTo(b.used()));
      for (Old old : files) {
        if (sum > mostBytes) {
          Files.deleteIfExists(old.file());
          sum -= old.size();
        }
      }
    }
  }
}
