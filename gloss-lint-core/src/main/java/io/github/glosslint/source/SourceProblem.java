package io.github.glosslint.source;

/**
 * Why a file or folder could not be read as written.
 *
 * @param path from the root, with {@code /}
 * @param offset UTF-16 offset in what could be read of the text; 0 where nothing could
 * @param message a whole sentence
 */
public record SourceProblem(Kind kind, String path, int offset, String message) {

  /** What is wrong. */
  public enum Kind {
    /** The file system refuses it, it is not a regular file, or it has gone since it was listed. */
    UNREADABLE,
    /** It is larger than the limit and was not read. */
    TOO_LARGE,
    /** Bytes that are not text. */
    ENCODING,
    /** Bytes that are not text at all; nothing of it was read. */
    NOT_TEXT,
    /** A symlink leads out of the root; nothing was looked at there. */
    OUTSIDE_ROOT
  }
}
