package io.github.glosslint.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file whose text somebody is editing: not what the disk has, and no matter to Git. */
final class EditedFile implements FormerFile {

  private final byte[] bytes;

  EditedFile(String text) {
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  /** In bytes, as the limit is. */
  long size() {
    return bytes.length;
  }

  @Override
  public boolean isLink() {
    return false;
  }

  @Override
  public byte @Nullable [] read(long maxSize) {
    return bytes.length > maxSize ? null : bytes.clone();
  }
}
