package io.github.glosslint.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What the client says and asks of a document. */
final class TextDocuments implements TextDocumentService {

  private final Supplier<ClientSession> session;

  TextDocuments(Supplier<ClientSession> session) {
    this.session = session;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    session.get().opened(item.getUri(), item.getVersion(), item.getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    session
        .get()
        .changed(
            params.getTextDocument().getUri(),
            params.getTextDocument().getVersion(),
            params.getContentChanges());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    session.get().closed(params.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    session.get().saved(params.getTextDocument().getUri());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return session
        .get()
        .answers()
        .actions(
            params.getTextDocument().getUri(), params.getRange(), params.getContext().getOnly());
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return at(
        params,
        Either.forLeft(List.of()),
        (navigation, places, path, offset) -> {
          Crossing crossing = navigation.crossing(path, offset);
          return Either.forLeft(
              crossing == null ? List.of() : List.of(places.location(navigation.target(crossing))));
        });
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return at(
        params,
        List.of(),
        (navigation, places, path, offset) ->
            navigation.references(path, offset).stream().map(places::location).toList());
  }

  @Override
  public CompletableFuture<
          @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return session
        .get()
        .answers()
        .renaming(
            params.getTextDocument().getUri(),
            Optional.<PrepareRenameResult>empty(),
            renames -> Optional.ofNullable(renames.prepare(params.getPosition())))
        .thenApply(result -> result.map(TextDocuments::second).orElse(null));
  }

  private static Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> second(
      PrepareRenameResult result) {
    return Either3.forSecond(result);
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return session
        .get()
        .answers()
        .renaming(
            params.getTextDocument().getUri(),
            new WorkspaceEdit(),
            renames -> renames.rename(params.getPosition(), params.getNewName()));
  }

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    CompletableFuture<Optional<Hover>> inSettings =
        session
            .get()
            .answers()
            .aboutSettings(
                params.getTextDocument().getUri(),
                Optional.empty(),
                guide -> guide.hover(params.getPosition()));
    return (inSettings == null ? hoverInDocument(params) : inSettings)
        .thenApply(hover -> hover.orElse(null));
  }

  private CompletableFuture<Optional<Hover>> hoverInDocument(HoverParams params) {
    return at(
        params,
        Optional.<Hover>empty(),
        (navigation, places, path, offset) ->
            new Hovers(
                    navigation, places, () -> session.get().answers().glossaries(places.file(path)))
                .at(path, offset)
                .or(() -> session.get().answers().urlHover(places, path, offset)));
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return session
        .get()
        .answers()
        .about(
            params.getTextDocument().getUri(),
            List.of(),
            (tree, places, path) -> new Navigation(tree, places).links(path));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return session
        .get()
        .answers()
        .about(
            params.getTextDocument().getUri(),
            List.of(),
            (tree, places, path) ->
                new Symbols(tree, places)
                    .of(path).stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                        .toList());
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    CompletableFuture<Either<List<CompletionItem>, CompletionList>> inSettings =
        session
            .get()
            .answers()
            .aboutSettings(
                params.getTextDocument().getUri(),
                Either.forLeft(List.of()),
                guide -> Either.forRight(guide.list(params.getPosition())));
    if (inSettings != null) {
      return inSettings;
    }
    return session
        .get()
        .answers()
        .about(
            params.getTextDocument().getUri(),
            Either.forLeft(List.of()),
            (tree, places, path) ->
                Either.forRight(
                    new Completions(
                            tree,
                            places,
                            () -> session.get().answers().glossaries(places.file(path)),
                            path,
                            params.getPosition())
                        .list()));
  }

  /** What is asked about a place in a document. */
  @FunctionalInterface
  private interface PlaceQuestion<T> {
    T answer(Navigation navigation, ClientPositions places, String path, int offset);
  }

  private <T> CompletableFuture<T> at(
      TextDocumentPositionParams params, T none, PlaceQuestion<T> question) {
    return session
        .get()
        .answers()
        .about(
            params.getTextDocument().getUri(),
            none,
            (tree, places, path) ->
                question.answer(
                    new Navigation(tree, places),
                    places,
                    path,
                    places.offset(path, params.getPosition())));
  }
}
