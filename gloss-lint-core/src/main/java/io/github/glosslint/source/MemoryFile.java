package io.github.glosslint.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file that is on no disk. */
record MemoryFile(String text) implements FormerFile {

  @Override
  public boolean isLink() {
    return false;
  }

  @Override
  public byte @Nullable [] read(long maxSize) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length > maxSize ? null : bytes;
  }
}
