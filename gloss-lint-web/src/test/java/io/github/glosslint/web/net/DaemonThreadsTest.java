package io.github.glosslint.web.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DaemonThreadsTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final DaemonThreads threads = new DaemonThreads("worker");
  private final CountDownLatch end = new CountDownLatch(1);

  private void untilTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void areDaemonsWithTheirName() {
    Thread thread = threads.newThread(() -> {});
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getName()).isEqualTo("worker");
  }

  /** The first thread is neither forgotten for a second one, nor waited for beyond the time. */
  @Test
  void oneThatStillRunsIsTold() throws InterruptedException {
    threads.newThread(this::untilTheEnd).start();
    Thread second = threads.newThread(() -> {});
    second.start();
    second.join();
    assertThat(threads.join(Duration.ZERO)).isFalse();
    end.countDown();
    assertThat(threads.join(LONG)).isTrue();
    assertThat(threads.join(Duration.ZERO)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theWaitLastsUntilTheEndAndKeepsAnInterruption(boolean interrupted) {
    Thread caller = Thread.currentThread();
    Runnable endsOnceSomebodyWaits =
        () -> {
          while (caller.getState() != Thread.State.TIMED_WAITING && end.getCount() > 0) {
            Thread.onSpinWait();
          }
        };
    threads.newThread(endsOnceSomebodyWaits).start();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    boolean ended = threads.join(LONG);
    end.countDown();
    assertThat(Thread.interrupted()).isEqualTo(interrupted);
    assertThat(ended).isTrue();
  }
}
