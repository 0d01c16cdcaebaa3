package io.github.glosslint.rename;

/**
 * A term, or a file, cannot get another name: nothing has the old one, several entries do, or the
 * new one is taken. The message is meant for users, and says where. Nothing was changed.
 */
public final class RenameException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message whole sentences for users, with the place
   */
  public RenameException(String message) {
    super(message);
  }
}
