package io.github.glosslint.cli.init;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code init} is asked for.
 *
 * @param about what is printed instead of anything else: {@code help} or {@code version}; else null
 * @param baseline whether all findings become known
 * @param from settings files of other tools, as given
 * @param force whether files that exist are replaced
 * @param dryRun whether files are printed instead of written
 * @param path the folder, as given; null for the current one
 */
public record InitRequest(
    @Nullable String about,
    boolean baseline,
    boolean preCommit,
    boolean github,
    boolean gitlab,
    List<String> from,
    boolean force,
    boolean dryRun,
    boolean quiet,
    boolean verbose,
    @Nullable String path) {

  public InitRequest {
    from = List.copyOf(from);
  }

  /** Whether anything is to be written besides the settings. */
  boolean hasExtras() {
    return baseline || preCommit || github || gitlab;
  }
}
