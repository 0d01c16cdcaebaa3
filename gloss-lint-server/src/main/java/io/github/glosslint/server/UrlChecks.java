package io.github.glosslint.server;

import io.github.glosslint.verdict.State;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the web about external URLs when the user says so, on a thread of its own for each request,
 * until it has its verdicts or is cancelled. Thread-safe.
 */
final class UrlChecks {

  /** The command of a client; its argument is the URI of a document, or there is none for all. */
  static final String COMMAND = "gloss-lint.checkUrls";

  private final UrlOracles oracles;
  private final ExecutorService threads = Executors.newCachedThreadPool(UrlChecks::thread);
  private final Map<WorkDoneProgress, UrlOracle> running = new ConcurrentHashMap<>();

  UrlChecks(UrlOracles oracles) {
    this.oracles = oracles;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "gloss-lint URLs");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Asks.
   *
   * @param questions are waited for
   * @param learner gets what is found, also if it is not all because of a cancellation
   * @return a sentence about what was found; cancel it to end the requests
   */
  CompletableFuture<Object> ask(
      CompletableFuture<List<UrlQuestion>> questions,
      WorkDoneProgress progress,
      Consumer<UrlReport> learner) {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    UrlOracle oracle = oracles.asking();
    if (oracle == null) {
      answer.complete("External URLs cannot be checked here");
      return answer;
    }
    running.put(progress, oracle);
    var unused = answer.whenComplete((result, thrown) -> oracle.stop());
    threads.execute(
        () -> {
          try {
            String sentence = ask(oracle, questions.join(), progress, learner);
            end(progress);
            answer.complete(sentence);
          } catch (RuntimeException | Error e) {
            end(progress);
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private void end(WorkDoneProgress progress) {
    running.remove(progress);
    progress.end();
  }

  private static String ask(
      UrlOracle oracle,
      List<UrlQuestion> questions,
      WorkDoneProgress progress,
      Consumer<UrlReport> learner) {
    progress.begin("Checking external URLs");
    UrlReport all = null;
    for (UrlQuestion question : questions) {
      UrlReport report = oracle.ask(listened(question, progress));
      all = all == null ? report : all.and(report);
    }
    if (all == null) {
      return sentence(Map.of());
    }
    learner.accept(all);
    return sentence(all.counts());
  }

  private static UrlQuestion listened(UrlQuestion question, WorkDoneProgress progress) {
    return new UrlQuestion(
        question.urls(),
        question.settings(),
        question.wantHttps(),
        question.clock(),
        progress::report);
  }

  /** Such as {@code 12 external URLs: 10 alive, 2 dead}. */
  private static String sentence(Map<State, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<String> parts = new ArrayList<>();
    counts.forEach((state, count) -> parts.add(count + " " + state.word()));
    return all
        + (all == 1 ? " external URL" : " external URLs")
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }

  /** Ends the requests that a client shows under a token. */
  void cancel(@Nullable Object token) {
    running.forEach(
        (progress, oracle) -> {
          if (progress.isOf(token)) {
            oracle.stop();
          }
        });
  }

  /** Ends all requests. */
  void close() {
    running.values().forEach(UrlOracle::stop);
    threads.shutdown();
  }
}
