package io.github.glosslint.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimedWorkTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void resultsAreInTheOrderOfTheirNumbers() {
    List<Integer> squares = TimedWork.map(1000, i -> i * i, LONG, i -> -1);
    assertThat(squares).isEqualTo(IntStream.range(0, 1000).mapToObj(i -> i * i).toList());
    assertThat(TimedWork.map(0, i -> i, LONG, i -> -1)).isEmpty();
  }

  @Test
  void othersHelpAThreadThatTakesLong() {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
    CountDownLatch helped = new CountDownLatch(1);
    List<Integer> results =
        TimedWork.map(
            2,
            i -> {
              if (i == 0) {
                await(helped);
              } else {
                helped.countDown();
              }
              return i;
            },
            LONG,
            i -> -1);
    assertThat(results).containsExactly(0, 1);
  }

  @Test
  @DisplayName("MD-3 a document that takes too long is given up, all others are read")
  void whatTakesTooLongIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);
    List<String> results =
        TimedWork.map(
            40,
            i -> {
              if (i % 10 == 3) {
                await(never);
              }
              return "read";
            },
            Duration.ofSeconds(1),
            i -> "given up");
    never.countDown();
    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i)).isEqualTo(i % 10 == 3 ? "given up" : "read");
    }
  }

  @Test
  @DisplayName("MD-3 a thread that was given up keeps no process alive")
  void threadsAreDaemons() {
    List<Boolean> daemons =
        TimedWork.map(4, i -> Thread.currentThread().isDaemon(), LONG, i -> false);
    assertThat(daemons).containsOnly(true);
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                TimedWork.map(
                    4,
                    i -> {
                      throw new IllegalStateException("three");
                    },
                    LONG,
                    i -> i))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("three");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anInterruptEndsItAndStays() {
    Thread caller = Thread.currentThread();
    assertThatThrownBy(
            () ->
                TimedWork.map(
                    1000,
                    i -> {
                      caller.interrupt();
                      while (caller.isInterrupted()) {
                        // Until the caller has seen it, this piece is not done.
                        Thread.onSpinWait();
                      }
                      return i;
                    },
                    LONG,
                    i -> -1))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
