package io.github.glosslint.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.verdict.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers say in numbers: every status, and when a limit ends. */
final class StatusCodesTest {

  private static List<Integer> statuses(IntPredicate which) {
    return IntStream.rangeClosed(-1, 1_000).filter(which).boxed().toList();
  }

  private static List<Integer> statuses(Cause cause) {
    return statuses(status -> StatusCodes.cause(status) == cause);
  }

  @Test
  void aliveAndElsewhere() {
    assertThat(statuses(StatusCodes::isAlive))
        .isEqualTo(IntStream.rangeClosed(200, 300).boxed().toList());
    assertThat(statuses(StatusCodes::isRedirect)).containsExactly(301, 302, 303, 307, 308);
    assertThat(statuses(StatusCodes::isPermanent)).containsExactly(301, 308);
  }

  @Test
  void causes() {
    assertThat(statuses(Cause.NOT_FOUND)).containsExactly(404);
    assertThat(statuses(Cause.GONE)).containsExactly(410);
    assertThat(statuses(Cause.UNAUTHORIZED)).containsExactly(401);
    assertThat(statuses(Cause.FORBIDDEN)).containsExactly(403);
    assertThat(statuses(Cause.PROXY_AUTHENTICATION)).containsExactly(407);
    assertThat(statuses(Cause.TIMEOUT)).containsExactly(408, 504, 522, 524);
    assertThat(statuses(Cause.RATE_LIMIT)).containsExactly(429);
    assertThat(statuses(Cause.LEGAL_REASONS)).containsExactly(451);
    assertThat(statuses(Cause.BOT_WALL)).containsExactly(999);
    assertThat(statuses(Cause.SERVER_ERROR))
        .hasSize(100 - 3)
        .contains(500, 503, 599)
        .allMatch(status -> status >= 500 && status < 600);
    assertThat(statuses(Cause.UNEXPECTED_STATUS)).contains(-1, 0, 100, 400, 402, 499, 600, 1_000);
  }

  @ParameterizedTest
  @CsvSource({
    "404, 404 Not Found",
    "418, 418 I'm a teapot",
    "999, 999 Request Denied",
    "499, status 499",
    "-20, status -20"
  })
  void words(int status, String text) {
    assertThat(StatusCodes.text(status)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 0",
    "1001, 1",
    "999, 0",
    "0, 0",
    "999999999999, 999999998999",
    "1000000000000,",
    "-1,",
    "+1001,",
    "1001.5,",
    "' 1001',",
    "'',",
    ","
  })
  void whenALimitEnds(@Nullable String value, @Nullable Long seconds) {
    assertThat(RateLimitReset.parse(value, Instant.ofEpochSecond(1_000)))
        .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
  }
}
