package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Remembers what a server says. */
final class RecordingClient implements LanguageClient {

  /** Only a server that hangs takes so long, in seconds. */
  private static final int HANG = 30;

  private final Map<String, PublishDiagnosticsParams> diagnostics = new HashMap<>();
  private final List<String> messages = new ArrayList<>();
  private final List<String> registrations = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();

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

  /** Waits until all documents together have these diagnostics, in any order. */
  synchronized void await(List<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANG);
    while (!told().equals(wanted) && System.nanoTime() < end) {
      wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    }
    assertThat(told()).as("%s", messages).isEqualTo(wanted);
  }

  /** What it has been told and not been told otherwise since, a line each, sorted. */
  private List<String> told() {
    List<String> lines = new ArrayList<>();
    diagnostics.forEach(
        (uri, params) ->
            params
                .getDiagnostics()
                .forEach(
                    each ->
                        lines.add(
                            uri
                                + ":"
                                + (each.getRange().getStart().getLine() + 1)
                                + ":"
                                + (each.getRange().getStart().getCharacter() + 1)
                                + " "
                                + each.getCode().getLeft()
                                + " "
                                + each.getMessage().getLeft())));
    Collections.sort(lines);
    return lines;
  }

  synchronized Integer version(String uri) {
    return diagnostics.get(uri).getVersion();
  }

  /** The kinds of what was told of anything that takes long. */
  synchronized List<String> progress() {
    return List.copyOf(progress);
  }

  @Override
  public synchronized void notifyProgress(ProgressParams params) {
    progress.add(params.getValue().getLeft().getKind().toString());
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
