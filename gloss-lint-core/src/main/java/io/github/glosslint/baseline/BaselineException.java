package io.github.glosslint.baseline;

import io.github.glosslint.text.PathNames;
import java.nio.file.Path;

/**
 * A baseline cannot be used. Unchecked, like {@link io.github.glosslint.config.SettingsException}.
 */
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

  /** For a problem with the file as a whole. */
  BaselineException(Path file, String problem) {
    this(file, 0, 0, problem);
  }

  /** The file as it was requested. */
  public Path file() {
    return file;
  }

  /** The line, from 1; 0 if the problem concerns the file as a whole. */
  public int line() {
    return line;
  }

  /** The column in code points, from 1; 0 if the problem concerns the file as a whole. */
  public int column() {
    return column;
  }

  /** What is wrong and how to fix it, in complete sentences. */
  public String problem() {
    return problem;
  }

  /**
   * The message with another name for the file: {@code name:line:column: problem}.
   *
   * @param name the file as the user named it
   */
  public String message(String name) {
    return place(name, line, column) + problem;
  }

  private static String place(String name, int line, int column) {
    return name + (line == 0 ? ": " : ":" + line + ":" + column + ": ");
  }
}
