package io.github.glosslint.codec;

/** Bytes that no {@link FactWriter} wrote, or one of another version. */
public final class MalformedBytesException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with the bytes
   */
  public MalformedBytesException(String message) {
    super(message);
  }
}
