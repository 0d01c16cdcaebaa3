package io.github.glosslint.spark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The files of a repository on this machine: its folder, or a copy of what is in its archive. */
final class OpenRepository implements AutoCloseable {

  private final Path root;
  private final @Nullable Path temporary;

  private OpenRepository(Path root, @Nullable Path temporary) {
    this.root = root;
    this.temporary = temporary;
  }

  /**
   * Opens a repository.
   *
   * @throws RepositoryException if it is none, or cannot be unpacked
   */
  static OpenRepository open(Path path) throws RepositoryException, IOException {
    if (Files.isDirectory(path)) {
      return new OpenRepository(path, null);
    }
    Path temporary = Files.createTempDirectory("gloss-lint-");
    try {
      ArchiveUnpacker.unpack(path, temporary);
      return new OpenRepository(only(temporary), temporary);
    } catch (RepositoryException | IOException | RuntimeException e) {
      delete(temporary);
      throw e;
    }
  }

  /**
   * Says why a path is no repository.
   *
   * @throws RepositoryException if it is none
   */
  static void require(Path path) throws RepositoryException {
    if (!Files.exists(path)) {
      throw new RepositoryException("it does not exist", "correct the list");
    }
    if (!Files.isDirectory(path)
        && !(Files.isRegularFile(path) && ArchiveUnpacker.isArchive(path))) {
      throw new RepositoryException(
          "it is no repository",
          "name folders, .zip, .tar.gz or .tgz files, or move it out of the folder");
    }
    if (!Files.isReadable(path)) {
      throw new RepositoryException("it cannot be read: permission denied", "allow it");
    }
  }

  /** The folder that archives of forges have around everything; else the folder itself. */
  private static Path only(Path folder) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      Path only = null;
      for (Path child : children) {
        if (only != null || !Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          return folder;
        }
        only = child;
      }
      return only == null ? folder : only;
    }
  }

  Path root() {
    return root;
  }

  @Override
  public void close() throws IOException {
    if (temporary != null) {
      delete(temporary);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
