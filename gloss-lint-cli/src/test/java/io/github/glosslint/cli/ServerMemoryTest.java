package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A language server stays within the memory that docs/editors.md promises for 10,000 files, and
 * does not go on without memory.
 */
@Timeout(300)
class ServerMemoryTest {

  private static final String HEAP = "128m";
  private static final int FILES = 10_000;
  private static final int EDITS = 200;

  @TempDir Path folder;

  @Test
  void tenThousandFilesAndManyEdits() throws Exception {
    Path tree = Files.createDirectories(folder.toRealPath().resolve("tree"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(file(tree, i), text(i, ""));
    }
    Process process = server(HEAP, tree).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      Told client = new Told();
      Launcher<LanguageServer> launcher =
          LSPLauncher.createClientLauncher(
              client, process.getInputStream(), process.getOutputStream());
      var unused = launcher.startListening();
      edit(launcher.getRemoteProxy(), client, tree);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void withoutMemoryItEndsAndSaysSo() throws Exception {
    Path tree = Files.createDirectories(folder.toRealPath().resolve("tree"));
    for (int i = 0; i < 8; i++) {
      Files.writeString(file(tree, i), "## A heading\n\n[a link](#a-heading)\n\n".repeat(40_000));
    }
    Path err = folder.resolve("err.txt");
    Process process = server("24m", tree).redirectError(err.toFile()).start();
    try {
      Launcher<LanguageServer> launcher =
          LSPLauncher.createClientLauncher(
              new Told(), process.getInputStream(), process.getOutputStream());
      var unused = launcher.startListening();
      begin(launcher.getRemoteProxy(), tree);
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(3);
      assertThat(err).content().contains("gloss-lint: out of memory; set GLOSS_LINT_JAVA_OPTS=");
    } finally {
      process.destroyForcibly();
    }
  }

  private static ProcessBuilder server(String heap, Path tree) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "server")
        .directory(tree.toFile());
  }

  private static void begin(LanguageServer server, Path tree) throws Exception {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(new ClientCapabilities());
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(tree.toUri().toString(), "tree")));
    server.initialize(params).get(60, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
  }

  /** Each edit brings a heading that was not there, and a link to a page that never is. */
  private static void edit(LanguageServer server, Told client, Path tree) throws Exception {
    begin(server, tree);
    for (int i = 0; i < EDITS; i++) {
      int page = i * 31 % 100;
      String uri = file(tree, page).toUri().toString();
      String text = text(page, "## Heading " + i + "\n\n[none](none-" + i + ".md)\n");
      if (i < 100) {
        server
            .getTextDocumentService()
            .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "markdown", i, text)));
      } else {
        server
            .getTextDocumentService()
            .didChange(
                new DidChangeTextDocumentParams(
                    new VersionedTextDocumentIdentifier(uri, i),
                    List.of(new TextDocumentContentChangeEvent(text))));
      }
      PublishDiagnosticsParams told;
      do {
        told = client.diagnostics.poll(120, TimeUnit.SECONDS);
        assertThat(told).as("edit %d", i).isNotNull();
      } while (!told.getUri().equals(uri) || told.getVersion() == null || told.getVersion() != i);
      assertThat(told.getDiagnostics()).hasSize(1);
    }
    server.shutdown().get(60, TimeUnit.SECONDS);
    server.exit();
  }

  private static Path file(Path tree, int i) {
    return tree.resolve("p" + i + ".md");
  }

  private static String text(int i, String more) {
    int next = (i + 1) % FILES;
    return "# Page "
        + i
        + "\n\n[Next](p"
        + next
        + ".md#page-"
        + next
        + "), [here](#more), [it][].\n\n## More\n\n[it]: p"
        + next
        + ".md#more\n\n"
        + more;
  }

  /** What the server tells of documents. */
  private static final class Told implements LanguageClient {

    private final BlockingQueue<PublishDiagnosticsParams> diagnostics = new LinkedBlockingQueue<>();

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
      diagnostics.add(params);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams params) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams params) {}
  }
}
