package io.github.glosslint.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two for a group, one for a character, an escape or a class, times the count behind it. */
final class ProgramSizeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a             | 3",
        "abc           | 5",
        "a{3}          | 5",
        "a{2,4}        | 6",
        "a{,4}         | 6",
        "a{4,}         | 6",
        "a{1}          | 3",
        "a{0}b         | 4",
        "a{3}{3}       | 11",
        "ab{3}c        | 7",
        "(ab)          | 6",
        "(a{9}){9}     | 101",
        "(a{9}){9}b{2} | 103",
        "a)b           | 6",
        // No counts, but characters.
        "{3}           | 5",
        "a{x}          | 6",
        "a{3           | 5",
        "a{}           | 5",
        "a{3-}         | 7",
        "\\{3}         | 5",
        // Escapes and classes are one each, whatever stands in them.
        "\\.{3}        | 5",
        "\\p{Greek}{3} | 5",
        "\\P{Greek}b   | 4",
        "\\x{1F600}{3} | 5",
        "\\pL{3}       | 6",
        "\\p{Greek     | 3",
        "[abc]{3}      | 5",
        "[^abc]b       | 4",
        "[]a]{3}       | 5",
        "[^]a]b        | 4",
        "[\\]]{2}      | 4",
        "[(){9}]b      | 4",
        "[abc          | 3",
        "\\            | 3",
        "a{999999}     | 1000001",
        "a{1234567}    | 2147483647",
        "(a{999999}){999999} | 2147483647",
      })
  void countsAreWrittenOut(String pattern, long size) {
    assertThat(ProgramSize.estimate(pattern)).isEqualTo(size);
  }

  @Test
  void groupsThatAreTooDeepAreTooMuch() {
    assertThat(ProgramSize.estimate("(".repeat(100) + "a" + ")".repeat(100))).isEqualTo(203);
    assertThat(ProgramSize.estimate("(".repeat(101) + "a" + ")".repeat(101)))
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void nothingHasNoSize() {
    assertThat(ProgramSize.estimate("")).isZero();
  }
}
