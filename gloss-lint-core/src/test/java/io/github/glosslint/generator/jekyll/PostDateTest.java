package io.github.glosslint.generator.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** What {@code Time.parse} of Ruby 3.1 says of the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-05-03 10:00 +0200           | 2020-05-03T10:00 | +02:00",
        "November 16, 2021                | 2021-11-16T00:00 |",
        "June 17th 2021                   | 2021-06-17T00:00 |",
        "Jan 5 2020 3:30 PM               | 2020-01-05T15:30 |",
        "Jan 5 2020 12:30 AM              | 2020-01-05T00:30 |",
        "12 May 2020                      | 2020-05-12T00:00 |",
        "12 May, 2020                     | 2020-05-12T00:00 |",
        "'Tue, 5 Jan 2021 10:00:00 +0200' | 2021-01-05T10:00 | +02:00",
        "Sept. 9, 2016                    | 2016-09-09T00:00 |",
        "'Wednesday, March 2nd, 2022'     | 2022-03-02T00:00 |",
      })
  void readsDates(String text, String written, @Nullable String offset) {
    PostDate date = PostDate.parse(text);
    assertThat(date).isNotNull();
    assertThat(date.written()).isEqualTo(LocalDateTime.parse(written));
    assertThat(date.offset()).isEqualTo(offset == null ? null : ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12th of May 2020", "May 2020", "May 3, 20", "Feb 30 2020", "05/12/2020", "soon"})
  void leavesOtherFormsToTheGenerator(String text) {
    assertThat(PostDate.parse(text)).isNull();
  }
}
