package io.github.glosslint.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

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

  @Test
  void a_terminal_has_news_of_the_web_in_the_same_line() {
    progress.say("URLs 1/2", start + TimeUnit.MILLISECONDS.toNanos(1001));
    update(1, 1500);

    assertThat(progress.columns()).isEqualTo(79 - "gloss-lint: ".length());
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\rgloss-lint: URLs 1/2\rgloss-lint: reading 1/200");
  }

  @Test
  void a_log_has_a_line_of_the_web_now_and_then() {
    Progress log = Progress.logged(new PrintStream(err, true, StandardCharsets.UTF_8));
    for (int second = 0; second < 75; second++) {
      log.update("reading", 1, 2, start + TimeUnit.SECONDS.toNanos(second));
      // Half a second more, since the progress began a moment after the test.
      log.say("URLs at " + second, start + TimeUnit.MILLISECONDS.toNanos(second * 1000L + 500));
    }
    log.clear();

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            gloss-lint: URLs at 10
            gloss-lint: URLs at 40
            gloss-lint: URLs at 70
            """);
  }

  @Test
  void words_that_nobody_would_hear_are_not_made() {
    Progress.on(null).say(() -> fail("nobody is told"));
    progress.say(() -> fail("it is too early"));
  }
}
