package io.github.glosslint.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a repository is known by from audit to audit: a digest of all that a check may see of it.
 */
final class RepositoryDigest {

  /** Files and folders of a repository; the largest that are public have a third of it. */
  static final int MOST_FILES = 1_000_000;

  /** Bytes of a repository without Git's history: all of them are read. */
  static final long MOST_BYTES = 32L << 30;

  private static final int BUFFER = 1 << 16;

  /** Of Git's own folder: what is checked out, from where, and what is ignored. */
  private static final String OF_GIT = "HEAD|config|index|packed-refs|info/.*|refs/.*";

  private RepositoryDigest() {}

  /**
   * Adds the content of a folder or an archive.
   *
   * @throws RepositoryException if it is too large, or an archive that cannot be read
   */
  static void add(ContentDigest digest, Path path) throws RepositoryException, IOException {
    if (!Files.isDirectory(path)) {
      file(digest, path, Files.size(path));
      return;
    }
    Listing listing = new Listing(path);
    Files.walkFileTree(path, listing);
    if (listing.isTooLarge()) {
      throw new RepositoryException(
          "it has more than " + MOST_FILES + " files or " + (MOST_BYTES >> 30) + " GiB",
          "list the folders of its documentation instead");
    }
    for (var each : listing.found.entrySet()) {
      digest.add(each.getKey());
      Path file = path.resolve(each.getKey());
      BasicFileAttributes attributes = each.getValue();
      if (attributes.isSymbolicLink()) {
        digest.add("link").add(Files.readSymbolicLink(file).toString());
      } else if (attributes.isRegularFile()) {
        file(digest, file, attributes.size());
      } else {
        digest.add(attributes.isDirectory() ? "folder" : "special");
      }
    }
  }

  private static void file(ContentDigest digest, Path file, long size) {
    digest.add("file").add(Long.toString(size));
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.addPart(buffer, count);
      }
    } catch (IOException e) {
      // The check says so, too, unless it has no use for the file.
      digest.add("unreadable");
    }
  }

  private static final class Listing extends SimpleFileVisitor<Path> {

    private final Path root;
    private final SortedMap<String, BasicFileAttributes> found = new TreeMap<>();
    private long bytes;

    Listing(Path root) {
      this.root = root;
    }

    boolean isTooLarge() {
      return found.size() > MOST_FILES || bytes > MOST_BYTES;
    }

    private FileVisitResult add(Path path, BasicFileAttributes attributes) {
      String name = root.relativize(path).toString().replace('\\', '/');
      int git = name.startsWith(".git/") ? 5 : -1;
      if (git < 0 || name.substring(git).matches(OF_GIT)) {
        found.put(name, attributes);
        bytes += attributes.isRegularFile() ? attributes.size() : 0;
      }
      return isTooLarge() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = root.relativize(folder).toString();
      boolean objects = name.startsWith(".git") && name.endsWith("objects");
      FileVisitResult result = add(folder, attributes);
      return objects && result == FileVisitResult.CONTINUE ? FileVisitResult.SKIP_SUBTREE : result;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return add(file, attributes);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // A folder that nobody may list: the check says so.
      return FileVisitResult.CONTINUE;
    }
  }
}
