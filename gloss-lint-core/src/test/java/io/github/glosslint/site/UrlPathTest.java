package io.github.glosslint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.text.url.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPathTest {

  @ParameterizedTest
  @CsvSource({
    "a/b.md, a/b.md",
    "./a, a",
    "a/./b/../c, a/c",
    "a//b, a/b",
    "/a/b/, a/b/",
    "a/.., ''",
    ".github/x.md, .github/x.md",
    "a/...b, a/...b",
    "a/b/.., a/",
  })
  void normalize(String path, String expected) {
    assertThat(UrlPath.normalize(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"..", "../a", "a/../../b"})
  void leavingTheRootIsNoPath(String path) {
    assertThat(UrlPath.normalize(path)).isNull();
  }

  @Test
  void escapes() {
    assertThat(Percent.decode("%C3%BC%20%zz%")).isEqualTo("ü %zz%");
    assertThat(UrlPath.encode("a b/ü(1).png")).isEqualTo("a%20b/%C3%BC(1).png");
    assertThat(UrlPath.encode("a%20b")).isEqualTo("a%20b");
  }

  @Test
  void partsOfAPath() {
    assertThat(UrlPath.folder("a/b.md")).isEqualTo("a/");
    assertThat(UrlPath.folder("b.md")).isEmpty();
    assertThat(UrlPath.extension("a.d/B.MD")).isEqualTo(".md");
    assertThat(UrlPath.extension("a.d/b")).isEmpty();
    assertThat(UrlPath.extension(".nojekyll")).isEmpty();
    assertThat(UrlPath.withoutExtension("a.d/b.x.md")).isEqualTo("a.d/b.x");
    assertThat(UrlPath.relative("a/b/", "a/c/d.md")).isEqualTo("../c/d.md");
  }
}
