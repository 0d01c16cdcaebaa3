package io.github.glosslint.changes.git;

import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.changes.git.Git.Result;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a checkout holds that no commit has: who writes into it might never get that back. */
public final class UncommittedChanges {

  private static final String UNTRACKED = "?? ";

  private UncommittedChanges() {}

  /**
   * Files that were changed, added or removed and not committed; of files that Git does not track
   * only those that are going to be written.
   *
   * @param root of the checkout; a folder that is none has no such files
   * @param written files within the root, by their paths from it, with {@code /}
   * @return paths from the root, sorted
   * @throws ChangesException if Git cannot tell
   */
  public static List<String> in(
      Path root, Collection<String> written, Map<String, String> variables) {
    if (!Files.exists(root.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    Result status =
        Git.in(root, variables)
            .run(
                "status",
                "--porcelain",
                "-z",
                "--no-renames",
                "--untracked-files=all",
                "--ignore-submodules=all");
    if (status.code() != 0) {
      if (status.complaint().contains("not a git repository")) {
        return List.of();
      }
      throw new ChangesException("git status failed: " + status.complaint());
    }
    List<String> dirty = new ArrayList<>();
    for (String entry : status.fields()) {
      String path = entry.substring(Math.min(entry.length(), UNTRACKED.length()));
      if (!entry.startsWith(UNTRACKED) || written.contains(path)) {
        dirty.add(path);
      }
    }
    dirty.sort(null);
    return dirty;
  }
}
