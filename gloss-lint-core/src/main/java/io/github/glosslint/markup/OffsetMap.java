package io.github.glosslint.markup;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.text.Location;

/** Maps UTF-16 offsets in the current text to the expanded text and to places in files. */
public interface OffsetMap {

  /** The offset in the expanded text. */
  int source(int offset);

  /**
   * @param start offset of the first code unit
   * @param end offset after the last one
   */
  Location locate(int start, int end);

  /** OffsetMap of a text that is the expanded one. */
  static OffsetMap of(DocumentBuilder builder) {
    return new OffsetMap() {
      @Override
      public int source(int offset) {
        return offset;
      }

      @Override
      public Location locate(int start, int end) {
        return builder.locate(start, end);
      }
    };
  }
}
