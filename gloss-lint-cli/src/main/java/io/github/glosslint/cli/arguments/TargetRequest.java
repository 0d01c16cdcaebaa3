package io.github.glosslint.cli.arguments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to check, as given.
 *
 * @param paths files and folders; empty if none was given
 * @param firstIsPath whether the first of the paths, if there is one, is where no command may:
 *     behind a command or {@code --}
 * @param filesFrom the file that lists what to check, {@code -} for standard input; else null
 * @param stdinFilename what standard input is checked as, null if the user said nothing
 * @param built whether they are sites that are built already
 * @param source the folder of what they were built from, null if the user said nothing
 * @param changedSince the revision since which changes are reported on, null for everything
 */
public record TargetRequest(
    List<String> paths,
    boolean firstIsPath,
    @Nullable String filesFrom,
    @Nullable String stdinFilename,
    boolean built,
    @Nullable String source,
    @Nullable String changedSince) {

  /** The path that stands for standard input. */
  public static final String STDIN = "-";

  public TargetRequest {
    paths = List.copyOf(paths);
  }

  /** Whether the text to check comes from standard input. */
  public boolean readsStdin() {
    return paths.contains(STDIN);
  }
}
