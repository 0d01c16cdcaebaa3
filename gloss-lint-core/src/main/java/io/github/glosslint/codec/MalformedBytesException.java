package io.github.glosslint.codec;

/** Bytes that no {@link FactWriter} wrote, or one of another version. */
public final class MalformedBytesException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public MalformedBytesException(String message) {
    super(message);
  }
}
