package io.github.glosslint.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Remembers what a server says. */
final class RecordingClient implements LanguageClient {

  /** Only a server that hangs takes so long, in seconds. */
  private static final int HANG = 60;

  private final Map<String, PublishDiagnosticsParams> diagnostics = new HashMap<>();
  private final List<String> messages = new ArrayList<>();
  private final List<String> registrations = new ArrayList<>();

  @Override
  public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
    diagnostics.put(params.getUri(), params);
    notifyAll();
  }

  /** Waits until a document has diagnostics of this kind. */
  synchronized List<Diagnostic> await(String uri, Predicate<List<Diagnostic>> wanted)
      throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANG);
    while (true) {
      PublishDiagnosticsParams known = diagnostics.get(uri);
      if (known != null && wanted.test(known.getDiagnostics())) {
        return known.getDiagnostics();
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new TimeoutException(uri + ": " + known + ", " + messages);
      }
      wait(left);
    }
  }

  synchronized Integer version(String uri) {
    return diagnostics.get(uri).getVersion();
  }

  synchronized List<String> registrations() {
    return List.copyOf(registrations);
  }

  @Override
  public synchronized CompletableFuture<Void> registerCapability(RegistrationParams params) {
    params.getRegistrations().forEach(each -> registrations.add(each.getMethod()));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public synchronized void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized void logMessage(MessageParams params) {
    messages.add(params.getMessage());
  }
}
