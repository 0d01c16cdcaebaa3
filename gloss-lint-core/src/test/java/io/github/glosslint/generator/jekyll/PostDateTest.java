package io.github.glosslint.generator.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostDateTest {

  /** The JDK's own formats say the same; they are only too slow for a program that ends soon. */
  @ParameterizedTest
  @CsvSource({
    "year, yyyy",
    "month, MM",
    "day, dd",
    "hour, HH",
    "minute, mm",
    "second, ss",
    "i_day, d",
    "i_month, M",
    "short_month, MMM",
    "long_month, MMMM",
    "short_year, yy",
    "short_day, EEE",
    "long_day, EEEE",
    "y_day, DDD"
  })
  void writesDatesAsTheFormatsOfTheJdkDo(String placeholder, String pattern) {
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    LocalDateTime first = LocalDateTime.of(987, 1, 1, 4, 5, 6);
    assertThat(IntStream.range(0, 400).mapToObj(first::plusDays))
        .allSatisfy(
            date ->
                assertThat(PostDate.placeholder(placeholder, date))
                    .isEqualTo(formatter.format(date)));
  }
}
