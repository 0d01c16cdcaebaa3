package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What waits for what. */
@Timeout(60)
class WorkerTest {

  private static final Path FILE = Path.of("a.md");

  private final List<String> log = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(2);

  /** Reports for as long as nobody asks or edits anything. */
  private void endless(Runnable between) {
    log.add("all");
    begun.countDown();
    ended.countDown();
    while (ended.getCount() > 0) {
      between.run();
    }
  }

  private Worker worker(Consumer<Runnable> all) {
    return new Worker(
        file -> log.add("page"), all, Duration.ZERO, error -> log.add(error.getMessage()));
  }

  @Test
  void anEditEndsTheReportOfEverythingWhichBeginsAgain() throws Exception {
    try (Worker worker = worker(this::endless)) {
      worker.start();
      worker.edit(() -> log.add("edit"), FILE);
      begun.await();
      worker.edit(() -> log.add("edit"), FILE);
      ended.await();
    }
    assertThat(log).containsExactly("edit", "page", "all", "edit", "page", "all");
  }

  @Test
  void aQuestionIsAnsweredInTheMiddleOfIt() throws Exception {
    try (Worker worker = worker(this::endless)) {
      worker.start();
      worker.edit(() -> log.add("edit"), null);
      begun.await();
      worker.ask(() -> log.add("answer"));
      worker.ask(ended::countDown);
      ended.await();
    }
    assertThat(log).containsExactly("edit", "all", "answer");
  }

  @Test
  void threadsThatHelpGiveUpAsWell() throws Exception {
    CountDownLatch helped = new CountDownLatch(1);
    Worker worker =
        worker(
            between -> {
              log.add("all");
              Thread helper =
                  new Thread(
                      () -> {
                        begun.countDown();
                        while (helped.getCount() > 0) {
                          between.run();
                        }
                      });
              helper.setUncaughtExceptionHandler(
                  (thread, thrown) -> {
                    log.add(thrown.getMessage());
                    helped.countDown();
                  });
              helper.start();
              await(helped);
              between.run();
            });
    try (worker) {
      worker.start();
      worker.edit(() -> log.add("edit"), null);
      begun.await();
      worker.edit(() -> {}, null);
      await(helped);
    }
    assertThat(log).startsWith("edit", "all", "edited");
  }

  @Test
  void itEndsWhenMemoryRunsOut() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    try (Worker worker =
        new Worker(
            file -> {
              throw new OutOfMemoryError("no room");
            },
            between -> {},
            Duration.ZERO,
            error -> {
              log.add(error.getMessage());
              told.countDown();
            })) {
      worker.edit(() -> log.add("edit"), FILE);
      worker.start();
      await(told);
    }
    assertThat(log).containsExactly("edit", "no room");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
