package io.github.glosslint.rename;

/**
 * A term cannot be renamed: nothing has that name, several entries do, or the new name is taken.
 * The message is meant for users, and says where. Nothing was changed.
 */
public final class RenameException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RenameException(String message) {
    super(message);
  }
}
