package io.github.glosslint.cli.console;

/** Something that the user of the command line can fix. */
public final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  private UsageException(String message, Kind kind) {
    super(message);
    this.kind = kind;
  }

  /** For arguments that no files could make right. */
  public static UsageException arguments(String message) {
    return new UsageException(message, Kind.ARGUMENTS);
  }

  /** For paths and files that do not fit; a message of several lines has details in the later. */
  public static UsageException input(String message) {
    return new UsageException(message, Kind.INPUT);
  }

  /** For settings; each line of the message is whole, {@code path:line:column: …} if it can be. */
  public static UsageException settings(String message) {
    return new UsageException(message, Kind.SETTINGS);
  }

  Kind kind() {
    return kind;
  }

  /** Where the mistake is. */
  public enum Kind {
    ARGUMENTS,
    INPUT,
    SETTINGS
  }
}
