package io.github.glosslint.changes.git;

import io.github.glosslint.changes.ChangesException;
import io.github.glosslint.changes.git.Git.Result;
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
 * What changed in a checkout compared with a revision: the differences between their merge base and
 * the files on disk, committed or not. Files that Git ignores count as unchanged. Paths are
 * relative to the folder passed to {@link #since}, with {@code /}.
 */
public final class Changes implements AutoCloseable {

  /** Where a clone keeps the branches of its remote. */
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
   * Asks Git what changed.
   *
   * @param revision a branch, tag or commit, in any form that Git understands; {@code HEAD} before
   *     the first commit means that everything is new
   * @param folder a checkout or a folder in it; changes outside this folder are ignored
   * @param environment the environment of the process; its {@code PATH} is used to find Git
   * @throws ChangesException if Git cannot determine the changes
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
      throw new ChangesException(noRevision(git, revision, "determine what changed"));
    }
    if (head == null) {
      throw new ChangesException(
          "the repository has no commit yet; use --changed-since HEAD to treat everything as new");
    }
    Result base = git.run("merge-base", found, head);
    if (base.code() == 0) {
      return base.text();
    }
    throw new ChangesException(
        isShallow(git)
            ? "this is a shallow clone, which lacks the common ancestor of HEAD and "
                + revision
                + "; fetch more: git fetch --deepen=1000 (on GitHub: fetch-depth: 0 for"
                + " actions/checkout)"
            : "HEAD and "
                + revision
                + " have no commit in common; name the branch that the change"
                + " is meant for");
  }

  /** The hash of a commit; null if there is none of this name. */
  static @Nullable String commit(Git git, String revision) {
    Result result = git.run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
    return result.code() == 0 ? result.text() : null;
  }

  /** Why there is no commit of this name. */
  static String noRevision(Git git, String revision, String purpose) {
    Result inside = git.run("rev-parse", "--is-inside-work-tree");
    if (inside.code() != 0) {
      return "cannot " + purpose + ": " + inside.complaint();
    }
    if (!inside.text().equals("true")) {
      return "cannot " + purpose + ": this is a bare repository, not a checkout";
    }
    String missing = "there is no revision " + revision;
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

  /** The hash of the commit that the files are compared with. */
  public String mergeBase() {
    return mergeBase;
  }

  /**
   * Makes sure that every former file requested so far could be read.
   *
   * @throws ChangesException if one could not be read, because it is then unknown which findings
   *     are old
   */
  public void requireComplete() {
    String unread = objects.unread();
    if (unread != null) {
      throw new ChangesException(
          "cannot determine what changed: " + unread + (partialClone ? PARTIAL : ""));
    }
  }

  /** Submodules that point to another commit; what changed inside them is unknown. */
  public SortedSet<String> submodules() {
    return submodules;
  }

  /** Whether a file is new or differs from its former version in content or type. */
  public boolean isChanged(String path) {
    return byPath.containsKey(path) || added.contains(path);
  }

  /** The paths of all files that were added, changed or deleted. */
  public SortedSet<String> paths() {
    SortedSet<String> paths = new TreeSet<>(byPath.keySet());
    paths.addAll(byFormerPath.keySet());
    paths.addAll(added);
    return paths;
  }

  /** The former path of a file; null if the file is new. */
  public @Nullable String before(String path) {
    ChangedFile file = byPath.get(path);
    if (file != null) {
      return file.before();
    }
    // A new file in the place of one that Git knew is told of as changed, so that this one is new.
    return added.contains(path) && !byFormerPath.containsKey(path) ? null : path;
  }

  /** The files that were renamed. */
  public Renames renames() {
    return Renames.of(Renames.renamed(byPath.values()));
  }

  /** Former paths of files that were renamed. */
  public List<String> formerNames() {
    return byPath.values().stream()
        .filter(file -> file.before() != null && !file.before().equals(file.after()))
        .map(file -> String.valueOf(file.before()))
        .sorted()
        .toList();
  }

  /** The files as they were. They can be read until this object is closed. */
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

  /** Ends the Git process that reads former files. */
  @Override
  public void close() {
    objects.close();
  }
}
