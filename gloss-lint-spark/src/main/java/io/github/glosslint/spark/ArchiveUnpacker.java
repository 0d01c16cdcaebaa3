package io.github.glosslint.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Unpacks an archive into a folder. Its names need not be trusted: what leads outside of the folder
 * refuses the archive, and nothing is ever written through a symlink, since these are made last.
 */
final class ArchiveUnpacker {

  /** Files, folders and symlinks of an archive: as many as a repository may have. */
  static final int MOST_ENTRIES = RepositoryDigest.MOST_FILES;

  /** Bytes of all files together. Archives of a few kilobytes can claim to be larger. */
  static final long MOST_BYTES = 8L << 30;

  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final long mostBytes;
  private final Map<Path, String> links = new TreeMap<>();
  private final byte[] buffer = new byte[BUFFER];
  private long left;
  private int entries;

  private ArchiveUnpacker(Path root, long mostBytes) {
    this.root = root;
    this.mostBytes = mostBytes;
    this.left = mostBytes;
  }

  /** Whether a name is that of an archive. */
  static boolean isArchive(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".zip") || name.endsWith(".tar.gz") || name.endsWith(".tgz");
  }

  /**
   * Unpacks an archive.
   *
   * @param root an empty folder
   * @throws RepositoryException if the archive is damaged, too large, or not to be trusted
   */
  static void unpack(Path archive, Path root) throws RepositoryException {
    unpack(archive, root, MOST_BYTES);
  }

  /** The same with another limit. */
  static void unpack(Path archive, Path root, long mostBytes) throws RepositoryException {
    ArchiveUnpacker unpacker = new ArchiveUnpacker(root, mostBytes);
    try {
      if (archive.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
        unpacker.zip(archive);
      } else {
        unpacker.tar(archive);
      }
      unpacker.link();
    } catch (IOException | IllegalArgumentException e) {
      throw new RepositoryException(
          "the archive cannot be unpacked: " + e.getMessage(), "make the archive again");
    }
  }

  private void zip(Path archive) throws RepositoryException, IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        Path path = path(entry.getName());
        if (entry.isUnixSymlink()) {
          links.put(path, zip.getUnixSymlink(entry));
        } else if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (!zip.canReadEntryData(entry)) {
          throw new IOException(entry.getName() + " is encrypted, or packed in an unknown way");
        } else {
          try (InputStream in = zip.getInputStream(entry)) {
            file(path, in);
          }
        }
      }
    }
  }

  private void tar(Path archive) throws RepositoryException, IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        InputStream gzip =
            GzipCompressorInputStream.builder()
                .setInputStream(file)
                .setDecompressConcatenated(true)
                .get();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(gzip, StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = path(entry.getName());
        if (entry.isSymbolicLink()) {
          links.put(path, entry.getLinkName());
        } else if (entry.isLink()) {
          // A second name of a file that came before.
          try (InputStream in = Files.newInputStream(path(entry.getLinkName()))) {
            file(path, in);
          }
        } else if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (entry.isFile()) {
          file(path, tar);
        }
      }
    }
  }

  private Path path(String name) throws RepositoryException {
    if (++entries > MOST_ENTRIES) {
      throw new RepositoryException(
          "the archive has more than " + MOST_ENTRIES + " entries",
          "pack the folders of its documentation only");
    }
    try {
      Path path = root.resolve(name).normalize();
      if (!name.startsWith("/") && path.startsWith(root)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // No name of a file here.
    }
    throw new RepositoryException(
        "the archive has an entry that is not to be unpacked: " + name,
        "find out who made it, and make it again");
  }

  private void file(Path path, InputStream in) throws RepositoryException, IOException {
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    // Of two entries with one name the later one stands, as tar has it.
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        left -= count;
        if (left < 0) {
          throw new RepositoryException(
              "the archive holds more than " + mostBytes + " bytes",
              "pack the folders of its documentation only");
        }
        out.write(buffer, 0, count);
      }
    }
  }

  private void link() throws IOException {
    for (Map.Entry<Path, String> link : links.entrySet()) {
      Path path = link.getKey();
      Path folder = path.getParent();
      if (folder != null && !Files.exists(folder)) {
        Files.createDirectories(folder);
      }
      Files.deleteIfExists(path);
      try {
        Files.createSymbolicLink(path, Path.of(link.getValue()));
      } catch (InvalidPathException e) {
        throw new IOException(path.getFileName() + " leads to what is no path", e);
      }
    }
  }
}
