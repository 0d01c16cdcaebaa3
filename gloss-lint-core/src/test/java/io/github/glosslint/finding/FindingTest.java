package io.github.glosslint.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingTest {

  private static Finding marking(String excerpt, int excerptColumn, Region region) {
    return new Finding(
        new RuleId("anchor/missing"),
        Severity.ERROR,
        "a.md",
        region,
        "No.",
        List.of(),
        List.of(),
        excerpt,
        excerptColumn);
  }

  static Stream<Arguments> marks() {
    return Stream.of(
        // excerpt, its column, line and column of both ends, marked text
        Arguments.of("See [a](#b).", 1, new Region(3, 9, 3, 11), "#b"),
        Arguments.of("cut [a](#b).", 301, new Region(3, 309, 3, 311), "#b"),
        Arguments.of("😀 e\u0301 [日本]", 1, new Region(1, 7, 1, 9), "日本"),
        Arguments.of("See  [a\t\u00A0 b ", 1, new Region(1, 5, 2, 4), "[a b"),
        Arguments.of("nothing", 1, new Region(1, 3, 1, 3), ""),
        Arguments.of("", 1, new Region(1, 1, 1, 1), ""),
        Arguments.of("beyond", 1, new Region(1, 40, 1, 50), ""),
        Arguments.of("   ", 1, new Region(1, 1, 1, 4), ""));
  }

  @ParameterizedTest
  @MethodSource("marks")
  void says_what_it_marks(String excerpt, int column, Region region, String marked) {
    assertThat(marking(excerpt, column, region).marked()).isEqualTo(marked);
  }

  @Test
  void a_suggestion_with_a_secret_is_told_and_is_no_replacement() {
    Finding finding =
        new Finding(
            new RuleId("url/credentials"),
            Severity.WARNING,
            "a.md",
            new Region(1, 1, 1, 2),
            "No \"//u:p@h\"",
            List.of("http://h/?token=T", "http://h/", "http://***@h/"),
            List.of(new Related("b.md", new Region(1, 1, 1, 2), "see http://u:p@h")),
            "http://u:p@h/?token=T",
            1);

    assertThat(finding.suggestions()).containsExactly("http://h/");
    assertThat(finding.message())
        .isEqualTo("No \"//***@h\" (did you mean \"http://h/?token=***\" or \"http://***@h/\"?)");
    assertThat(finding.related().get(0).message()).isEqualTo("see http://***@h");
    assertThat(finding.excerpt()).isEqualTo("http://***@h/?token=*");
  }

  @Test
  void a_long_mark_is_cut_at_the_same_place_wherever_the_excerpt_ends() {
    String url = "https://example.org/" + "x".repeat(110) + "😀".repeat(40);
    String whole = marking(url, 1, new Region(1, 1, 1, 171)).marked();

    assertThat(whole).hasSize(120);
    assertThat(marking(url.substring(0, 141), 1, new Region(1, 1, 1, 171)).marked())
        .isEqualTo(whole);
    assertThat(marking("x".repeat(119) + "😀", 1, new Region(1, 1, 1, 121)).marked())
        .isEqualTo("x".repeat(119));
  }
}
