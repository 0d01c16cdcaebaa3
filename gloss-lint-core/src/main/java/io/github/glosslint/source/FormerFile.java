package io.github.glosslint.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file as it was at another time, fetched on demand. Thread-safe. */
public interface FormerFile {

  /** Whether it was a symlink; its bytes are then where it led. */
  boolean isLink();

  /**
   * The bytes of the file.
   *
   * @return null if there are more than {@code maxSize}
   * @throws IOException if they cannot be fetched
   */
  byte @Nullable [] read(long maxSize) throws IOException;
}
