package io.github.glosslint.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkout in the tree: what Git tracks in it, and what it ignores of the rest by patterns that
 * no commit has. The index is read on first use, which most trees never need.
 */
final class Repository {

  private final String folder;
  private final @Nullable GitFolder git;

  /** The files of Git, before they were read; null if they are not wanted, or cannot be read. */
  private final @Nullable GitStamps stamps;

  private @Nullable GitIndex index;
  private @Nullable String problem;

  private Repository(String folder, @Nullable GitFolder git, @Nullable GitStamps stamps) {
    this.folder = folder;
    this.git = git;
    this.stamps = stamps;
  }

  /** No checkout: nothing is tracked. */
  static Repository none() {
    return new Repository("", null, null);
  }

  /**
   * @param folder the checkout, from the root of the tree; empty for the root itself
   * @param path the same on disk
   * @param stamped whether it is remembered what is read
   */
  static Repository of(String folder, Path path, boolean stamped) {
    GitFolder git = GitFolder.of(path);
    GitStamps stamps = stamped && git != null ? GitStamps.of(path, git) : null;
    return new Repository(folder.isEmpty() ? "" : folder + "/", git, stamps);
  }

  /**
   * Adds the files that were read.
   *
   * @return false if these are unknown
   */
  synchronized boolean addLooks(List<Footprint.Look> looks) {
    if (stamps == null) {
      return false;
    }
    stamps.add(looks, index != null);
    return true;
  }

  /** The patterns of {@code .git/info/exclude}, on top of none: another checkout's do not hold. */
  IgnoreRules exclude() {
    String text = git == null ? "" : git.exclude(IgnoreFiles.MAX_SIZE);
    String base = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
    return IgnoreRules.of(text, base, folder + ".git/info/exclude", IgnoreRules.none());
  }

  /** Whether Git tracks a file. */
  boolean tracks(String path) {
    return index().tracks(bytes(path));
  }

  /** Whether there is an index that can be read, and names any file. */
  boolean tracksAnything() {
    return index().size() > 0;
  }

  /** Whether Git tracks anything below a folder, or the folder as a submodule. */
  boolean tracksBelow(String path) {
    return index().tracksBelow(bytes(path + "/"));
  }

  /** Whether something may have been added, moved or removed that is in no commit yet. */
  boolean isStaged() {
    return index().isStaged();
  }

  private byte[] bytes(String path) {
    return path.substring(folder.length()).getBytes(StandardCharsets.UTF_8);
  }

  private synchronized GitIndex index() {
    GitIndex known = index;
    if (known == null) {
      known = read();
      index = known;
    }
    return known;
  }

  private GitIndex read() {
    if (git == null) {
      return GitIndex.EMPTY;
    }
    try {
      return GitIndexReader.read(git.own(), git.hashSize());
    } catch (GitIndexFormatException e) {
      problem = e.getMessage();
    } catch (IOException | SecurityException e) {
      problem = "it cannot be read";
    }
    return GitIndex.EMPTY;
  }

  /** What the reader of a report should know if Git's index could not be used; null if it could. */
  synchronized @Nullable String note() {
    return problem == null
        ? null
        : folder
            + ".git/index cannot be read ("
            + problem
            + "): files that .gitignore matches were left out even if Git tracks them.";
  }
}
