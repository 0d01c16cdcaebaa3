package io.github.glosslint.document;

import java.io.IOException;

/** Bytes that are not facts, or not of this version. */
public final class FactsFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  FactsFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
