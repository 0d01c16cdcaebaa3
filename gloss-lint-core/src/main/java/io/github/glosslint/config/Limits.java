package io.github.glosslint.config;

/**
 * Limits of a run. Settings may come with the change under review, so they cannot raise a limit
 * beyond what a run can bear.
 *
 * @param maxFileSize the largest document that is read, in bytes; larger ones are reported and not
 *     read
 */
public record Limits(long maxFileSize) {

  /** The default of {@code max-file-size} in bytes: 10 MiB of text is not documentation. */
  public static final long DEFAULT_FILE_SIZE = 10L << 20;

  /** The highest {@code max-file-size} in bytes: a run has a few hundred MiB of memory. */
  public static final long HIGHEST_FILE_SIZE = 100L << 20;

  /**
   * @throws IllegalArgumentException if a limit is not positive or too high
   */
  public Limits {
    if (maxFileSize < 1 || maxFileSize > HIGHEST_FILE_SIZE) {
      throw new IllegalArgumentException(
          "max-file-size is between 1 and " + HIGHEST_FILE_SIZE + ", not " + maxFileSize);
    }
  }

  /** The default limits. */
  public static Limits defaults() {
    return new Limits(DEFAULT_FILE_SIZE);
  }
}
