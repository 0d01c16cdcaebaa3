package io.github.glosslint.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file or folder, symlinks not followed. Whoever writes to it,
 * replaces it or changes its permissions changes {@code changed}, which no program can set.
 *
 * @param mode kind and permissions, as {@code stat} has them; -1 where there is nothing to see
 * @param modified nanoseconds, as is {@code changed}
 * @param changed of the inode
 */
public record Stamp(int mode, long size, long modified, long changed, long inode) {

  /** Nothing is there, or nobody may look. */
  static final Stamp NOTHING = new Stamp(-1, 0, 0, 0, 0);

  private static final String ATTRIBUTES = "unix:mode,size,lastModifiedTime,ctime,ino";

  private static final int KIND = 0xF000;
  private static final int REGULAR = 0x8000;
  private static final int FOLDER = 0x4000;
  private static final int LINK = 0xA000;

  /** By how much the clock of a file system may be behind that of the process: a tick of both. */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(20);

  /** The same where times are whole seconds, or every second one. */
  private static final long LONG_TICK = TimeUnit.MILLISECONDS.toNanos(2500);

  /** Whether files have stamps here: only Unix tells when an inode changed. */
  static boolean exist(Path file) {
    return file.getFileSystem() == FileSystems.getDefault()
        && file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  static Stamp of(Path file) {
    try {
      Map<String, Object> found = Files.readAttributes(file, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      if (found.get("mode") instanceof Integer mode
          && found.get("size") instanceof Long size
          && found.get("ino") instanceof Long inode) {
        return new Stamp(
            mode, size, nanos(found.get("lastModifiedTime")), nanos(found.get("ctime")), inode);
      }
      return NOTHING;
    } catch (IOException | SecurityException e) {
      return NOTHING;
    }
  }

  private static long nanos(@Nullable Object time) {
    return time instanceof FileTime known ? known.to(TimeUnit.NANOSECONDS) : 0;
  }

  /** What the entry of a folder is. */
  Listing.Type type() {
    return switch (mode == -1 ? 0 : mode & KIND) {
      case 0 -> Listing.Type.UNKNOWN;
      case REGULAR -> Listing.Type.FILE;
      case FOLDER -> Listing.Type.FOLDER;
      case LINK -> Listing.Type.LINK;
      default -> Listing.Type.SPECIAL;
    };
  }

  /**
   * Whether any change after some moment gives another stamp. Two changes within a tick of the
   * clock may leave the same.
   */
  public boolean isSettledAt(Instant moment) {
    boolean coarse = changed % TimeUnit.SECONDS.toNanos(1) == 0;
    long then = TimeUnit.SECONDS.toNanos(moment.getEpochSecond()) + moment.getNano();
    return mode == -1 || changed < then - (coarse ? LONG_TICK : TICK);
  }

  // Written out, as in Location: a record's own methods take milliseconds when first called.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Stamp stamp
        && stamp.mode == mode
        && stamp.size == size
        && stamp.modified == modified
        && stamp.changed == changed
        && stamp.inode == inode;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(changed * 31 + inode);
  }
}
