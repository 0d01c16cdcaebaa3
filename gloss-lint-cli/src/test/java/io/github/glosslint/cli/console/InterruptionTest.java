package io.github.glosslint.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterruptionTest {

  private final AtomicInteger ended = new AtomicInteger();

  @Test
  void ends_what_runs_and_waits_until_it_is_over() throws InterruptedException {
    Thread hook;
    try (Interruption interruption = Interruption.ignored()) {
      assertThat(interruption.happened()).isFalse();
      interruption.endBy(ended::incrementAndGet);
      hook = new Thread(interruption::interrupted);
      hook.start();
      while (ended.get() == 0) {
        Thread.onSpinWait();
      }
      assertThat(interruption.happened()).isTrue();
    }
    hook.join();
    assertThat(ended).hasValue(1);
  }

  @Test
  void ends_at_once_what_begins_too_late() {
    Interruption interruption = Interruption.ignored();
    interruption.hold();
    interruption.close();
    interruption.interrupted();

    interruption.endBy(ended::incrementAndGet);

    assertThat(ended).hasValue(1);
  }
}
