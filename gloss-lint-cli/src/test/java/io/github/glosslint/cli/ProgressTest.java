package io.github.glosslint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Progress progress = Progress.on(new PrintStream(err, true, StandardCharsets.UTF_8));
  private final long start = System.nanoTime();

  private void update(int done, long milliseconds) {
    progress.update("reading", done, 200, start + TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }

  @Test
  void a_short_run_says_nothing() {
    update(1, 0);
    update(200, 950);
    progress.clear();

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_long_run_says_where_it_is_but_not_all_the_time_and_cleans_up() {
    update(100, 1001);
    update(101, 1050);
    update(99, 1102);
    progress.clear();
    progress.clear();

    String longer = "gloss-lint: reading 100/200";
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r"
                + longer
                + "\rgloss-lint: reading 99/200 \r"
                + " ".repeat(longer.length() - 1)
                + "\r");
  }

  @Test
  void without_a_terminal_there_is_nothing_to_say_it_to() {
    Progress silent = Progress.on(null);

    silent.update("reading", 1, 1, System.nanoTime() + TimeUnit.SECONDS.toNanos(5));
    silent.clear();

    assertThat(silent.elapsed()).isPositive();
  }
}
