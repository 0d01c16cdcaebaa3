package io.github.glosslint.config;

/**
 * How much a run takes on. Settings may come from whoever proposes a change, so that none can be
 * raised beyond what a run bears.
 *
 * @param maxFileSize bytes of a document that are still read; judged before reading
 */
public record Limits(long maxFileSize) {

  /** The default of {@code max-file-size}: text of 10 MiB is no documentation. */
  public static final long DEFAULT_FILE_SIZE = 10L << 20;

  /** What settings can raise {@code max-file-size} to: a run has some hundred MiB of memory. */
  public static final long HIGHEST_FILE_SIZE = 100L << 20;

  /**
   * @throws IllegalArgumentException if a limit is not positive or beyond its highest value
   */
  public Limits {
    if (maxFileSize < 1 || maxFileSize > HIGHEST_FILE_SIZE) {
      throw new IllegalArgumentException(
          "max-file-size is between 1 and " + HIGHEST_FILE_SIZE + ", not " + maxFileSize);
    }
  }

  /** What holds where the settings are silent. */
  public static Limits defaults() {
    return new Limits(DEFAULT_FILE_SIZE);
  }
}
