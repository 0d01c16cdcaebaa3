package io.github.glosslint.run;

import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.changes.git.UncommittedChanges;
import io.github.glosslint.fix.files.FixableFiles;
import io.github.glosslint.text.PathNames;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Refuses to write over changes that somebody may want to look at alone, or to undo. */
final class CommittedFiles {

  private CommittedFiles() {}

  /**
   * Looks for changes that are not committed.
   *
   * @param roots real paths of checkouts
   * @param files those that are going to be written are open
   * @throws ChangesException if there are any, or Git cannot tell
   */
  static void check(Collection<Path> roots, FixableFiles files, Inputs inputs) {
    for (Path root : roots) {
      List<String> written =
          files.paths().stream()
              .filter(file -> file.startsWith(root))
              .map(file -> PathNames.slashed(root.relativize(file)))
              .toList();
      List<String> dirty;
      try {
        dirty = UncommittedChanges.in(root, written, System.getenv());
      } catch (ChangesException e) {
        throw new ChangesException(
            e.getMessage()
                + " (nothing was written; --allow-dirty writes whatever is not committed)");
      }
      if (!dirty.isEmpty()) {
        throw new ChangesException(dirty(inputs.shown(root, dirty.get(0)), dirty.size() - 1));
      }
    }
  }

  private static String dirty(String first, int more) {
    return first
        + (more == 0
            ? " has changes that are not committed"
            : " and "
                + more
                + (more == 1 ? " other file have" : " other files have")
                + " changes that are not committed")
        + "; commit or stash them first, or allow this with --allow-dirty (nothing was written)";
  }
}
