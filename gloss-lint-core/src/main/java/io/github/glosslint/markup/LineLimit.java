package io.github.glosslint.markup;

import io.github.glosslint.document.Defect;
import io.github.glosslint.document.DocumentBuilder;
import java.util.Locale;

/**
 * Limits the lines of a document that are read. Finding blocks costs some hundred bytes per line,
 * whatever its content: ten megabytes of empty lines would take gigabytes.
 */
public final class LineLimit {

  /** Ten megabytes, the limit of a file, of lines of 35 characters. */
  public static final int MAX_LINES = 300_000;

  private LineLimit() {}

  /** Where the last line ends that is read: the length of the text where all of them are. */
  public static int end(String text) {
    int at = -1;
    // Most texts are too short to need a look.
    for (int lines = 0; text.length() > MAX_LINES && lines < MAX_LINES; lines++) {
      at = text.indexOf('\n', at + 1);
      if (at < 0) {
        break;
      }
    }
    return at < 0 ? text.length() : at + 1;
  }

  /** Adds the defect that a text goes on behind the last line that is read, if it does. */
  public static void report(int end, String text, DocumentBuilder builder) {
    if (end < text.length()) {
      String message =
          String.format(
              Locale.ROOT,
              "The file has more than %,d lines; those from here on are not checked.",
              MAX_LINES);
      builder
          .anchorsUnknown()
          .add(Defect.of(Defect.Kind.TOO_COMPLEX, builder.locate(end, end + 1), message));
    }
  }
}
