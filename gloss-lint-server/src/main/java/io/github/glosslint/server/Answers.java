package io.github.glosslint.server;

import io.github.glosslint.GlossLint;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.verdict.UrlQuestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a client asks, on the {@link Worker}, once all edits before the question are made.
 */
final class Answers {

  private final LanguageClient client;
  private final PositionEncoding encoding;
  private final ClientAbilities abilities;
  private final Projects projects;

  /** As the projects have them. */
  private final OpenDocuments checked;

  private final Worker worker;

  /** What settings may say; made on first use. */
  private @Nullable SchemaWalk settings;

  Answers(
      LanguageClient client,
      PositionEncoding encoding,
      ClientAbilities abilities,
      Projects projects,
      OpenDocuments checked,
      Worker worker) {
    this.client = client;
    this.encoding = encoding;
    this.abilities = abilities;
    this.projects = projects;
    this.checked = checked;
    this.worker = worker;
  }

  /** What is asked about a document. */
  @FunctionalInterface
  interface Question<T> {

    /**
     * @param path of the document, as the facts of its tree name it
     */
    T answer(LinkedTree tree, ClientPositions places, String path);
  }

  CompletableFuture<List<Either<Command, CodeAction>>> actions(
      String uri, Range range, @Nullable List<String> only) {
    return ask(
        () -> {
          Path file = FileUris.file(uri);
          Project project = file == null ? null : projects.of(file);
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
        : List.of(
            new Creation(tree, new ClientPositions(tree, checked, encoding), edits), acceptance);
  }

  /**
   * Answers a question about what is renamed from a document.
   *
   * @param none the answer if nothing is known of the file
   */
  <T> CompletableFuture<T> renaming(String uri, T none, Function<RenameAtCursor, T> question) {
    Path file = FileUris.file(uri);
    return about(
        uri,
        none,
        (tree, places, path) -> {
          Project project = file == null ? null : projects.of(file);
          return project == null
              ? none
              : question.apply(
                  new RenameAtCursor(
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
          Project project = file == null ? null : projects.of(file);
          LinkedTree tree = file == null || project == null ? null : project.tree(file);
          String path = file == null || project == null ? null : project.path(file);
          return tree == null || path == null
              ? none
              : question.answer(tree, new ClientPositions(tree, checked, encoding), path);
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

  /** The glossaries of the tree of a file. For the worker. */
  Glossaries glossaries(Path file) {
    Project project = projects.of(file);
    return project == null ? new Glossaries(List.of()) : project.glossaries(file);
  }

  /** What is known of the URL of a link; empty if nothing is. */
  Optional<Hover> urlHover(ClientPositions places, String path, int offset) {
    Project project = projects.of(places.file(path));
    return project == null
        ? Optional.empty()
        : UrlHover.at(places, path, offset, project.verdicts());
  }

  private void show(MessageType type, String message) {
    client.showMessage(new MessageParams(type, "gloss-lint: " + message));
  }

  /** What is to be written before files get other paths; null if nothing is. */
  CompletableFuture<@Nullable WorkspaceEdit> moving(List<FileRename> renames) {
    return ask(
        () -> {
          FileMoves moves = new FileMoves(renames, left -> show(MessageType.Warning, left));
          return projects.all().isEmpty()
              ? null
              : moves.edits(
                  projects.all(),
                  new WorkspaceEdits(projects.all().get(0), checked, encoding, abilities));
        });
  }

  /** The headings of all folders whose text holds what is looked for. */
  CompletableFuture<List<WorkspaceSymbol>> symbols(String query) {
    return ask(
        () -> {
          List<WorkspaceSymbol> found = new ArrayList<>();
          for (Project project : projects.all()) {
            LinkedTree tree = project.tree(project.folder().resolve("any"));
            if (tree != null) {
              ClientPositions places = new ClientPositions(tree, checked, encoding);
              found.addAll(new Symbols(tree, places).matching(query));
            }
          }
          return found;
        });
  }

  /**
   * What the web can be asked.
   *
   * @param uri of the document whose URLs matter; null for those of all folders
   */
  CompletableFuture<List<UrlQuestion>> urls(@Nullable String uri) {
    Path file = uri == null ? null : FileUris.file(uri);
    return ask(
        () -> {
          List<UrlQuestion> all = new ArrayList<>();
          for (Project project : projects.all()) {
            if (uri == null || (file != null && project.holds(file))) {
              all.addAll(project.questions(file));
            }
          }
          return all;
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
          } catch (OutOfMemoryError e) {
            answer.completeExceptionally(e);
            throw e;
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }
}
