package io.github.glosslint.generator.jekyll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {

  @ParameterizedTest
  @CsvSource({
    "*.md, a/b.md, true, false",
    "a/*, a/b/c, true, false",
    "a/*/c, a/b/c, true, true",
    "**/c, a/b/c, true, true",
    "a/**/c.md, a/b/d/c.md, true, true",
    "**/x/*.md, a/x/b/x/c.md, true, true",
    "a?c, abc, true, true",
    "[a-c]x, bx, true, true",
    "[!a]x, ax, false, false",
    "[^a]x, bx, true, true",
    "a\\*, a*, true, true",
    "a\\*, ab, false, false",
    "abc, ab, false, false",
    "a[b, a[b, true, true",
  })
  void bothWays(String pattern, String path, boolean fnmatch, boolean glob) {
    assertThat(Globs.fnmatch(pattern, path)).isEqualTo(fnmatch);
    assertThat(Globs.glob(pattern, path)).isEqualTo(glob);
  }

  @Test
  void manyStarsTakeNoTime() {
    assertThat(Globs.fnmatch("*a".repeat(50) + "b", "a".repeat(2000))).isFalse();
  }
}
