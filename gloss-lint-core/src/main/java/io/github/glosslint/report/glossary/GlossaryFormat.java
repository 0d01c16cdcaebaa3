package io.github.glosslint.report.glossary;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A format of glossaries. Equal glossaries give equal text. Implementations are immutable. */
public interface GlossaryFormat {

  /** What whoever takes the output should know of it, a sentence each; not a part of the output. */
  default List<String> notes(List<GlossaryReport> glossaries) {
    return List.of();
  }

  /**
   * Writes all of them, with the line endings of the format. Neither flushes nor closes {@code
   * out}.
   *
   * @param out should encode as UTF-8
   * @throws IOException only if {@code out} throws it
   */
  void write(List<GlossaryReport> glossaries, Writer out) throws IOException;
}
