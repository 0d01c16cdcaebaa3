package io.github.glosslint.text;

/** Maps offsets in an expanded text back to the files that its characters come from. */
public interface Origins {

  /**
   * The original place of a range of the expanded text. What a template tag wrote leads to the tag.
   * A range that begins in one file and ends in another is cut off where the first file ends.
   *
   * @param start UTF-16 offset in the expanded text
   * @param end UTF-16 offset after the range in the expanded text
   */
  Location locate(int start, int end);

  /**
   * Where what begins at {@code offset} and stems from one place as a whole ends, at most {@code
   * limit}.
   */
  default int pieceEnd(int offset, int limit) {
    return limit;
  }

  /** Whether the character at an offset is in a file just so: no template wrote it. */
  default boolean isVerbatim(int offset) {
    return true;
  }

  /** Origins of a text that is the unchanged tail of a file, {@code skipped} code units in. */
  static Origins verbatim(String path, int skipped) {
    return (start, end) -> new Location(path, start + skipped, end + skipped);
  }
}
