package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** External URLs: what is remembered is shown, and the web is asked if somebody says so. */
@Timeout(120)
class UrlChecksTest extends ServerFixture {

  private static final String MOVED = "https://moved.example.net/";
  private static final String GONE = "https://gone.example.net/";

  private static final Verdict ELSEWHERE =
      new Verdict(
          Cause.PERMANENT_REDIRECT,
          "301 on 2026-11-25",
          301,
          "https://new.example.net/",
          Set.of(),
          false,
          0,
          false);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean slow;

  /** Says the same each time. */
  private record Stated(Map<String, Verdict> verdicts) implements UrlOracle {

    @Override
    public UrlReport ask(UrlQuestion question) {
      Map<String, Verdict> known = new HashMap<>(verdicts);
      known.keySet().retainAll(question.urls());
      question.progress().progress(known.size(), known.size());
      return new UrlReport(known, new TreeMap<>(known), List.of(), List.of(), null, 0);
    }

    @Override
    public void stop() {}
  }

  /** Answers when it is stopped. */
  private final class Slow implements UrlOracle {

    @Override
    public UrlReport ask(UrlQuestion question) {
      asked.countDown();
      try {
        stopped.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return new Stated(Map.of()).ask(question);
    }

    @Override
    public void stop() {
      stopped.countDown();
    }
  }

  @Override
  UrlOracles oracles() {
    return new UrlOracles() {
      @Override
      public UrlOracle asking() {
        return slow
            ? new Slow()
            : new Stated(Map.of(GONE, Verdict.of(Cause.NOT_FOUND, "404 Not Found")));
      }

      @Override
      public UrlOracle remembering() {
        return new Stated(Map.of(MOVED, ELSEWHERE));
      }
    };
  }

  private void tree() throws Exception {
    write("a.md", "# A\n\n[m](" + MOVED + ")\n[g](" + GONE + ")\n");
    write("b.md", "# B\n\n[g](" + GONE + ")\n");
    begin();
  }

  @Test
  void whatIsRememberedIsToldAtOnce() throws Exception {
    tree();
    assertThat(client.await(uri("a.md"), list -> list.size() == 1).get(0).getCode().getLeft())
        .isEqualTo("url/moved");
    assertThat(hover(2, 6))
        .isEqualTo("Moved: 301 on 2026-11-25\n\nNow at <https://new.example.net/>");
  }

  @Test
  void theWebIsAskedIfSomebodySaysSo() throws Exception {
    tree();
    client.await(uri("a.md"), list -> list.size() == 1);
    assertThat(check(List.of(uri("a.md"))).get()).isEqualTo("1 external URL: 1 dead");
    client.await(uri("a.md"), list -> list.size() == 2);
    // A verdict is on a URL, wherever it is.
    client.await(uri("b.md"), list -> list.size() == 1);
    assertThat(hover(3, 6)).isEqualTo("Dead: 404 Not Found");
    assertThat(client.progress()).startsWith("begin").endsWith("end");
    assertThatThrownBy(
            () ->
                server
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams("no.command", List.of()))
                    .get())
        .hasMessageContaining("there is no command no.command");
  }

  @Test
  void aCancelledRequestIsEnded() throws Exception {
    slow = true;
    tree();
    CompletableFuture<Object> answer = check(List.of());
    asked.await();
    answer.cancel(true);
    assertThat(stopped.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void soIsOneWhoseProgressIsCancelled() throws Exception {
    slow = true;
    tree();
    ExecuteCommandParams params = new ExecuteCommandParams(UrlChecks.COMMAND, List.of());
    params.setWorkDoneToken("here");
    CompletableFuture<Object> answer = server.getWorkspaceService().executeCommand(params);
    asked.await();
    server.cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("here")));
    assertThat(answer.get()).isEqualTo("0 external URLs");
  }

  private CompletableFuture<Object> check(List<Object> arguments) {
    ExecuteCommandParams params = new ExecuteCommandParams(UrlChecks.COMMAND, arguments);
    params.setWorkDoneToken("t");
    return server.getWorkspaceService().executeCommand(params);
  }

  private String hover(int line, int character) throws Exception {
    Hover hover =
        server
            .getTextDocumentService()
            .hover(
                new HoverParams(
                    new TextDocumentIdentifier(uri("a.md")), new Position(line, character)))
            .get(60, TimeUnit.SECONDS);
    return hover.getContents().getRight().getValue();
  }
}
