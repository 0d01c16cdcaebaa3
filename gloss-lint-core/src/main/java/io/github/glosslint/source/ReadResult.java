package io.github.glosslint.source;

import io.github.glosslint.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * What became of reading a file.
 *
 * @param text the text after a byte order mark; empty if the file could not be read
 * @param problem null if all is well; with bytes that are not text there is a problem and a text,
 *     in which U+FFFD stands for them
 */
public record ReadResult(SourceText text, @Nullable SourceProblem problem) {

  static ReadResult of(String path, String content) {
    return new ReadResult(new SourceText(path, content), null);
  }

  static ReadResult failed(SourceProblem.Kind kind, String path, String message) {
    return new ReadResult(new SourceText(path, ""), new SourceProblem(kind, path, 0, message));
  }
}
