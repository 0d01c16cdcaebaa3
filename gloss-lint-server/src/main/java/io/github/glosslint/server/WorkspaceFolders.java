package io.github.glosslint.server;

import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What the client says of its folders and of files on disk. */
final class WorkspaceFolders implements WorkspaceService {

  private final Supplier<ClientSession> session;
  private final Function<@Nullable Either<String, Integer>, WorkDoneProgress> progress;

  WorkspaceFolders(
      Supplier<ClientSession> session,
      Function<@Nullable Either<String, Integer>, WorkDoneProgress> progress) {
    this.session = session;
    this.progress = progress;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // Settings are files of the project, the same for everybody who works on it.
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    if (!params.getCommand().equals(UrlChecks.COMMAND)) {
      return CompletableFuture.failedFuture(
          new ResponseErrorException(
              new ResponseError(
                  ResponseErrorCode.InvalidParams,
                  "there is no command " + params.getCommand(),
                  null)));
    }
    List<Object> arguments = params.getArguments();
    String uri =
        arguments == null || arguments.isEmpty() || !(arguments.get(0) instanceof JsonPrimitive one)
            ? null
            : one.getAsString();
    return session.get().checkUrls(uri, progress.apply(params.getWorkDoneToken()));
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    params.getChanges().forEach(change -> session.get().changedOnDisk(change.getUri()));
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    params.getEvent().getRemoved().forEach(folder -> session.get().removeFolder(folder.getUri()));
    params.getEvent().getAdded().forEach(folder -> session.get().addFolder(folder.getUri()));
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return session.get().answers().symbols(params.getQuery()).thenApply(Either::forRight);
  }

  @Override
  public CompletableFuture<@Nullable WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
    return session.get().answers().moving(params.getFiles());
  }

  @Override
  public void didRenameFiles(RenameFilesParams params) {
    // Clients that watch files tell this as well; to look twice costs nothing.
    for (FileRename rename : params.getFiles()) {
      session.get().changedOnDisk(rename.getOldUri());
      session.get().changedOnDisk(rename.getNewUri());
    }
  }
}
