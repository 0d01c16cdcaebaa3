package io.github.glosslint.cli;

import org.jspecify.annotations.Nullable;

/** A report that cannot be written. */
final class OutputException extends Exception {

  private static final long serialVersionUID = 1L;

  OutputException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
