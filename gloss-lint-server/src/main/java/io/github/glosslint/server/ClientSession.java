package io.github.glosslint.server;

import io.github.glosslint.GlossLint;
import io.github.glosslint.verdict.UrlReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * What one client works on. Documents change on the thread that reads from the client, in its
 * order; everything else happens on the {@link Worker}.
 */
final class ClientSession implements AutoCloseable {

  private final LanguageClient client;
  private final PositionEncoding encoding;

  /** As the client has them. */
  private final OpenDocuments documents = new OpenDocuments();

  /** As the projects have them, for the worker: what it finds is about these versions. */
  private final OpenDocuments checked = new OpenDocuments();

  private final Publisher publisher;
  private final Projects projects = new Projects();
  private final List<Path> folders;
  private final Worker worker;
  private final UrlOracles oracles;
  private final UrlChecks checks;
  private final Answers answers;

  ClientSession(
      LanguageClient client,
      PositionEncoding encoding,
      ClientAbilities abilities,
      List<Path> folders,
      Duration pause,
      UrlOracles oracles,
      Consumer<OutOfMemoryError> exhausted) {
    this.client = client;
    this.oracles = oracles;
    this.checks = new UrlChecks(oracles);
    this.encoding = encoding;
    this.folders = folders;
    this.publisher = new Publisher(client, checked, encoding);
    this.worker = new Worker(this::report, this::reportAll, pause, exhausted);
    this.answers = new Answers(client, encoding, abilities, projects, checked, worker);
  }

  /** Begins the work. */
  void start() {
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
      } catch (CancellationException | OutOfMemoryError e) {
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
          if (projects.of(document.file()) == null) {
            // A file that was opened alone is checked as the part of the tree that it is.
            open(GlossLint.rootOf(document.file()));
          }
          // Of several changes that wait, the first brings them all.
          OpenDocument now = documents.of(document.file());
          if (now != null && !now.equals(checked.of(document.file()))) {
            checked.put(now);
            projects.all().forEach(project -> project.put(now));
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
            projects.all().forEach(project -> project.refresh(file));
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
      edit(() -> projects.all().forEach(project -> project.refresh(file)), null);
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
          for (Project project : projects.all()) {
            if (project.folder().equals(folder)) {
              projects.remove(project);
              project.close();
              publisher.forget(project);
            }
          }
        },
        null);
  }

  /** Answers questions. */
  Answers answers() {
    return answers;
  }

  /**
   * Asks the web about external URLs.
   *
   * @param uri of the document whose URLs matter; null for those of all folders
   */
  CompletableFuture<Object> checkUrls(@Nullable String uri, WorkDoneProgress progress) {
    return checks.ask(answers.urls(uri), progress, this::learn);
  }

  private void learn(UrlReport report) {
    edit(() -> projects.all().forEach(project -> project.learn(report)), null);
  }

  void cancelProgress(Object token) {
    checks.cancel(token);
  }

  private void report(Path file) {
    guarded(
            () -> {
              Project project = projects.of(file);
              if (checked.of(file) == null) {
                return;
              }
              projects.all().stream()
                  .filter(p -> p.isSettings(file))
                  .forEach(publisher::publishSettings);
              if (project != null && !project.isSettings(file)) {
                publisher.publish(project, file, project.findings(file));
              }
            })
        .run();
  }

  private void reportAll(Runnable between) {
    guarded(() -> projects.all().forEach(project -> reportAll(project, between))).run();
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
