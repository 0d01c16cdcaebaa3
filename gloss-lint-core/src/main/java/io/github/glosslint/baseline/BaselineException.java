package io.github.glosslint.baseline;

import io.github.glosslint.text.PathNames;
import java.nio.file.Path;

/** A baseline that cannot be used. Unchecked, as wrong settings are. */
public final class BaselineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final int line;
  private final int column;
  private final String problem;

  BaselineException(Path file, int line, int column, String problem) {
    super(place(PathNames.slashed(file), line, column) + problem);
    this.file = file;
    this.line = line;
    this.column = column;
    this.problem = problem;
  }

  /** For what is wrong with the file as a whole. */
  BaselineException(Path file, String problem) {
    this(file, 0, 0, problem);
  }

  /** The file as it was asked for. */
  public Path file() {
    return file;
  }

  /** From 1; 0 if the file as a whole is meant. */
  public int line() {
    return line;
  }

  /** From 1, in code points; 0 if the file as a whole is meant. */
  public int column() {
    return column;
  }

  /** What is wrong and what mends it, in whole sentences. */
  public String problem() {
    return problem;
  }

  /**
   * The message with another name for the file: {@code name:line:column: problem}.
   *
   * @param name as the user gave it
   */
  public String message(String name) {
    return place(name, line, column) + problem;
  }

  private static String place(String name, int line, int column) {
    return name + (line == 0 ? ": " : ":" + line + ":" + column + ": ");
  }
}
