package io.github.glosslint.text;

/**
 * A half-open range of UTF-16 offsets in one text.
 *
 * @param start offset of the first code unit, 0-based
 * @param end offset after the last code unit, never before {@code start}
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The number of code units. */
  public int length() {
    return end - start;
  }

  /** The same range in a text that begins {@code distance} code units earlier. */
  public Span shift(int distance) {
    return new Span(start + distance, end + distance);
  }
}
