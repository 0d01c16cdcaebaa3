package io.github.glosslint.server;

import io.github.glosslint.GlossLint;
import io.github.glosslint.ProgressListener;
import io.github.glosslint.Workspace;
import io.github.glosslint.baseline.BaselineException;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsProblem;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.rename.PlannedMove;
import io.github.glosslint.rename.PlannedRename;
import io.github.glosslint.rename.RenameException;
import io.github.glosslint.rename.Renameable;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.UrlVerdicts;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder that the client has open, checked as {@code gloss-lint check} would check it. Settings
 * are read whenever they change; what they mean for the findings shows when it is {@link #renew
 * renewed}.
 */
final class Project implements AutoCloseable {

  private final Path folder;
  private final OpenDocuments documents;
  private final KnownUrls urls;
  private @Nullable Workspace workspace;
  private List<SettingsProblem> problems = List.of();
  private String failure = "";

  /** Files with a comment that were asked for since the last edit, by the finding. */
  private final Map<Finding, Optional<FixedFile>> suppressed = new HashMap<>();

  /** Whether settings have changed since the workspace was opened. */
  private boolean stale;

  /**
   * @param documents what counts in place of files
   * @param oracles tell what is known of external URLs
   */
  Project(Path folder, OpenDocuments documents, UrlOracles oracles) {
    this.folder = folder;
    this.documents = documents;
    this.urls = new KnownUrls(oracles);
  }

  Path folder() {
    return folder;
  }

  boolean holds(Path file) {
    return file.startsWith(folder);
  }

  /** What is wrong with its settings; until it is mended, those of before count. */
  List<SettingsProblem> problems() {
    return problems;
  }

  /** Why nothing can be checked; empty if it can, or if the settings are to blame. */
  String failure() {
    return failure;
  }

  /** Whether a file has settings for this folder. */
  boolean isSettings(Path file) {
    Path whole = SettingsFiles.folderOf(file);
    return file.endsWith(SettingsFiles.NAME)
            && (holds(file) || (whole != null && folder.startsWith(whole)))
        || problems.stream().anyMatch(problem -> file(problem.path()).equals(file))
        || (workspace != null && workspace.settingsFiles().contains(file));
  }

  /** Reads it for the first time. */
  void open() {
    open(null);
  }

  /**
   * Takes up settings that have changed, if nothing is wrong with them.
   *
   * @param between called between smaller steps, from several threads; what it throws leaves
   *     everything as it was
   * @return whether there was anything to take up
   */
  boolean renew(Runnable between) {
    if (!stale || !problems.isEmpty()) {
      return false;
    }
    open(between);
    return true;
  }

  private void open(@Nullable Runnable between) {
    try {
      Steps steps = new Steps();
      Workspace fresh = lint().listener(steps).open();
      try {
        documents.all().forEach(document -> put(fresh, document));
        if (between != null) {
          steps.between = between;
          fresh.tree(folder.resolve(SettingsFiles.NAME));
          steps.between = null;
        }
        urls.recall(fresh);
      } catch (RuntimeException | Error e) {
        fresh.close();
        throw e;
      }
      close();
      suppressed.clear();
      workspace = fresh;
      problems = List.of();
      failure = "";
    } catch (SettingsException e) {
      problems = e.problems();
    } catch (UncheckedIOException | BaselineException e) {
      close();
      failure = String.valueOf(e.getMessage());
    }
    stale = false;
  }

  /** What is done between the steps of reading a tree. */
  private static final class Steps implements ProgressListener {
    private volatile @Nullable Runnable between;

    @Override
    public void progress(String phase, int done, int total) {
      Runnable now = between;
      if (now != null) {
        now.run();
      }
    }
  }

  private GlossLint lint() {
    GlossLint lint = GlossLint.at(folder).workingDirectory(folder).usualBaseline();
    for (OpenDocument document : documents.all()) {
      if (isSettings(document.file())) {
        lint.text(document.file(), document.text());
      }
    }
    return lint;
  }

  private void settingsChanged() {
    stale = true;
    try {
      lint().rulesInForce();
      problems = List.of();
    } catch (SettingsException e) {
      problems = e.problems();
    }
  }

  /** Takes the text of a document that has been edited. */
  void put(OpenDocument document) {
    suppressed.clear();
    if (isSettings(document.file())) {
      settingsChanged();
    } else if (workspace != null) {
      put(workspace, document);
    }
  }

  private void put(Workspace open, OpenDocument document) {
    if (holds(document.file()) && !isSettings(document.file())) {
      open.put(document.file(), document.text());
    }
  }

  /** Takes a file from the disk again. */
  void refresh(Path file) {
    suppressed.clear();
    if (isSettings(file)) {
      settingsChanged();
    } else if (workspace != null && holds(file) && !isOfGit(file)) {
      workspace.refresh(file);
    }
  }

  /** Git writes its own files all the time, and no document leads there. */
  private boolean isOfGit(Path file) {
    return folder.relativize(file).startsWith(".git");
  }

  /**
   * All findings.
   *
   * @param between see {@link Workspace#findings}
   */
  List<Finding> findings(Runnable between) {
    Workspace open = workspace;
    return open == null ? List.of() : open.findings(between).findings();
  }

  List<Finding> findings(Path file) {
    Workspace open = workspace;
    return open == null ? List.of() : open.report(file).findings();
  }

  /**
   * What the web can be asked.
   *
   * @param file whose URLs matter; null for those of all files
   */
  List<UrlQuestion> questions(@Nullable Path file) {
    Workspace open = workspace;
    return open == null ? List.of() : open.urls(file);
  }

  /** Takes what the web said. */
  void learn(UrlReport report) {
    urls.learn(report);
    if (workspace != null) {
      urls.tell(workspace);
    }
  }

  /** What the web is known to say. */
  UrlVerdicts verdicts() {
    return urls.verdicts();
  }

  /** The linked tree of a file; null if nothing is checked there. */
  @Nullable LinkedTree tree(Path file) {
    Workspace open = workspace;
    return open == null ? null : open.tree(file);
  }

  /** The glossaries of the tree of a file. */
  Glossaries glossaries(Path file) {
    Workspace open = workspace;
    return open == null ? new Glossaries(List.of()) : open.glossaries(file);
  }

  /** A file as the facts of its tree name it; null if it is in none. */
  @Nullable String path(Path file) {
    Workspace open = workspace;
    return open == null ? null : open.path(file);
  }

  /** What has a name at an offset of a file; null if nothing there can be renamed. */
  @Nullable Renameable renameable(Path file, int offset) {
    Workspace open = workspace;
    return open == null ? null : open.renameable(file, offset);
  }

  /** See {@link Workspace#rename}. */
  PlannedRename rename(Path file, int offset, String name) {
    Workspace open = workspace;
    if (open == null) {
      throw new RenameException("nothing is checked here");
    }
    return open.rename(file, offset, name);
  }

  /** See {@link Workspace#move}. */
  PlannedMove move(Map<Path, Path> moves) {
    Workspace open = workspace;
    return open == null ? new PlannedMove(List.of(), List.of()) : open.move(moves);
  }

  /** See {@link Workspace#suppressing}. The tree is read again for that once, not at each step. */
  @Nullable FixedFile suppressing(Path file, Finding finding, String reason) {
    Workspace open = workspace;
    return open == null
        ? null
        : suppressed
            .computeIfAbsent(
                finding, key -> Optional.ofNullable(open.suppressing(file, finding, reason)))
            .orElse(null);
  }

  /** See {@link Workspace#knowing}. */
  @Nullable FixedFile knowing(Finding finding) {
    Workspace open = workspace;
    return open == null ? null : open.knowing(finding);
  }

  /** The file of a path as findings have it. */
  Path file(String path) {
    return folder.resolve(path).normalize();
  }

  @Override
  public void close() {
    Workspace open = workspace;
    workspace = null;
    if (open != null) {
      open.close();
    }
  }
}
