package io.github.glosslint.server;

import io.github.glosslint.GlossLint;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * What one client works on. Documents change on the thread that reads from the client, in its
 * order; everything else happens on the {@link Worker}.
 */
final class Session implements AutoCloseable {

  private final LanguageClient client;
  private final PositionEncoding encoding;
  private ClientAbilities abilities = ClientAbilities.NONE;

  /** As the client has them. */
  private final OpenDocuments documents = new OpenDocuments();

  /** As the projects have them, for the worker: what it finds is about these versions. */
  private final OpenDocuments checked = new OpenDocuments();

  private final Publisher publisher;
  private final List<Project> projects = new ArrayList<>();
  private final List<Path> folders;
  private final Worker worker;
  private final UrlOracles oracles;
  private final UrlChecks checks;

  /** What settings may say; made when somebody first asks. */
  private @Nullable SchemaWalk settings;

  Session(
      LanguageClient client,
      PositionEncoding encoding,
      List<Path> folders,
      Duration pause,
      UrlOracles oracles) {
    this.client = client;
    this.oracles = oracles;
    this.checks = new UrlChecks(oracles);
    this.encoding = encoding;
    this.folders = folders;
    this.publisher = new Publisher(client, checked, encoding);
    this.worker = new Worker(this::report, this::reportAll, pause);
  }

  /** Begins the work for a client that can do so much. */
  void start(ClientAbilities value) {
    abilities = value;
    folders.forEach(folder -> edit(() -> open(folder), null));
    worker.start();
  }

  /** Does what changes the state, and tells the client where that fails. */
  private void edit(Runnable action, @Nullable Path edited) {
    worker.edit(guarded(action), edited);
  }

  private Runnable guarded(Runnable action) {
    return () -> {
      try {
        action.run();
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException | Error e) {
        client.logMessage(new MessageParams(MessageType.Error, "gloss-lint: " + e));
      }
    };
  }

  private void open(Path folder) {
    Project project = new Project(folder, checked, oracles);
    projects.add(project);
    project.open();
    tellFailure(project);
  }

  private void tellFailure(Project project) {
    if (!project.failure().isEmpty()) {
      client.showMessage(new MessageParams(MessageType.Error, "gloss-lint: " + project.failure()));
    }
  }

  /** The project of a file, the innermost of several; null if it is in none. */
  private @Nullable Project project(Path file) {
    Project found = null;
    for (Project project : projects) {
      if (project.holds(file)
          && (found == null || project.folder().getNameCount() > found.folder().getNameCount())) {
        found = project;
      }
    }
    return found;
  }

  void opened(String uri, int version, String text) {
    Path file = FileUris.file(uri);
    if (file == null) {
      return;
    }
    put(new OpenDocument(uri, file, version, text));
  }

  private void put(OpenDocument document) {
    documents.put(document);
    edit(
        () -> {
          if (project(document.file()) == null) {
            // A file that was opened alone is checked as the part of the tree that it is.
            open(GlossLint.rootOf(document.file()));
          }
          // Of several changes that wait, the first brings them all.
          OpenDocument now = documents.of(document.file());
          if (now != null && !now.equals(checked.of(document.file()))) {
            checked.put(now);
            projects.forEach(project -> project.put(now));
          }
        },
        document.file());
  }

  void changed(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    Path file = FileUris.file(uri);
    OpenDocument known = file == null ? null : documents.of(file);
    if (known != null) {
      put(known.changed(version, changes, encoding));
    }
  }

  void closed(String uri) {
    Path file = FileUris.file(uri);
    if (file != null) {
      documents.remove(file);
      edit(
          () -> {
            checked.remove(file);
            projects.forEach(project -> project.refresh(file));
          },
          null);
    }
  }

  void saved(String uri) {
    changedOnDisk(uri);
  }

  void changedOnDisk(String uri) {
    Path file = FileUris.file(uri);
    if (file == null) {
      return;
    }
    if (documents.of(file) == null) {
      edit(() -> projects.forEach(project -> project.refresh(file)), null);
    }
  }

  void addFolder(String uri) {
    Path folder = FileUris.file(uri);
    if (folder != null) {
      edit(() -> open(folder), null);
    }
  }

  void removeFolder(String uri) {
    Path folder = FileUris.file(uri);
    edit(
        () -> {
          for (Project project : List.copyOf(projects)) {
            if (project.folder().equals(folder)) {
              projects.remove(project);
              project.close();
              publisher.forget(project);
            }
          }
        },
        null);
  }

  CompletableFuture<List<Either<Command, CodeAction>>> actions(
      String uri, Range range, @Nullable List<String> only) {
    return ask(
        () -> {
          Path file = FileUris.file(uri);
          Project project = file == null ? null : project(file);
          if (file == null || project == null) {
            return List.of();
          }
          List<Finding> findings = project.findings(file);
          return new CodeActions(
                  project, checked, encoding, abilities.versions(), offers(project, file))
              .of(findings, range, only).stream()
                  .map(Either::<Command, CodeAction>forRight)
                  .toList();
        });
  }

  private List<Offer> offers(Project project, Path file) {
    WorkspaceEdits edits = new WorkspaceEdits(project, checked, encoding, abilities);
    LinkedTree tree = project.tree(file);
    Acceptance acceptance = new Acceptance(project, edits);
    return tree == null
        ? List.of(acceptance)
        : List.of(new Creation(tree, new Places(tree, checked, encoding), edits), acceptance);
  }

  /**
   * Answers a question about what is renamed from a document.
   *
   * @param none the answer if nothing is known of the file
   */
  <T> CompletableFuture<T> renaming(String uri, T none, Function<Renames, T> question) {
    Path file = FileUris.file(uri);
    return about(
        uri,
        none,
        (tree, places, path) -> {
          Project project = file == null ? null : project(file);
          return project == null
              ? none
              : question.apply(
                  new Renames(
                      project,
                      tree,
                      places,
                      new WorkspaceEdits(project, checked, encoding, abilities),
                      path,
                      note -> show(MessageType.Info, note)));
        });
  }

  /**
   * Answers a question about a document.
   *
   * @param none the answer if nothing is known of the file
   */
  <T> CompletableFuture<T> about(String uri, T none, Question<T> question) {
    return ask(
        () -> {
          Path file = FileUris.file(uri);
          Project project = file == null ? null : project(file);
          LinkedTree tree = file == null || project == null ? null : project.tree(file);
          String path = file == null || project == null ? null : project.path(file);
          return tree == null || path == null
              ? none
              : question.answer(tree, new Places(tree, checked, encoding), path);
        });
  }

  /**
   * Answers a question about a settings file; null if the document is none, or is not open.
   *
   * @param none the answer if it is not open
   */
  <T> @Nullable CompletableFuture<T> aboutSettings(
      String uri, T none, Function<SettingsGuide, T> question) {
    Path file = FileUris.file(uri);
    return file == null || !file.endsWith(SettingsFiles.NAME)
        ? null
        : ask(
            () -> {
              OpenDocument document = checked.of(file);
              return document == null
                  ? none
                  : question.apply(new SettingsGuide(settings(), document, encoding));
            });
  }

  private SchemaWalk settings() {
    SchemaWalk known = settings;
    if (known == null) {
      known = new SchemaWalk(GlossLint.at(Path.of("")).settingsSchema());
      settings = known;
    }
    return known;
  }

  /**
   * Asks the web about external URLs.
   *
   * @param uri of the document whose URLs matter; null for those of all folders
   */
  CompletableFuture<Object> checkUrls(@Nullable String uri, Progress progress) {
    Path file = uri == null ? null : FileUris.file(uri);
    CompletableFuture<List<UrlQuestion>> questions =
        ask(
            () -> {
              List<UrlQuestion> all = new ArrayList<>();
              for (Project project : projects) {
                if (uri == null || (file != null && project.holds(file))) {
                  all.addAll(project.questions(file));
                }
              }
              return all;
            });
    return checks.ask(questions, progress, this::learn);
  }

  private void learn(UrlReport report) {
    edit(() -> projects.forEach(project -> project.learn(report)), null);
  }

  void cancelProgress(Object token) {
    checks.cancel(token);
  }

  /** The glossaries of the tree of a file. For the worker. */
  Glossaries glossaries(Path file) {
    Project project = project(file);
    return project == null ? new Glossaries(List.of()) : project.glossaries(file);
  }

  /** What is known of the URL of a link; empty if nothing is. */
  Optional<Hover> urlHover(Places places, String path, int offset) {
    Project project = project(places.file(path));
    return project == null
        ? Optional.empty()
        : UrlHover.at(places, path, offset, project.verdicts());
  }

  /** What is asked about a document. */
  @FunctionalInterface
  interface Question<T> {

    /**
     * @param path of the document, as the facts of its tree name it
     */
    T answer(LinkedTree tree, Places places, String path);
  }

  private void show(MessageType type, String message) {
    client.showMessage(new MessageParams(type, "gloss-lint: " + message));
  }

  /** What is to be written before files get other paths; null if nothing is. */
  CompletableFuture<@Nullable WorkspaceEdit> moving(List<FileRename> renames) {
    return ask(
        () -> {
          FileMoves moves = new FileMoves(renames, left -> show(MessageType.Warning, left));
          return projects.isEmpty()
              ? null
              : moves.edits(
                  List.copyOf(projects),
                  new WorkspaceEdits(projects.get(0), checked, encoding, abilities));
        });
  }

  /** The headings of all folders whose text holds what is looked for. */
  CompletableFuture<List<WorkspaceSymbol>> symbols(String query) {
    return ask(
        () -> {
          List<WorkspaceSymbol> found = new ArrayList<>();
          for (Project project : projects) {
            LinkedTree tree = project.tree(project.folder().resolve("any"));
            if (tree != null) {
              Places places = new Places(tree, checked, encoding);
              found.addAll(new Symbols(tree, places).matching(query));
            }
          }
          return found;
        });
  }

  /** Answers a question on the worker, unless the client cancels it before. */
  private <T> CompletableFuture<T> ask(Supplier<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    worker.ask(
        () -> {
          if (answer.isDone()) {
            return;
          }
          try {
            answer.complete(question.get());
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private void report(Path file) {
    guarded(
            () -> {
              Project project = project(file);
              if (checked.of(file) == null) {
                return;
              }
              projects.stream().filter(p -> p.isSettings(file)).forEach(publisher::publishSettings);
              if (project != null && !project.isSettings(file)) {
                publisher.publish(project, file, project.findings(file));
              }
            })
        .run();
  }

  private void reportAll(Runnable between) {
    guarded(() -> List.copyOf(projects).forEach(project -> reportAll(project, between))).run();
  }

  private void reportAll(Project project, Runnable between) {
    if (project.renew(between)) {
      tellFailure(project);
    }
    publisher.publish(project, project.findings(between));
  }

  @Override
  public void close() {
    checks.close();
    worker.close();
  }
}
