package io.github.glosslint.report;

import java.io.IOException;
import java.io.Writer;

/** A report format. Equal reports produce equal text. Implementations are immutable. */
public interface ReportFormat {

  /**
   * Whether the format shows the places of everything unknown, so that the check must list them,
   * see {@link io.github.glosslint.GlossLint#listUnknown}.
   */
  default boolean showsUnknownPlaces() {
    return false;
  }

  /**
   * Writes the whole report, with {@code \n} as line ending. Neither flushes nor closes {@code
   * out}.
   *
   * @param out should encode as UTF-8
   * @throws IOException only if {@code out} throws it
   */
  void write(Report report, Writer out) throws IOException;
}
