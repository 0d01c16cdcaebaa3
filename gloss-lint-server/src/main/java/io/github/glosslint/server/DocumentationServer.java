package io.github.glosslint.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The language server as a client sees it: what it can do, and its beginning and end. */
final class DocumentationServer implements LanguageServer, LanguageClientAware {

  private final String version;
  private final Duration pause;
  private final UrlOracles oracles;
  private final AtomicInteger tokens = new AtomicInteger();
  private @Nullable LanguageClient client;
  private @Nullable ClientSession session;
  private boolean watches;
  private boolean showsProgress;
  private ClientAbilities abilities = ClientAbilities.NONE;
  private boolean shutDown;
  private volatile @Nullable OutOfMemoryError exhausted;
  private Runnable ending = () -> {};

  /**
   * @param oracles where verdicts on external URLs come from
   * @param pause how long after the last change the rest of a tree is checked
   */
  DocumentationServer(String version, Duration pause, UrlOracles oracles) {
    this.version = version;
    this.oracles = oracles;
    this.pause = pause;
  }

  @Override
  public void connect(LanguageClient value) {
    client = value;
  }

  /** What is to be done when the client says {@code exit}. */
  void whenExited(Runnable action) {
    ending = action;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    PositionEncoding encoding = encoding(params);
    LanguageClient told = client;
    if (told == null) {
      throw new IllegalStateException("no client is connected");
    }
    abilities = ClientAbilities.of(params);
    ClientSession begun =
        new ClientSession(told, encoding, abilities, folders(params), pause, oracles, this::end);
    session = begun;
    watches = watches(params);
    showsProgress = showsProgress(params);
    ServerCapabilities can = new ServerCapabilities();
    can.setPositionEncoding(encoding.kind());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    can.setTextDocumentSync(sync);
    can.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL)));
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setRenameProvider(
        abilities.prepares() ? Either.forRight(new RenameOptions(true)) : Either.forLeft(true));
    can.setHoverProvider(true);
    can.setDocumentLinkProvider(new DocumentLinkOptions(false));
    can.setDocumentSymbolProvider(true);
    can.setWorkspaceSymbolProvider(true);
    can.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(UrlChecks.COMMAND)));
    can.setCompletionProvider(new CompletionOptions(false, Completions.TRIGGERS));
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    FileOperationsServerCapabilities files = new FileOperationsServerCapabilities();
    files.setWillRename(FileMoves.filters());
    files.setDidRename(FileMoves.filters());
    WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
    workspace.setFileOperations(files);
    can.setWorkspace(workspace);
    return CompletableFuture.completedFuture(
        new InitializeResult(can, new ServerInfo("gloss-lint", version)));
  }

  private static PositionEncoding encoding(InitializeParams params) {
    var capabilities = params.getCapabilities();
    var general = capabilities == null ? null : capabilities.getGeneral();
    return PositionEncoding.preferred(general == null ? null : general.getPositionEncodings());
  }

  private static boolean watches(InitializeParams params) {
    var capabilities = params.getCapabilities();
    var workspace = capabilities == null ? null : capabilities.getWorkspace();
    var files = workspace == null ? null : workspace.getDidChangeWatchedFiles();
    return files != null && Boolean.TRUE.equals(files.getDynamicRegistration());
  }

  private static boolean showsProgress(InitializeParams params) {
    var capabilities = params.getCapabilities();
    var window = capabilities == null ? null : capabilities.getWindow();
    return window != null && Boolean.TRUE.equals(window.getWorkDoneProgress());
  }

  /** What tells the client how far a request is: under its token, or else under one of ours. */
  private WorkDoneProgress progress(@Nullable Either<String, Integer> token) {
    LanguageClient told = client;
    if (told == null) {
      throw new IllegalStateException("no client is connected");
    }
    return token == null && showsProgress
        ? WorkDoneProgress.create(told, "gloss-lint " + tokens.incrementAndGet())
        : WorkDoneProgress.of(told, token);
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    session().cancelProgress(params.getToken());
  }

  @SuppressWarnings("deprecation") // clients that know no folders have a root
  private static List<Path> folders(InitializeParams params) {
    List<String> uris = new ArrayList<>();
    List<WorkspaceFolder> folders = params.getWorkspaceFolders();
    if (folders != null) {
      folders.forEach(folder -> uris.add(folder.getUri()));
    } else if (params.getRootUri() != null) {
      uris.add(params.getRootUri());
    }
    List<Path> paths = new ArrayList<>();
    for (String uri : uris) {
      Path path = FileUris.file(uri);
      if (path != null) {
        paths.add(path);
      }
    }
    return paths;
  }

  @Override
  public void initialized(InitializedParams params) {
    LanguageClient told = client;
    if (watches && told != null) {
      var everything =
          new DidChangeWatchedFilesRegistrationOptions(
              List.of(new FileSystemWatcher(Either.forLeft("**/*"))));
      var unused =
          told.registerCapability(
                  new RegistrationParams(
                      List.of(
                          new Registration(
                              "files", "workspace/didChangeWatchedFiles", everything))))
              .exceptionally(
                  refusal -> {
                    told.logMessage(
                        new MessageParams(
                            MessageType.Warning,
                            "gloss-lint: changes on disk go unnoticed until the server starts"
                                + " again, as this client does not tell of them"));
                    return null;
                  });
    }
    session().start();
  }

  private ClientSession session() {
    ClientSession begun = session;
    if (begun == null) {
      throw new IllegalStateException("the client has not initialized the server");
    }
    return begun;
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    close();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    ending.run();
  }

  /** Ends since there is no memory left: what the client asked for could not be answered. */
  private void end(OutOfMemoryError cause) {
    exhausted = cause;
    ending.run();
  }

  /**
   * Ends the work and returns the exit code.
   *
   * @throws OutOfMemoryError if that is why it ends
   */
  int close() {
    if (session != null) {
      session.close();
    }
    OutOfMemoryError cause = exhausted;
    if (cause != null) {
      throw cause;
    }
    return shutDown ? 0 : 1;
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // There is nothing to trace that the client does not see.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new TextDocuments(this::session);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new WorkspaceFolders(this::session, this::progress);
  }
}
