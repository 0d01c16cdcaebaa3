package io.github.glosslint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathNamesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "a/b.md, a/b.md, a/b.md",
        "/a//./b/, a/b, a/b",
        "a/../b, b, b",
        "a/.., '', ''",
        "a/../.., -, ''",
        "../a, -, a",
        "a/../../b/c, -, b/c",
        "..a/b.., ..a/b.., ..a/b..",
        "'', '', ''",
      })
  void dotsAreResolvedWithinTheRoot(String path, String normalized, String clamped) {
    assertThat(PathNames.normalized(path)).isEqualTo(normalized);
    assertThat(PathNames.clamped(path)).isEqualTo(clamped);
  }
}
