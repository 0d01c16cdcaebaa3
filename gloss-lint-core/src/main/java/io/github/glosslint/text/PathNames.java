package io.github.glosslint.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /**
   * A path without dots, empty names, and slashes at its ends.
   *
   * @param path with {@code /} between names
   * @return null if it leaves its root
   */
  public static @Nullable String normalized(String path) {
    return withoutDots(path, false);
  }

  /** The same for a path that stays in its root where it would leave that, as in browsers. */
  public static String clamped(String path) {
    return String.valueOf(withoutDots(path, true));
  }

  private static @Nullable String withoutDots(String path, boolean clamped) {
    List<String> names = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (!name.equals("..")) {
        if (!name.isEmpty() && !name.equals(".")) {
          names.add(name);
        }
      } else if (!names.isEmpty()) {
        names.remove(names.size() - 1);
      } else if (!clamped) {
        return null;
      }
    }
    return String.join("/", names);
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
