package io.github.glosslint.engine;

import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Region;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;

/** Fits edits into the text of their file: whole lines, its line ending, and what it may show. */
final class EditFitting {

  /**
   * Code units around an edit within which its replacement may become a part of a secret: more than
   * one that is told from other text has, and little enough for a file that is one line.
   */
  private static final int AROUND = 512;

  private final String text;
  private final LineMap lines;
  private final String lineEnding;

  EditFitting(String text, LineMap lines) {
    this.text = text;
    this.lines = lines;
    this.lineEnding = lineEnding(text, lines);
  }

  /** That of the first line, as most files have but one. */
  private static String lineEnding(String text, LineMap lines) {
    if (lines.lineCount() == 1) {
      return "\n";
    }
    int end = lines.end(1);
    boolean cr = text.charAt(end - 1) == '\r';
    boolean crLf = end > 1 && text.charAt(end - 2) == '\r';
    return cr ? "\r" : crLf ? "\r\n" : "\n";
  }

  /** What an edit replaces, to the letter. */
  Location range(Edit edit) {
    Location location = edit.location();
    if (!isWithin(location)) {
      return location;
    }
    int start = lineStart(location.start());
    int end = lines.end(lastLine(location));
    return switch (edit.extent()) {
      case EXACT -> location;
      case LINES -> new Location(location.path(), start, end);
      case LINE_BEFORE -> new Location(location.path(), start, start);
      case LINE_AFTER -> new Location(location.path(), end, end);
    };
  }

  /**
   * Fits an edit into the text.
   *
   * @param range see {@link #range}
   * @param readable whether there is a text at all
   */
  FittedEdit fit(Edit edit, Location range, Region region, boolean readable) {
    String written = written(edit, range).replace("\n", lineEnding);
    String shown = starred(written, range);
    boolean fits = readable && fits(edit) && shown.equals(written);
    return new FittedEdit(range, region, shown, fits);
  }

  /** The last line of a file may lack its line ending. */
  private String written(Edit edit, Location range) {
    String line = withCopy(edit);
    boolean open =
        edit.extent() == Edit.Extent.LINE_AFTER
            && range.start() == text.length()
            && !text.endsWith("\n")
            && !text.endsWith("\r");
    return open ? "\n" + line.substring(0, line.length() - 1) : line;
  }

  /** The replacement, with what it takes from elsewhere in the file. */
  private String withCopy(Edit edit) {
    Edit.Copy copied = edit.copied();
    return copied == null || !fits(copied)
        ? edit.replacement()
        : edit.replacement()
            .replace(
                String.valueOf(Edit.COPY),
                text.substring(copied.from().start(), copied.from().end()));
  }

  /** Whether what is to be copied is what it is taken for: a part of a line. */
  private boolean fits(Edit.Copy copied) {
    Location from = copied.from();
    return isWithin(from)
        && lines.line(from.start()) == lines.line(from.end())
        && text.startsWith(copied.followedBy(), from.end());
  }

  /** Whether the text has what the edit expects, and nothing that it does not know of. */
  private boolean fits(Edit edit) {
    Location location = edit.location();
    if (!isWithin(location)) {
      return false;
    }
    Edit.Copy copied = edit.copied();
    if (copied != null && !(copied.from().path().equals(location.path()) && fits(copied))) {
      return false;
    }
    String expected = edit.expected();
    if (expected != null
        && !(expected.length() == location.end() - location.start()
            && text.startsWith(expected, location.start()))) {
      return false;
    }
    return edit.extent() == Edit.Extent.EXACT
        || text.substring(lineStart(location.start()), location.start()).isBlank()
            && text.substring(location.end(), lines.end(lastLine(location))).isBlank();
  }

  /** What is written, without the secret that it makes together with what is around it. */
  private String starred(String written, Location location) {
    if (written.isEmpty() || !isWithin(location)) {
      return written;
    }
    // No secret is longer than its line.
    int from = Math.max(lineStart(location.start()), location.start() - AROUND);
    int to = Math.min(lines.end(lastLine(location)), location.end() + AROUND);
    String before = text.substring(from, location.start());
    String after = text.substring(location.end(), Math.max(location.end(), to));
    String changed = before + written + after;
    return Secrets.starred(
        changed, before.length(), before.length() + written.length(), Secrets.in(changed));
  }

  private boolean isWithin(Location location) {
    return location.start() <= location.end() && location.end() <= text.length();
  }

  private int lineStart(int offset) {
    return lines.start(lines.line(offset));
  }

  private int lastLine(Location location) {
    return lines.line(Math.max(location.start(), location.end() - 1));
  }
}
