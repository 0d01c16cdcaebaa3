package io.github.glosslint.server;

import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** Tells a client how far something is that takes long, if it wants to hear that. Thread-safe. */
final class WorkDoneProgress {

  private static final int ALL = 100;

  private final LanguageClient client;
  private final @Nullable Either<String, Integer> token;
  private int told = -1;
  private boolean begun;

  private WorkDoneProgress(LanguageClient client, @Nullable Either<String, Integer> token) {
    this.client = client;
    this.token = token;
  }

  /** Under the token of a request; nobody hears of it if that has none. */
  static WorkDoneProgress of(LanguageClient client, @Nullable Either<String, Integer> token) {
    return new WorkDoneProgress(client, token);
  }

  /** Under a token that the client is told first, for requests that come without one. */
  static WorkDoneProgress create(LanguageClient client, String token) {
    Either<String, Integer> named = Either.forLeft(token);
    var unused = client.createProgress(new WorkDoneProgressCreateParams(named));
    return new WorkDoneProgress(client, named);
  }

  boolean isOf(@Nullable Object other) {
    return token != null && token.equals(other);
  }

  synchronized void begin(String title) {
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    begin.setCancellable(true);
    begin.setPercentage(0);
    begun = true;
    tell(begin);
  }

  /** Says how far it is, not more often than the percentage changes. */
  synchronized void report(int done, int total) {
    int percent = total == 0 ? ALL : (int) ((long) ALL * done / total);
    if (percent > told && begun) {
      told = percent;
      WorkDoneProgressReport report = new WorkDoneProgressReport();
      report.setMessage(done + " of " + total);
      report.setPercentage(percent);
      tell(report);
    }
  }

  synchronized void end() {
    if (begun) {
      begun = false;
      tell(new WorkDoneProgressEnd());
    }
  }

  private void tell(WorkDoneProgressNotification news) {
    if (token != null) {
      client.notifyProgress(new ProgressParams(token, Either.forLeft(news)));
    }
  }
}
