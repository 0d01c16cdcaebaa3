package io.github.glosslint.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Names files as they are seen from a folder, with {@code /} between names.
 *
 * @param folder absolute; {@link #real} if the files are
 */
public record PathNames(Path folder) {

  /** The name of an absolute path; empty for the folder itself, absolute on another disk. */
  public String name(Path file) {
    boolean sameDisk = Objects.equals(file.getRoot(), folder.getRoot());
    return slashed(sameDisk ? folder.relativize(file) : file);
  }

  /**
   * The file that a name stands for.
   *
   * @throws java.nio.file.InvalidPathException if the system has no such names
   */
  public Path file(String name) {
    return folder.resolve(name).normalize();
  }

  /** A path with {@code /} whatever the system has. */
  public static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** A path without symlinks; or as it is if it cannot be looked up. */
  public static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
