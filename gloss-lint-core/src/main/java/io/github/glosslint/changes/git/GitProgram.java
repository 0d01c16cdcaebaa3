package io.github.glosslint.changes.git;

import io.github.glosslint.changes.ChangesException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finds Git. */
final class GitProgram {

  private GitProgram() {}

  /**
   * The first Git on the {@code PATH}. Looked up here because some systems search the working
   * directory first, and a checkout could contain a program of that name.
   *
   * @throws ChangesException if there is none
   */
  static Path on(Map<String, String> variables) {
    String path = variables.getOrDefault("PATH", variables.getOrDefault("Path", ""));
    for (String entry : path.split(File.pathSeparator, -1)) {
      for (String name : List.of("git", "git.exe")) {
        try {
          Path program = Path.of(entry).resolve(name);
          if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
            return program;
          }
        } catch (InvalidPathException e) {
          // No folder that could hold a program.
        }
      }
    }
    throw new ChangesException("Git is needed, but there is no git on the PATH; install it");
  }
}
