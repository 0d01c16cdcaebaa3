package io.github.glosslint.changes;

/**
 * What changed cannot be told: there is no Git, no such revision, or not enough of the history. The
 * message is for the user and says what mends it. Unchecked, as wrong settings are.
 */
public final class ChangesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChangesException(String message) {
    super(message);
  }
}
