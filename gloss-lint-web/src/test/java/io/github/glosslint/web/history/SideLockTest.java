package io.github.glosslint.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("CACHE-3 the lock beside a history")
@Timeout(60)
class SideLockTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("urls.jsonl");
  }

  @Test
  void isHeldByOneUntilItIsClosed() {
    try (SideLock first = SideLock.beside(file, Duration.ZERO)) {
      assertThat(first.isHeld()).isTrue();
      try (SideLock second = SideLock.beside(file, Duration.ZERO)) {
        assertThat(second.isHeld()).isFalse();
      }
    }
    try (SideLock third = SideLock.beside(file, Duration.ZERO)) {
      assertThat(third.isHeld()).isTrue();
    }
  }

  @Test
  void isWaitedFor() throws Exception {
    CompletableFuture<Boolean> held = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              try (SideLock second = SideLock.beside(file, LONG)) {
                held.complete(second.isHeld());
              }
            });
    try (SideLock first = SideLock.beside(file, Duration.ZERO)) {
      assertThat(first.isHeld()).isTrue();
      waiting.start();
      while (waiting.getState() != Thread.State.TIMED_WAITING && !held.isDone()) {
        Thread.onSpinWait();
      }
    }
    assertThat(held).succeedsWithin(LONG).isEqualTo(true);
    waiting.join();
  }

  @Test
  void isNotWaitedForByWhoIsInterrupted() {
    try (SideLock first = SideLock.beside(file, Duration.ZERO)) {
      assertThat(first.isHeld()).isTrue();
      Thread.currentThread().interrupt();
      try (SideLock second = SideLock.beside(file, Duration.ofDays(1))) {
        assertThat(second.isHeld()).isFalse();
      }
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
