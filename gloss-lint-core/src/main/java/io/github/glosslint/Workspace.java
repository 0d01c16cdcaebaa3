package io.github.glosslint;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.rename.PlannedMove;
import io.github.glosslint.rename.PlannedRename;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.Renameable;
import io.github.glosslint.report.Report;
import io.github.glosslint.run.WorkspaceRun;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlVerdicts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Documentation that is being edited, as {@link GlossLint#open} opens it: it is read and linked
 * once, and after that a change costs what depends on it.
 *
 * <pre>{@code
 * try (Workspace workspace = GlossLint.at(Path.of("docs")).open()) {
 *   Report all = workspace.report();
 *   workspace.put(page, editor.text());
 *   Report ofPage = workspace.report(page);
 * }
 * }</pre>
 *
 * <p>Reports are those of a check of files with these contents. Settings are read when a workspace
 * is opened, and files when they are first needed: of what changes on disk later it learns by
 * {@link #put}, {@link #remove} and {@link #refresh} only.
 *
 * <p>Thread-safe: one call at a time is served, the others wait. Reports are immutable.
 */
public final class Workspace implements AutoCloseable {

  private final WorkspaceRun run;

  Workspace(WorkspaceRun run) {
    this.run = run;
  }

  /**
   * Gives a file this text, whether or not it exists on disk. A file outside the checkouts that are
   * checked changes nothing.
   */
  public synchronized void put(Path file, String text) {
    run.put(file, text);
  }

  /** Takes a file away, whether or not it exists on disk. */
  public synchronized void remove(Path file) {
    run.remove(file);
  }

  /**
   * Gives a file, or a folder with all that is in it, what the disk has now, whatever it was given
   * before.
   */
  public synchronized void refresh(Path file) {
    run.refresh(file);
  }

  /**
   * The folders that hold what is read, sorted: what changes elsewhere on disk changes no report,
   * unless it is a settings file.
   */
  public synchronized SortedSet<Path> folders() {
    return run.folders();
  }

  /**
   * What an oracle can be asked about the external URLs, a question for each checkout. The
   * workspace asks none itself; see {@link #answered}.
   *
   * @param file whose URLs matter; null for those of all files
   */
  public synchronized List<UrlQuestion> urls(@Nullable Path file) {
    return run.urls(file);
  }

  /** Has {@link #findings} and {@link #report(Path)} go by these verdicts from now on. */
  public synchronized void answered(UrlVerdicts verdicts) {
    run.answered(verdicts);
  }

  /** The settings files that count, and those in the checkout that they extend, sorted. */
  public synchronized SortedSet<Path> settingsFiles() {
    return run.settingsFiles();
  }

  /** Everything, as {@link GlossLint#check} reports it. */
  public synchronized Report report() {
    return run.report();
  }

  /**
   * The findings and failures of {@link #report()}, and those about external URLs that are {@link
   * #answered}. The summary counts the files and no more.
   *
   * @param between called again and again, from several threads, so that something else can be done
   *     meanwhile; may throw a {@link java.util.concurrent.CancellationException} to give up, after
   *     which the workspace is as it was
   */
  public synchronized Report findings(Runnable between) {
    return run.findings(between);
  }

  /**
   * The findings in one file: those that {@link #report()} has for its path. The summary counts
   * that file and no more, since all else is a matter of the whole tree.
   */
  public synchronized Report report(Path file) {
    return run.report(file);
  }

  /**
   * The linked tree that a file lies in, as it is after all edits: for what leads where.
   *
   * @return null if nothing is checked there
   */
  public synchronized @Nullable LinkedTree tree(Path file) {
    return run.tree(file);
  }

  /**
   * The glossaries of the tree that a file lies in, as they are after all edits. They are found on
   * demand, once until the next edit.
   */
  public synchronized Glossaries glossaries(Path file) {
    return run.glossaries(file);
  }

  /** A file as the facts of its {@link #tree} name it, with {@code /}; null if it is in none. */
  public synchronized @Nullable String path(Path file) {
    return run.path(file);
  }

  /**
   * What bears the name at a place of a file, written there or called by a link.
   *
   * @param offset of the place, in UTF-16 code units, behind a byte order mark
   * @return null if nothing there can be renamed
   */
  public synchronized @Nullable Renameable renameable(Path file, int offset) {
    return run.renameable(file, offset);
  }

  /**
   * Plans to rename what {@link #renameable} tells: wherever it is called by its name, and every
   * link that leads to an anchor that changes with it. The tree is read again with the changes:
   * what would break a link is refused. Nothing is changed, neither on disk nor here.
   *
   * @throws RenameException if nothing there has a name, the new one is taken, or something that
   *     leads to it cannot be rewritten
   */
  public synchronized PlannedRename rename(Path file, int offset, String name) {
    return run.rename(file, offset, name);
  }

  /**
   * Plans what to write so that all leads where it did when files or folders get other paths: links
   * to them, and those in them, definitions, includes, and navigations. The tree is read again with
   * that. Nothing is changed, neither on disk nor here.
   *
   * @param moves the new path of each, by its old one
   */
  public synchronized PlannedMove move(Map<Path, Path> moves) {
    return run.move(moves);
  }

  /**
   * The file of a finding with a comment that keeps it from being reported. It is read again with
   * that: the finding goes, and nothing else changes. Nothing is written.
   *
   * @param file that the finding is in
   * @param reason why, which the comment says
   * @return null if no comment can do it
   */
  public synchronized @Nullable FixedFile suppressing(Path file, Finding finding, String reason) {
    return run.suppressing(file, finding, reason);
  }

  /**
   * The usual baseline with a finding more, whether or not there is one yet; its text before is
   * empty then. Nothing is written.
   *
   * @return null if there can be none for all that is open
   * @throws io.github.glosslint.baseline.BaselineException if the one that there is cannot be used
   */
  public synchronized @Nullable FixedFile knowing(Finding finding) {
    return run.knowing(finding);
  }

  /** Closes the jars of added rules. */
  @Override
  public synchronized void close() {
    run.close();
  }
}
