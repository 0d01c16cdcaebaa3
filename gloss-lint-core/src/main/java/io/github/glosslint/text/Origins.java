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

  /** Origins of a text that is the unchanged tail of a file, {@code skipped} code units in. */
  static Origins verbatim(String path, int skipped) {
    return (start, end) -> new Location(path, start + skipped, end + skipped);
  }
}
