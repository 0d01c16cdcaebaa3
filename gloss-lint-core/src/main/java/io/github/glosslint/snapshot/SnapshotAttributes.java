package io.github.glosslint.snapshot;

import io.github.glosslint.snapshot.Answer.Type;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.LongSupplier;

/**
 * What a file is, and its size if it is asked for. Times differ from checkout to checkout, and are
 * not recorded.
 */
record SnapshotAttributes(Type type, LongSupplier sizes, Object fileKey)
    implements BasicFileAttributes {

  private static final FileTime NO_TIME = FileTime.fromMillis(0);

  @Override
  public boolean isRegularFile() {
    return type == Type.FILE;
  }

  @Override
  public boolean isDirectory() {
    return type == Type.FOLDER;
  }

  @Override
  public boolean isSymbolicLink() {
    return type == Type.LINK;
  }

  @Override
  public boolean isOther() {
    return type == Type.SPECIAL;
  }

  @Override
  public long size() {
    return sizes.getAsLong();
  }

  @Override
  public FileTime lastModifiedTime() {
    return NO_TIME;
  }

  @Override
  public FileTime lastAccessTime() {
    return NO_TIME;
  }

  @Override
  public FileTime creationTime() {
    return NO_TIME;
  }
}
