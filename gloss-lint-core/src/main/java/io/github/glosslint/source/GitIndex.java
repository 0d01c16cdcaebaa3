package io.github.glosslint.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The paths that a checkout's index names, which is what Git tracks. Kept as bytes, a fifth of what
 * as many strings take.
 */
final class GitIndex {

  /** Nothing is tracked. */
  static final GitIndex EMPTY = new GitIndex(new byte[0], new int[] {0}, false);

  private final byte[] bytes;

  /** Where each path begins, and after them where the last one ends. */
  private final int[] starts;

  private final boolean staged;

  private GitIndex(byte[] bytes, int[] starts, boolean staged) {
    this.bytes = bytes;
    this.starts = starts;
    this.staged = staged;
  }

  /**
   * An index of these paths.
   *
   * @param staged whether it may hold what no commit has
   */
  static GitIndex of(List<byte[]> paths, boolean staged) {
    byte[][] sorted = paths.stream().map(GitIndex::named).toArray(byte[][]::new);
    // Git writes them in this order; only a broken index does otherwise.
    if (!isSorted(sorted)) {
      Arrays.sort(sorted, Arrays::compareUnsigned);
    }
    int[] starts = new int[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      starts[i + 1] = starts[i] + sorted[i].length;
    }
    byte[] bytes = new byte[starts[sorted.length]];
    for (int i = 0; i < sorted.length; i++) {
      System.arraycopy(sorted[i], 0, bytes, starts[i], sorted[i].length);
    }
    return new GitIndex(bytes, starts, staged);
  }

  /** A path as the tree has it: bytes that are no UTF-8 are written out, see {@link FileNames}. */
  private static byte[] named(byte[] path) {
    for (byte b : path) {
      if (b < 0) {
        return FileNames.decode(ByteBuffer.wrap(path)).getBytes(StandardCharsets.UTF_8);
      }
    }
    return path;
  }

  private static boolean isSorted(byte[][] paths) {
    for (int i = 1; i < paths.length; i++) {
      if (Arrays.compareUnsigned(paths[i - 1], paths[i]) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it may hold what no commit has. */
  boolean isStaged() {
    return staged;
  }

  int size() {
    return starts.length - 1;
  }

  /** One of the paths, in their order. */
  byte[] path(int number) {
    return Arrays.copyOfRange(bytes, starts[number], starts[number + 1]);
  }

  /** Whether a file is tracked, by itself or as part of a folder that a sparse index names. */
  boolean tracks(byte[] path) {
    if (startsAt(path, path.length)) {
      return true;
    }
    for (int i = path.length - 1; i > 0; i--) {
      if (path[i] == '/' && startsAt(path, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an entry is just the first bytes of a path. */
  private boolean startsAt(byte[] path, int length) {
    int at = search(path, length);
    return at < size() && Arrays.equals(bytes, starts[at], starts[at + 1], path, 0, length);
  }

  /**
   * Whether anything below a folder is tracked, or the folder itself, as a submodule is.
   *
   * @param folder with its final slash
   */
  boolean tracksBelow(byte[] folder) {
    int at = search(folder, folder.length);
    if (at < size()) {
      int end = Math.min(starts[at + 1], starts[at] + folder.length);
      if (Arrays.equals(bytes, starts[at], end, folder, 0, folder.length)) {
        return true;
      }
    }
    return startsAt(folder, folder.length - 1) || tracks(folder);
  }

  /** The first entry that is not less than these bytes. */
  private int search(byte[] path, int length) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(bytes, starts[middle], starts[middle + 1], path, 0, length) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
