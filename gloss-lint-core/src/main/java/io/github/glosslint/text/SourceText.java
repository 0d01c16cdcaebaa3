package io.github.glosslint.text;

/**
 * The decoded text of one file.
 *
 * @param path relative to the root of the run, with {@code /}
 * @param content the text after a byte order mark, line endings as written
 */
public record SourceText(String path, String content) {

  /** A range of this text as a place in its file. */
  public Location at(Span span) {
    return new Location(path, span.start(), span.end());
  }

  @Override
  public String toString() {
    return path + " (" + content.length() + ")";
  }
}
