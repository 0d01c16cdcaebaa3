package io.github.glosslint.maven.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * What the build of a project under {@code src/it} printed, as its post-build script looks at it.
 * The invoker prints the log of a project that fails, so messages do not repeat it.
 *
 * <p>The checks return nothing: a script whose last value is neither null nor true has failed.
 */
public record BuildLog(Path file, List<String> lines) {

  public BuildLog {
    lines = List.copyOf(lines);
  }

  /**
   * @param project the script's {@code basedir}
   */
  public static BuildLog of(File project) throws IOException {
    Path file = project.toPath().resolve("build.log");
    // The invoker writes the log, in this very process, in the platform's encoding.
    return new BuildLog(file, Files.readAllLines(file, Charset.defaultCharset()));
  }

  /** These lines, to the character, one right after the other. */
  public void hasLines(String... expected) {
    if (Collections.indexOfSubList(lines, List.of(expected)) < 0) {
      throw new AssertionError(file + " does not have\n" + String.join("\n", expected));
    }
  }

  public void hasLineStartingWith(String prefix) {
    if (starting(prefix).isEmpty()) {
      throw new AssertionError(file + " has no line that starts with\n" + prefix);
    }
  }

  public void hasNoLineStartingWith(String prefix) {
    List<String> found = starting(prefix);
    if (!found.isEmpty()) {
      throw new AssertionError(file + " has\n" + String.join("\n", found));
    }
  }

  private List<String> starting(String prefix) {
    return lines.stream().filter(line -> line.startsWith(prefix)).toList();
  }
}
