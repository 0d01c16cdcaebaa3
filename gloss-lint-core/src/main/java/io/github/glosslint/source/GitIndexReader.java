package io.github.glosslint.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Git's index, see {@code gitformat-index(5)}: versions 2 to 4, split and sparse ones. Of an
 * entry only the path matters. The bytes are untrusted: whatever they say, reading takes no more
 * time and memory than their number allows, and what Git would not write is refused.
 */
final class GitIndexReader {

  /** Bytes of all paths together; a million files have about 60 MB of them. */
  static final int MAX_PATHS = 64 << 20;

  /** Entries; the largest repositories that are known have some 3 million files. */
  static final int MAX_ENTRIES = 4_000_000;

  /** Bytes of one path: as many as Linux opens. */
  private static final int MAX_PATH = 4096;

  /** Bytes of an extension that is read: the bitmaps of a split index. */
  private static final int MAX_EXTENSION = 4 << 20;

  private static final int SIGNATURE = 0x44495243; // DIRC
  private static final int SPLIT = 0x6C696E6B; // link
  private static final int TREE = 0x54524545;

  /** An entry of the cached trees begins with its name, empty for the root, and its size. */
  private static final byte[] ROOT_OUTDATED = {0, '-', '1'};

  /** Times, device, inode, mode, owner and size. */
  static final int STAT = 40;

  private static final int EXTENDED = 0x4000;

  private final InputStream in;
  private final int hash;
  private final List<byte[]> paths = new ArrayList<>();
  private long pathBytes;
  private long position;

  /** Whether Git keeps the tree in mind that it would commit, as it does behind every commit. */
  private boolean knowsTree;

  private GitIndexReader(InputStream in, int hash) {
    this.in = in;
    this.hash = hash;
  }

  /**
   * Reads an index.
   *
   * @param folder what holds it: {@code .git}, or the part of it that belongs to a worktree
   * @param hash bytes of an object's name: 20, or 32 with SHA-256
   * @throws GitIndexFormatException if it is none, or too large
   */
  static GitIndex read(Path folder, int hash) throws IOException {
    Path file = folder.resolve("index");
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new GitIndexFormatException("it is not a regular file");
      }
      // Nothing was ever added.
      return GitIndex.EMPTY;
    }
    Split split;
    List<byte[]> own;
    boolean staged;
    try (InputStream in = open(file)) {
      GitIndexReader reader = new GitIndexReader(in, hash);
      reader.entries();
      split = reader.extensions(Files.size(file));
      own = reader.paths;
      staged = !reader.knowsTree;
    }
    if (split == null) {
      return GitIndex.of(own, staged);
    }
    List<byte[]> all = new ArrayList<>(base(folder, split, hash));
    // An entry without a name stands in place of one of the shared index, which has the name.
    own.stream().filter(path -> path.length > 0).forEach(all::add);
    return GitIndex.of(all, staged);
  }

  private static List<byte[]> base(Path folder, Split split, int hash) throws IOException {
    if (split.base().isEmpty()) {
      return List.of();
    }
    Path file = folder.resolve("sharedindex." + split.base());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new GitIndexFormatException("the shared index that it names is missing");
    }
    List<byte[]> kept = new ArrayList<>();
    try (InputStream in = open(file)) {
      GitIndexReader reader = new GitIndexReader(in, hash);
      reader.entries();
      for (int i = 0; i < reader.paths.size(); i++) {
        if (!split.deleted().get(i)) {
          kept.add(reader.paths.get(i));
        }
      }
    }
    return kept;
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16);
  }

  private void entries() throws IOException {
    if (number() != SIGNATURE) {
      throw new GitIndexFormatException("it does not start like an index");
    }
    int version = number();
    if (version < 2 || version > 4) {
      throw new GitIndexFormatException("its version is " + Integer.toUnsignedString(version));
    }
    int count = number();
    if (count < 0 || count > MAX_ENTRIES) {
      throw new GitIndexFormatException("it has more than " + MAX_ENTRIES + " entries");
    }
    byte[] path = new byte[0];
    for (int i = 0; i < count; i++) {
      path = entry(version, path);
      paths.add(path);
      pathBytes += path.length;
      if (pathBytes > MAX_PATHS) {
        throw new GitIndexFormatException("its paths have more than " + MAX_PATHS + " bytes");
      }
    }
  }

  private byte[] entry(int version, byte[] previous) throws IOException {
    long start = position;
    skip(STAT + hash);
    int flags = octet() << 8 | octet();
    if ((flags & EXTENDED) != 0) {
      if (version == 2) {
        throw new GitIndexFormatException("an entry has flags that version 2 does not have");
      }
      skip(2);
    }
    if (version == 4) {
      int kept = previous.length - removed();
      if (kept < 0) {
        throw new GitIndexFormatException("an entry removes more from a path than it has");
      }
      return name(previous, kept);
    }
    byte[] path = name(previous, 0);
    // Up to the next multiple of eight; name() has read one of these bytes.
    skip((8 - (position - start) % 8) % 8);
    return path;
  }

  /** A path up to the NUL behind it. */
  private byte[] name(byte[] previous, int kept) throws IOException {
    byte[] buffer = new byte[kept + 64];
    System.arraycopy(previous, 0, buffer, 0, kept);
    int length = kept;
    for (int b = octet(); b != 0; b = octet()) {
      if (length == MAX_PATH) {
        throw new GitIndexFormatException("a path has more than " + MAX_PATH + " bytes");
      }
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, length * 2);
      }
      buffer[length++] = (byte) b;
    }
    return Arrays.copyOf(buffer, length);
  }

  /** How many bytes to take off the path before, in the variable width of offsets in packs. */
  private int removed() throws IOException {
    int b = octet();
    int value = b & 127;
    while ((b & 128) != 0) {
      if (value > MAX_PATH) {
        return MAX_PATH + 1;
      }
      b = octet();
      value = ((value + 1) << 7) | (b & 127);
    }
    return value;
  }

  /**
   * What a split index says of the one it is based on.
   *
   * @param base the name of the shared index; empty if there is none
   * @param deleted numbers of its entries that are tracked no more
   */
  private record Split(String base, BitSet deleted) {}

  /** Reads the extensions; returns the one that makes an index a split one, null without it. */
  private @Nullable Split extensions(long size) throws IOException {
    Split split = null;
    // Behind the extensions stands a checksum, which begins with no length that would fit.
    while (size - position >= hash + 8L) {
      int signature = number();
      long length = Integer.toUnsignedLong(number());
      if (length > size - position - hash) {
        throw new GitIndexFormatException("an extension is longer than the file");
      }
      if (signature == TREE) {
        byte[] begin = bytes((int) Math.min(length, ROOT_OUTDATED.length));
        knowsTree = !Arrays.equals(begin, ROOT_OUTDATED);
        skip(length - begin.length);
      } else if (signature == SPLIT) {
        if (length < hash || length > MAX_EXTENSION) {
          throw new GitIndexFormatException("its extension for split indexes is damaged");
        }
        byte[] base = bytes(hash);
        byte[] bitmaps = bytes((int) length - hash);
        boolean none = Arrays.equals(base, new byte[hash]);
        split =
            new Split(
                none ? "" : HexFormat.of().formatHex(base), EwahBitmap.read(bitmaps, MAX_ENTRIES));
      } else {
        skip(length);
      }
    }
    return split;
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    position += bytes.length;
    if (bytes.length < length) {
      throw tooShort();
    }
    return bytes;
  }

  private int number() throws IOException {
    return octet() << 24 | octet() << 16 | octet() << 8 | octet();
  }

  private int octet() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw tooShort();
    }
    position++;
    return b;
  }

  private void skip(long length) throws IOException {
    try {
      in.skipNBytes(length);
    } catch (EOFException e) {
      throw tooShort();
    }
    position += length;
  }

  private static GitIndexFormatException tooShort() {
    return new GitIndexFormatException("it is truncated");
  }
}
