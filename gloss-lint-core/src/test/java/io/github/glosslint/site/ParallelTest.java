package io.github.glosslint.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelTest {

  @Test
  void doesEachPieceOnce() {
    AtomicIntegerArray done = new AtomicIntegerArray(1000);
    Parallel.forEach(1000, done::incrementAndGet);
    for (int i = 0; i < 1000; i++) {
      assertThat(done.get(i)).isEqualTo(1);
    }
    Parallel.forEach(
        0,
        i -> {
          throw new AssertionError();
        });
  }

  @Test
  void aFailureInAnyThreadReachesTheCaller() {
    AtomicInteger done = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Parallel.forEach(
                    100,
                    i -> {
                      if (i == 50) {
                        throw new IllegalStateException("number 50");
                      }
                      done.incrementAndGet();
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("number 50");
    assertThat(done.get()).isBetween(50, 99);
  }

  @Test
  void anInterruptEndsItAndStays() {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
    Thread caller = Thread.currentThread();
    AtomicBoolean helped = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                Parallel.forEach(
                    10,
                    i -> {
                      if (Thread.currentThread() == caller) {
                        while (!helped.get()) {
                          Thread.onSpinWait();
                        }
                        return;
                      }
                      caller.interrupt();
                      helped.set(true);
                      while (caller.isInterrupted()) {
                        Thread.onSpinWait();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
