package io.github.glosslint.server;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Serves one client over two streams, as editors start a language server. */
public final class LanguageServerProcess {

  /** How long after the last change the rest of a tree is checked. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  private LanguageServerProcess() {}

  /**
   * Serves until the client says goodbye or its stream ends.
   *
   * @param version of the program, for the client to show
   * @param oracles where verdicts on external URLs come from
   * @throws OutOfMemoryError if memory ran out, on whatever thread: nobody would be answered
   * @return the exit code that the protocol asks for: 0 if the client said {@code shutdown} first
   */
  public static int serve(InputStream in, OutputStream out, String version, UrlOracles oracles)
      throws InterruptedException {
    return serve(in, out, version, PAUSE, oracles);
  }

  static int serve(
      InputStream in, OutputStream out, String version, Duration pause, UrlOracles oracles)
      throws InterruptedException {
    DocumentationServer server = new DocumentationServer(version, pause, oracles);
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    server.whenExited(() -> listening.cancel(true));
    try {
      listening.get();
    } catch (ExecutionException | java.util.concurrent.CancellationException e) {
      // The stream broke, or the client said exit: both end it.
      return server.close();
    }
    return server.close();
  }
}
