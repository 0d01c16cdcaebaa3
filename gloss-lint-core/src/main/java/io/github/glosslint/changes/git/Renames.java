package io.github.glosslint.changes.git;

import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.changes.git.Git.Result;
import io.github.glosslint.snapshot.SnapshotFileSystem;
import io.github.glosslint.source.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files that were renamed, according to Git, which runs on the first request. Thread-safe. */
public final class Renames {

  /** A short limit, because the result is only used for suggestions. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final BooleanSupplier mayBe;
  private final Supplier<Map<String, String>> source;
  private boolean ran;
  private @Nullable SortedMap<String, String> byFormerPath;

  private Renames(BooleanSupplier mayBe, Supplier<Map<String, String>> source) {
    this.mayBe = mayBe;
    this.source = source;
  }

  /** No file was renamed. */
  public static Renames none() {
    return of(Map.of());
  }

  /**
   * @param byFormerPath present paths by former paths, from the root
   */
  static Renames of(Map<String, String> byFormerPath) {
    return new Renames(() -> true, () -> byFormerPath);
  }

  /**
   * Files that were renamed with {@code git mv} and not committed yet. Git runs only if its index
   * shows that something may be staged; if Git fails, nothing counts as renamed.
   *
   * @param environment the environment of the process
   */
  public static Renames staged(SourceTree tree, Map<String, String> environment) {
    return new Renames(tree::mayHaveStagedChanges, () -> ask(tree.root(), environment));
  }

  private static Map<String, String> ask(Path root, Map<String, String> environment) {
    return root.getFileSystem() instanceof SnapshotFileSystem files
        ? ofText(files.renames(root, disk -> text(askGit(disk, environment))))
        : askGit(root, environment);
  }

  /** Former and present paths in turn. */
  private static String text(Map<String, String> renamed) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(renamed)
        .forEach((former, now) -> text.append(former).append('\0').append(now).append('\0'));
    return text.toString();
  }

  private static Map<String, String> ofText(String text) {
    Map<String, String> renamed = new HashMap<>();
    String[] paths = text.split("\0", -1);
    for (int i = 0; i + 1 < paths.length; i += 2) {
      renamed.put(paths[i], paths[i + 1]);
    }
    return renamed;
  }

  private static Map<String, String> askGit(Path root, Map<String, String> environment) {
    try {
      Git git = Git.in(root, environment, LONGEST);
      Result diff =
          git.run(
              "diff-index",
              "--cached",
              "--raw",
              "-z",
              "--no-abbrev",
              git.findRenames(),
              "--diff-filter=R",
              "--relative",
              "--ignore-submodules=all",
              "--no-ext-diff",
              "--no-textconv",
              "HEAD",
              "--");
      return diff.code() == 0 ? renamed(ChangedFile.parse(diff.output())) : Map.of();
    } catch (ChangesException e) {
      // Suggestions are all that depends on it.
      return Map.of();
    }
  }

  /** Those of the files that have another path than before. */
  static Map<String, String> renamed(Iterable<ChangedFile> files) {
    Map<String, String> renamed = new HashMap<>();
    for (ChangedFile file : files) {
      String before = file.before();
      String after = file.after();
      if (before != null && after != null && !before.equals(after)) {
        renamed.put(before, after);
      }
    }
    return renamed;
  }

  private synchronized SortedMap<String, String> byFormerPath() {
    SortedMap<String, String> known = byFormerPath;
    if (known == null) {
      ran = mayBe.getAsBoolean();
      known = ran ? new TreeMap<>(source.get()) : new TreeMap<>();
      byFormerPath = known;
    }
    return known;
  }

  /** Whether somebody asked, and Git had to run for the answer. */
  public synchronized boolean hasRun() {
    return ran;
  }

  /**
   * The path of a file, or of a folder all of whose files moved to one other folder.
   *
   * @param former the path before, from the root, with {@code /}; a folder's may end with one
   * @return null if it was not renamed; a folder's ends as {@code former} does
   */
  public @Nullable String now(String former) {
    String file = byFormerPath().get(former);
    if (file != null || former.isEmpty()) {
      return file;
    }
    boolean slash = former.endsWith("/");
    String folder = slash ? former : former + "/";
    String found = null;
    for (Map.Entry<String, String> each : byFormerPath().tailMap(folder).entrySet()) {
      if (!each.getKey().startsWith(folder)) {
        break;
      }
      String name = each.getKey().substring(folder.length() - 1);
      String after = each.getValue();
      String other = after.endsWith(name) ? after.substring(0, after.length() - name.length()) : "";
      if (other.isEmpty() || found != null && !found.equals(other)) {
        return null;
      }
      found = other;
    }
    return found == null ? null : found + (slash ? "/" : "");
  }

  /** The files, by former paths, that had a path with one of some endings: {@code a.md} for a. */
  public @Nullable String now(String stem, List<String> endings) {
    for (String ending : endings) {
      String after = byFormerPath().get(stem + ending);
      if (after != null) {
        return after;
      }
    }
    return null;
  }
}
