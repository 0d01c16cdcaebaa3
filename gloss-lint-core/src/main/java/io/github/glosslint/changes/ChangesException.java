package io.github.glosslint.changes;

/**
 * Git cannot determine what changed: Git is missing, the revision does not exist, or the history is
 * incomplete. The message is meant for users and says how to fix it. Unchecked, like {@link
 * io.github.glosslint.config.SettingsException}.
 */
public final class ChangesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message whole sentences for users, with the remedy
   */
  public ChangesException(String message) {
    super(message);
  }
}
