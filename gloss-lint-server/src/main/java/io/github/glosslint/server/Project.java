package io.github.glosslint.server;

import io.github.glosslint.GlossLint;
import io.github.glosslint.Workspace;
import io.github.glosslint.baseline.BaselineException;
import io.github.glosslint.config.SettingsException;
import io.github.glosslint.config.SettingsProblem;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.linked.LinkedTree;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder that the client has open, checked as {@code gloss-lint check} would check it. */
final class Project implements AutoCloseable {

  private final Path folder;
  private @Nullable Workspace workspace;
  private List<SettingsProblem> problems = List.of();
  private String failure = "";

  Project(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  boolean holds(Path file) {
    return file.startsWith(folder);
  }

  /** What is wrong with its settings; nothing is checked until it is mended. */
  List<SettingsProblem> problems() {
    return problems;
  }

  /** Why nothing can be checked; empty if it can, or if the settings are to blame. */
  String failure() {
    return failure;
  }

  /** Reads it anew, settings included. */
  void open(Collection<OpenDocument> documents) {
    close();
    problems = List.of();
    failure = "";
    try {
      Workspace opened = GlossLint.at(folder).workingDirectory(folder).usualBaseline().open();
      workspace = opened;
      for (OpenDocument document : documents) {
        put(document);
      }
    } catch (SettingsException e) {
      problems = e.problems();
    } catch (UncheckedIOException | BaselineException e) {
      failure = String.valueOf(e.getMessage());
    }
  }

  void put(OpenDocument document) {
    Workspace open = workspace;
    if (open != null && holds(document.file())) {
      open.put(document.file(), document.text());
    }
  }

  /** Takes a file from the disk again. */
  void refresh(Path file) {
    Workspace open = workspace;
    if (open != null && holds(file)) {
      open.refresh(file);
    }
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

  /** The linked tree of a file; null if nothing is checked there. */
  @Nullable LinkedTree tree(Path file) {
    Workspace open = workspace;
    return open == null ? null : open.tree(file);
  }

  /** A file as the facts of its tree name it; null if it is in none. */
  @Nullable String path(Path file) {
    Workspace open = workspace;
    return open == null ? null : open.path(file);
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
