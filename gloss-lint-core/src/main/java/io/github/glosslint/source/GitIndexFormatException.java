package io.github.glosslint.source;

import java.io.IOException;

/** An index is not what Git writes, or larger than anything that Git has to write. */
final class GitIndexFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  GitIndexFormatException(String message) {
    super(message);
  }
}
