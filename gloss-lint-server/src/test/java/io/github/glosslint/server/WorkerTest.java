package io.github.glosslint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

  @Test
  void anEditEndsTheReportOfEverythingWhichBeginsAgain() throws Exception {
    try (Worker worker = new Worker(file -> log.add("page"), this::endless, Duration.ZERO)) {
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
    try (Worker worker = new Worker(file -> log.add("page"), this::endless, Duration.ZERO)) {
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
        new Worker(
            file -> log.add("page"),
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
            },
            Duration.ZERO);
    try (worker) {
      worker.start();
      worker.edit(() -> log.add("edit"), null);
      begun.await();
      worker.edit(() -> {}, null);
      await(helped);
    }
    assertThat(log).startsWith("edit", "all", "edited");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
