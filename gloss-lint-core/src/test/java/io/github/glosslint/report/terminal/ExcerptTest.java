package io.github.glosslint.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExcerptTest {

  static Stream<Arguments> alignments() {
    return Stream.of(
        // source, first and end column of the marked text, cells before it, cells of it
        Arguments.of("See [setup](#instal).", 13, 20, 12, 7),
        Arguments.of("x", 1, 2, 0, 1),
        Arguments.of("nothing", 3, 3, 2, 1),
        Arguments.of("behind", 7, 7, 6, 1),
        Arguments.of("beyond the line", 40, 50, 15, 1),
        Arguments.of("\t- [a](b)", 7, 8, 6, 1),
        Arguments.of("日本語 [a](b)", 9, 10, 11, 1),
        Arguments.of("[a](日本)", 5, 7, 4, 4),
        Arguments.of("😀 [a](b)", 7, 8, 7, 1),
        Arguments.of("e\u0301e\u0301 [x]", 6, 9, 3, 3),
        Arguments.of("[e\u0301]", 1, 5, 0, 3),
        Arguments.of("👩\u200D👧 x", 5, 6, 5, 1),
        Arguments.of("ｆｕｌｌ x", 6, 7, 9, 1),
        Arguments.of("한국 x", 4, 5, 5, 1),
        Arguments.of("a\u0000b x", 5, 6, 11, 1),
        Arguments.of("##[ x", 5, 6, 5, 1),
        Arguments.of("\u05E9\u05DC x", 4, 5, 3, 1));
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void marks_the_cells_of_the_text(String source, int from, int to, int indent, int marked) {
    Excerpt excerpt = Excerpt.of(Samples.marking(source, 1, from, to));

    assertThat(excerpt.indent()).isEqualTo(indent);
    assertThat(excerpt.marked()).isEqualTo(marked);
    assertThat(excerpt.text()).isEqualTo(SafeText.of(source));
  }

  @Test
  void marks_the_rest_of_the_line_if_the_finding_goes_on_below() {
    Finding finding =
        new Finding(
            Samples.SETUP.rule(),
            Samples.SETUP.severity(),
            "a.md",
            new Region(1, 5, 3, 2),
            "",
            List.of(),
            List.of(),
            "See [setup",
            1);

    assertThat(Excerpt.of(finding).marked()).isEqualTo(6);
  }

  @Test
  void says_that_the_source_was_cut_before_the_excerpt() {
    Excerpt excerpt = Excerpt.of(Samples.marking("cut [x]", 301, 305, 308));

    assertThat(excerpt).isEqualTo(new Excerpt("…cut [x]", 5, 3));
  }

  @Test
  void cuts_behind_the_marked_text() {
    Excerpt excerpt = Excerpt.of(Samples.marking("[x]" + "a".repeat(150), 1, 1, 4));

    assertThat(excerpt).isEqualTo(new Excerpt("[x]" + "a".repeat(97) + "…", 0, 3));
  }

  @Test
  void cuts_on_both_sides_of_the_marked_text() {
    String source = "a".repeat(120) + "[x]" + "b".repeat(70);

    Excerpt excerpt = Excerpt.of(Samples.marking(source, 1, 121, 124));

    assertThat(excerpt.text()).isEqualTo("…" + "a".repeat(48) + "[x]" + "b".repeat(49) + "…");
    assertThat(excerpt.text().substring(excerpt.indent(), excerpt.indent() + 3)).isEqualTo("[x]");
  }

  @Test
  void leaves_no_room_unused_at_the_end_of_the_line() {
    Excerpt excerpt = Excerpt.of(Samples.marking("a".repeat(110) + "[x]", 1, 111, 114));

    assertThat(excerpt).isEqualTo(new Excerpt("…" + "a".repeat(97) + "[x]", 98, 3));
  }

  @Test
  void shows_the_beginning_of_a_marked_text_that_is_wider_than_the_window() {
    String source = "a".repeat(50) + "m".repeat(150);

    Excerpt excerpt = Excerpt.of(Samples.marking(source, 1, 51, 201));

    assertThat(excerpt).isEqualTo(new Excerpt("…" + "a".repeat(20) + "m".repeat(80) + "…", 21, 80));
  }

  @Test
  void cuts_wide_characters_by_their_cells() {
    Excerpt excerpt = Excerpt.of(Samples.marking("語".repeat(80), 1, 1, 2));

    assertThat(excerpt).isEqualTo(new Excerpt("語".repeat(50) + "…", 0, 2));
  }

  @Test
  void does_not_hang_a_mark_on_the_sign_of_the_cut() {
    String source = "e\u0301".repeat(100);

    Excerpt excerpt = Excerpt.of(Samples.marking(source, 1, 199, 201));

    assertThat(excerpt.text()).doesNotStartWith("…\u0301");
  }
}
