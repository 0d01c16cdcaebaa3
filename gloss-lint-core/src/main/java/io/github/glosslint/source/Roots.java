package io.github.glosslint.source;

import io.github.glosslint.config.SettingsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the root of a tree for what is to be checked, and the way from the root to it. */
final class Roots {

  private Roots() {}

  /** See {@link SourceTree#rootFor(Collection, Collection)}. */
  static Path rootFor(Collection<Path> targets, Collection<String> marks) {
    Path shared = null;
    for (Path target : targets) {
      Path folder = target.toAbsolutePath().normalize();
      if (!Files.isDirectory(folder) && folder.getParent() != null) {
        folder = folder.getParent();
      }
      while (shared != null && !folder.startsWith(shared) && shared.getParent() != null) {
        shared = shared.getParent();
      }
      shared = shared == null ? folder : shared;
    }
    if (shared == null) {
      throw new IllegalArgumentException("no target");
    }
    for (Collection<String> each : List.of(List.of(".git"), List.of(SettingsFiles.NAME), marks)) {
      Path marked = nearest(shared, each);
      if (marked != null) {
        return marked;
      }
    }
    return shared;
  }

  /** The nearest folder, of one and those above it, that holds one of several names. */
  private static @Nullable Path nearest(Path start, Collection<String> names) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      for (String name : names) {
        if (Files.exists(folder.resolve(name))) {
          return folder;
        }
      }
    }
    return null;
  }

  /**
   * The path of a target from the root, spelt as the folders spell it.
   *
   * @param real the root as a real path
   * @throws IllegalArgumentException if the target lies outside the root
   */
  static String path(Path target, Path root, Path real, Folders folders) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    for (Path top : List.of(root, real)) {
      if (absolute.startsWith(top)) {
        String path = Folders.names(top.relativize(absolute));
        if (folders.find(path).kind() != SourceTree.Kind.MISSING) {
          return path;
        }
      }
    }
    // Another spelling of the same place: the case of a disk that ignores it, a symlink above.
    Path canonical = absolute.toRealPath();
    if (!canonical.startsWith(real)) {
      throw new IllegalArgumentException(target + " is not within " + root);
    }
    return Folders.names(real.relativize(canonical));
  }
}
