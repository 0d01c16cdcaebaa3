package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server, and a client on the other end of two pipes; all they say is held to the protocol. */
abstract class ServerFixture {

  @TempDir Path temp;

  Path folder;
  final RecordingClient client = new RecordingClient();
  private final CheckedConversation conversation = new CheckedConversation();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  LanguageServer server;

  /** Whether the client can do what most of today can; some edit texts and nothing else. */
  boolean knowsVersions = true;

  Future<Integer> exit;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createDirectories(temp.toRealPath().resolve("tree"));
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toClient = new PipedInputStream(1 << 16);
    OutputStream fromClient = conversation.checked(new PipedOutputStream(toServer), false);
    OutputStream fromServer = conversation.checked(new PipedOutputStream(toClient), true);
    Callable<Integer> serving =
        () -> LanguageServerProcess.serve(toServer, fromServer, "1.2.3", Duration.ZERO, oracles());
    exit = threads.submit(serving);
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(client, toClient, fromClient);
    server = launcher.getRemoteProxy();
    var unused = launcher.startListening();
  }

  /** Where verdicts on URLs come from. */
  UrlOracles oracles() {
    return UrlOracles.NONE;
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    assertThat(conversation.problems()).isEmpty();
    assertThat(conversation.messages()).isPositive();
  }

  ServerCapabilities begin(String... encodings) throws Exception {
    ClientCapabilities capabilities = new ClientCapabilities();
    GeneralClientCapabilities general = new GeneralClientCapabilities();
    general.setPositionEncodings(List.of(encodings));
    capabilities.setGeneral(general);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
    capabilities.setWorkspace(workspace);
    if (knowsVersions) {
      WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
      edits.setDocumentChanges(true);
      edits.setResourceOperations(List.of(ResourceOperationKind.Create));
      workspace.setWorkspaceEdit(edits);
      TextDocumentClientCapabilities document = new TextDocumentClientCapabilities();
      document.setRename(new RenameCapabilities(true, false));
      capabilities.setTextDocument(document);
    }
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities);
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(uri(""), "tree")));
    var result = server.initialize(params).get(60, TimeUnit.SECONDS);
    assertThat(result.getServerInfo().getVersion()).isEqualTo("1.2.3");
    server.initialized(new InitializedParams());
    return result.getCapabilities();
  }

  void open(String path, String text) {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(new TextDocumentItem(uri(path), "markdown", 1, text)));
  }

  void change(String path, int version, int line, int from, int toLine, int to, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(path), version),
                List.of(new TextDocumentContentChangeEvent(range(line, from, toLine, to), text))));
  }

  void changedOnDisk(String path, FileChangeType type) {
    server
        .getWorkspaceService()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(List.of(new FileEvent(uri(path), type))));
  }

  List<CodeAction> actions(String path, Range range, List<String> only) throws Exception {
    CodeActionContext context = new CodeActionContext(List.of());
    context.setOnly(only);
    List<CodeAction> actions = new ArrayList<>();
    server
        .getTextDocumentService()
        .codeAction(new CodeActionParams(new TextDocumentIdentifier(uri(path)), range, context))
        .get(60, TimeUnit.SECONDS)
        .forEach(each -> actions.add(each.getRight()));
    return actions;
  }

  String uri(String path) {
    return (path.isEmpty() ? folder : folder.resolve(path)).toUri().toString();
  }

  static Range range(int line, int from, int toLine, int to) {
    return new Range(new Position(line, from), new Position(toLine, to));
  }

  void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }
}
