package io.github.glosslint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.ProcessorTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathGlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // pattern  | matches                     | does not match
        "*.md       | a.md x/a.md x/y/.md         | a.mdx x.md/a",
        "a          | a x/a x/y/a                 | ab a/b",
        "/a         | a                           | x/a",
        "x/a        | x/a                         | y/x/a a",
        "x/*.md     | x/a.md                      | x/y/a.md y/x/a.md",
        "**/a       | a x/a x/y/a                 | x/ab",
        "**/x/a     | x/a y/x/a                   | a y/a",
        "x/**       | x/a x/y/a                   | x yx/a",
        "x/**/a     | x/a x/y/a x/y/z/a           | a x/ya y/x/a",
        "**         | a x/a                       | ",
        "**/**/a    | a x/a x/y/a                 | b",
        "x/**/y/**/z| x/y/z x/1/y/2/3/z           | x/z x/y x/y/z/1",
        "/**        | a x/a                       | ",
        "a**        | a ab x/abc                  | ba a/b",
        "x/a**b     | x/ab x/a1b                  | x/a/b",
        "a?c        | abc a🎉c x/abc              | ac a/c abbc",
        "a*c*e      | ace abcde accce             | acd aec",
        "*a*b*c     | abc xxaybzc abcabc          | abcb",
        "[a-c]x     | ax cx                       | dx x",
        "[!a-c]x    | dx                          | ax x",
        "[^a]x      | bx                          | ax",
        "[]]x       | ]x                          | x",
        "[a-]x      | ax -x                       | bx",
        "[\\]]x     | ]x                          | x",
        "[[:digit:]]x | 1x                        | ax [x",
        "[[:x]y     | :y [y xy                    | [:x]y",
        "[[:alpha:][:digit:]-]z | az 1z -z        | [z",
        "[[:]]z     | []z :]z                     | :z",
        "[é-ü]      | ö                           | o",
        "a[/]b      |                             | a/b",
        "\\*a       | *a                          | xa",
        "\\!a       | !a                          | a",
        "/docs/*/index.md | docs/a/index.md       | docs/index.md docs/a/b/index.md",
      })
  void files(String pattern, String matching, String other) {
    PathGlob glob = PathGlob.of(pattern, "");
    for (String path : matching == null ? new String[0] : matching.split(" ")) {
      assertThat(glob.matches(path, false)).as("%s matches %s", pattern, path).isTrue();
    }
    for (String path : other == null ? new String[0] : other.split(" ")) {
      assertThat(glob.matches(path, false)).as("%s matches %s", pattern, path).isFalse();
    }
  }

  @Test
  void aLastSlashMeansFolders() {
    PathGlob glob = PathGlob.of("build/", "");
    assertThat(glob.matches("x/build", true)).isTrue();
    assertThat(glob.matches("x/build", false)).isFalse();
    assertThat(PathGlob.of("x/build/", "").matches("y/x/build", true)).isFalse();
  }

  @Test
  void coversWhatLiesInAFolderItMeans() {
    assertThat(PathGlob.of("build/", "").covers("x/build/y/a.md")).isTrue();
    assertThat(PathGlob.of("build/", "").covers("x/build")).isFalse();
    assertThat(PathGlob.of("/build", "").covers("x/build/a.md")).isFalse();
    assertThat(PathGlob.of("build", "").covers("build")).isTrue();
  }

  @Test
  void standsInItsBase() {
    PathGlob glob = PathGlob.of("/a/*.md", "x/y");
    assertThat(glob.matches("x/y/a/b.md", false)).isTrue();
    assertThat(glob.matches("a/b.md", false)).isFalse();
    assertThat(PathGlob.of("*.md", "x").matches("y/a.md", false)).isFalse();
    assertThat(PathGlob.of("*.md", "x").matches("x/y/a.md", false)).isTrue();
    assertThat(PathGlob.of("*.md", "x").covers("xy/a.md")).isFalse();
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertThatThrownBy(() -> PathGlob.of("a[b", "")).hasMessage("The \"[\" is never closed.");
    assertThatThrownBy(() -> PathGlob.of("[[:x:]]", "")).hasMessage("There is no class \"[:x:]\".");
    assertThatThrownBy(() -> PathGlob.of("/", "")).hasMessage("The pattern matches nothing.");
    assertThatThrownBy(() -> PathGlob.of("", "")).hasMessage("The pattern matches nothing.");
  }

  @Test
  void hostilePatternsTakeNoLonger() {
    String path = "a/".repeat(2_000) + "a".repeat(4_000);
    ProcessorTime.within(
        Duration.ofSeconds(2),
        () -> {
          assertThat(PathGlob.of("**/a/".repeat(200) + "b", "").matches(path, false)).isFalse();
          assertThat(PathGlob.of("*a".repeat(500) + "b", "").matches(path, false)).isFalse();
          assertThat(PathGlob.of("**/" + "*a".repeat(490) + "b", "").matches(path, false))
              .isFalse();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[:", "[[:", "[a]", "[[:x]", "[[:alpha:]]", "a[/b", "\\[", "[]"})
  void hostilePatternsAreReadInLinearTime(String part) {
    ProcessorTime.within(
        Duration.ofSeconds(2),
        () -> {
          for (String end : List.of("", "]", "/x", ":]]")) {
            try {
              PathGlob glob = PathGlob.of(part.repeat(100_000) + end, "");
              assertThat(glob.matches("a".repeat(500), false)).isFalse();
            } catch (IllegalArgumentException expected) {
              assertThat(expected.getMessage()).startsWith("The");
            }
          }
        });
  }
}
