package io.github.glosslint.source;

import io.github.glosslint.text.PathGlob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which files of a folder are checked, as a caller says it on top of the settings. Globs are those
 * of {@code .gitignore}.
 */
public final class Selection {

  /** Everything that the settings leave. */
  public static final Selection ALL = new Selection("", List.of(), List.of(), false);

  /** Precedes a path of the tree to make it one from the folder that globs are relative to. */
  private final String above;

  private final List<PathGlob> only;
  private final List<PathGlob> without;
  private final boolean filtering;

  private Selection(String above, List<PathGlob> only, List<PathGlob> without, boolean filtering) {
    this.above = above;
    this.only = only;
    this.without = without;
    this.filtering = filtering;
  }

  /**
   * A selection.
   *
   * @param folder what globs are relative to, a real path; taken for the root if it lies neither
   *     above nor below that
   * @param only globs of what is a document for its name, in place of Markdown and HTML; may be
   *     empty
   * @param without globs of files and folders to leave out
   * @throws IllegalArgumentException if a glob is wrong; the message is a sentence
   */
  public static Selection of(
      Path root, Path folder, Collection<String> only, Collection<String> without) {
    String base = folder.startsWith(root) ? Folders.names(root.relativize(folder)) : "";
    String above = root.startsWith(folder) ? Folders.names(folder.relativize(root)) : "";
    return new Selection(
        above.isEmpty() ? "" : above + "/", globs(only, base), globs(without, base), false);
  }

  private static List<PathGlob> globs(Collection<String> texts, String base) {
    List<PathGlob> globs = new ArrayList<>(texts.size());
    for (String text : texts) {
      globs.add(PathGlob.of(text, base));
    }
    return globs;
  }

  /**
   * The same, for targets of which only those are checked that a check of the whole tree would
   * check: no file becomes a document because it is named.
   */
  public Selection filteringTargets() {
    return new Selection(above, only, without, true);
  }

  boolean filtersTargets() {
    return filtering;
  }

  /** Whether a file is a document by its name: as the globs say, or {@code usually} without any. */
  boolean isDocument(String path, boolean usually) {
    return only.isEmpty() ? usually : anyMatches(only, path, false);
  }

  /** Whether a file is one of those that the globs ask for, if there are any. */
  boolean asksFor(String path) {
    return !only.isEmpty() && anyMatches(only, path, false);
  }

  /** Whether a file or folder is left out. */
  boolean leavesOut(String path, boolean folder) {
    return !without.isEmpty() && anyMatches(without, path, folder);
  }

  private boolean anyMatches(List<PathGlob> globs, String path, boolean folder) {
    String full = above + path;
    return globs.stream().anyMatch(glob -> glob.matches(full, folder));
  }
}
