package io.github.glosslint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * Limits what one thread takes of a processor: on a busy machine, a clock on the wall tells little.
 */
public final class ProcessorTime {

  private static final Duration HANG = Duration.ofSeconds(60);

  private ProcessorTime() {}

  /** Does something in another thread, whose time must stay within a limit. */
  public static <T> T within(Duration limit, ThrowingSupplier<T> work) {
    return assertTimeoutPreemptively(
        HANG,
        () -> {
          ThreadMXBean threads = ManagementFactory.getThreadMXBean();
          long start = threads.getCurrentThreadCpuTime();
          T result = work.get();
          Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
          assertThat(taken).as("processor time").isLessThan(limit);
          return result;
        });
  }

  /** The same without a result. */
  public static void within(Duration limit, Executable work) {
    within(
        limit,
        () -> {
          work.execute();
          return true;
        });
  }
}
