package io.github.glosslint.changes;

import io.github.glosslint.changes.Git.Result;
import io.github.glosslint.source.FormerFile;
import io.github.glosslint.source.FormerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a checkout since it went another way than a revision: from their merge base to
 * the files on disk, whether they are committed or not. What Git is told to ignore has not changed.
 * Paths are relative to the folder of the checkout, with {@code /}.
 */
public final class Changes implements AutoCloseable {

  /** Where a clone keeps the branches of what it was cloned from. */
  private static final String REMOTE = "origin/";

  private static final String PARTIAL =
      "; this is a partial clone, and gloss-lint fetches nothing: get all files first with git fetch"
          + " --refetch --no-filter";

  private final String mergeBase;
  private final boolean partialClone;
  private final GitObjects objects;
  private final Map<String, ChangedFile> byFormerPath = new HashMap<>();
  private final SortedMap<String, ChangedFile> byPath = new TreeMap<>();
  private final Set<String> added = new HashSet<>();
  private final SortedSet<String> submodules = new TreeSet<>();

  private Changes(String mergeBase, boolean partialClone, GitObjects objects) {
    this.mergeBase = mergeBase;
    this.partialClone = partialClone;
    this.objects = objects;
  }

  /**
   * Asks Git.
   *
   * @param revision a branch, a tag or a commit, as Git understands it; {@code HEAD} before the
   *     first commit, which leaves everything new
   * @param folder the checkout, or a folder of it; what is outside of the folder is passed over
   * @param environment that of the process: {@code PATH} says where Git is
   * @throws ChangesException if it cannot be told
   */
  public static Changes since(String revision, Path folder, Map<String, String> environment) {
    Git git = Git.in(folder, environment);
    String mergeBase = mergeBase(git, revision);
    Changes changes = new Changes(mergeBase, git.isPartialClone(), new GitObjects(git));
    // The plumbing command, whose output no setting of the user changes. A submodule's own changes
    // are not looked for, since that would run Git with whatever settings it has.
    Result diff =
        git.run(
            "diff-index",
            "--raw",
            "-z",
            "--no-abbrev",
            git.findRenames(),
            "--relative",
            "--ignore-submodules=dirty",
            "--no-ext-diff",
            "--no-textconv",
            mergeBase,
            "--");
    ChangedFile.parse(succeeded("diff-index", diff).output()).forEach(changes::add);
    Result others = git.run("ls-files", "-z", "--others", "--exclude-standard");
    for (String path : ChangedFile.fields(succeeded("ls-files", others).output())) {
      // With a slash at its end it is the checkout of another repository.
      if (!path.endsWith("/")) {
        changes.added.add(path);
      }
    }
    return changes;
  }

  private void add(ChangedFile file) {
    String before = file.before();
    String after = file.after();
    if (file.isSubmodule()) {
      submodules.add(after == null ? String.valueOf(before) : after);
      return;
    }
    if (before != null) {
      byFormerPath.put(before, file);
    }
    if (after != null) {
      byPath.put(after, file);
      if (!after.equals(before)) {
        added.add(after);
      }
    }
  }

  private static String mergeBase(Git git, String revision) {
    // No name of a revision begins so; Git would take it for an option.
    String found = revision.startsWith("-") ? null : commit(git, revision);
    String head = commit(git, "HEAD");
    if (head == null && revision.equals("HEAD") && isInside(git)) {
      return succeeded("hash-object", git.run("hash-object", "-t", "tree", "--stdin")).text();
    }
    if (found == null) {
      throw new ChangesException(noRevision(git, revision));
    }
    if (head == null) {
      throw new ChangesException("the repository has no commit yet, so everything is new");
    }
    Result base = git.run("merge-base", found, head);
    if (base.code() == 0) {
      return base.text();
    }
    throw new ChangesException(
        isShallow(git)
            ? "this is a shallow clone, which ends before the commit where HEAD and "
                + revision
                + " part; fetch more: git fetch --deepen=1000 (on GitHub: fetch-depth: 0 for"
                + " actions/checkout)"
            : "HEAD and "
                + revision
                + " have no commit in common; name the branch that the change"
                + " is meant for");
  }

  private static @Nullable String commit(Git git, String revision) {
    Result result = git.run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
    return result.code() == 0 ? result.text() : null;
  }

  private static String noRevision(Git git, String revision) {
    Result inside = git.run("rev-parse", "--is-inside-work-tree");
    if (inside.code() != 0) {
      return "cannot determine what changed: " + inside.complaint();
    }
    if (!inside.text().equals("true")) {
      return "cannot determine what changed: this is a bare repository, not a checkout";
    }
    String missing = "Git knows no revision " + revision;
    if (!revision.startsWith("-") && commit(git, REMOTE + revision) != null) {
      return missing + "; did you mean " + REMOTE + revision + "?";
    }
    return isShallow(git)
        ? missing
            + ", and this is a shallow clone; fetch it with its history: git fetch --unshallow (on"
            + " GitHub: fetch-depth: 0 for actions/checkout)"
        : missing + "; git branch --all lists the branches";
  }

  private static boolean isInside(Git git) {
    return git.run("rev-parse", "--is-inside-work-tree").text().equals("true");
  }

  private static boolean isShallow(Git git) {
    return git.run("rev-parse", "--is-shallow-repository").text().equals("true");
  }

  private static Result succeeded(String command, Result result) {
    if (result.code() != 0) {
      throw new ChangesException("git " + command + " failed: " + result.complaint());
    }
    return result;
  }

  /** The hash of the commit from which on changes count. */
  public String mergeBase() {
    return mergeBase;
  }

  /**
   * Makes sure that all former files which were asked for could be read.
   *
   * @throws ChangesException if one could not, since what is old cannot be told then
   */
  public void requireComplete() {
    String unread = objects.unread();
    if (unread != null) {
      throw new ChangesException(
          "cannot determine what changed: " + unread + (partialClone ? PARTIAL : ""));
    }
  }

  /** Submodules that are at another commit; what changed within them is not known. */
  public SortedSet<String> submodules() {
    return submodules;
  }

  /** Whether a file holds or is another thing than before, or is new. */
  public boolean isChanged(String path) {
    return byPath.containsKey(path) || added.contains(path);
  }

  /** Paths of all files that hold or are another thing than before, are new, or are gone. */
  public SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>(byPath.keySet());
    paths.addAll(byFormerPath.keySet());
    paths.addAll(added);
    return paths;
  }

  /** The path that a file had; null if it did not exist. */
  public @Nullable String before(String path) {
    ChangedFile file = byPath.get(path);
    if (file != null) {
      return file.before();
    }
    // A new file in the place of one that Git knew is told of as changed, so that this one is new.
    return added.contains(path) && !byFormerPath.containsKey(path) ? null : path;
  }

  /** Files that are called otherwise now. */
  public Renames renames() {
    return Renames.of(Renames.renamed(byPath.values()));
  }

  /** Paths that files had which are called otherwise now. */
  public List<String> formerNames() {
    return byPath.values().stream()
        .filter(file -> file.before() != null && !file.before().equals(file.after()))
        .map(file -> String.valueOf(file.before()))
        .sorted()
        .toList();
  }

  /** The files as they were; readable until this is closed. */
  public FormerFiles formerFiles() {
    Map<String, FormerFile> files = new HashMap<>();
    byFormerPath.forEach((path, file) -> files.put(path, new Former(file, objects)));
    return new FormerFiles(files, added);
  }

  private record Former(ChangedFile file, GitObjects objects) implements FormerFile {

    @Override
    public boolean isLink() {
      return file.wasLink();
    }

    @Override
    public byte @Nullable [] read(long maxSize) throws IOException {
      return objects.read(file.object(), maxSize);
    }
  }

  /** Ends the process that reads former files. */
  @Override
  public void close() {
    objects.close();
  }
}
