package io.github.glosslint.report;

import io.github.glosslint.Report;
import java.io.IOException;
import java.io.Writer;

/** A way to write a report down. The same report gives the same characters. */
public interface ReportFormat {

  /**
   * Whether the format shows the place of whatever is unknown, so that the check should list it:
   * {@link io.github.glosslint.GlossLint#listUnknown}.
   */
  default boolean showsUnknownPlaces() {
    return false;
  }

  /**
   * Writes the whole report, line endings {@code \n}. Neither flushes nor closes.
   *
   * @param out what encodes to UTF-8
   * @throws IOException only if {@code out} does
   */
  void write(Report report, Writer out) throws IOException;
}
