package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text, 100 %",
        "Größe, naïve, שלום, 日本語, 👩‍👩‍👧",
        "# Heading [a] #[b]",
        "C:\\dir\\u{41}",
        "a::b",
        "e\u0301",
        "ZWJ\u200D and NBSP\u00A0"
      })
  void OUT_1_text_that_does_no_harm_stays_as_it_is(String text) {
    assertThat(SafeText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0000, NUL",
    "0007, bell",
    "0008, backspace",
    "000A, line feed",
    "000D, carriage return",
    "001B, escape",
    "007F, delete",
    "0080, first C1",
    "0085, next line",
    "009B, one-byte CSI",
    "009F, last C1",
    "061C, Arabic letter mark",
    "200E, left-to-right mark",
    "200F, right-to-left mark",
    "2028, line separator",
    "2029, paragraph separator",
    "202A, embedding",
    "202E, right-to-left override",
    "2066, isolate",
    "2069, pop isolate",
    "FEFF, byte order mark",
    "FFFE, swapped byte order mark",
    "FDD0, noncharacter",
    "1FFFE, noncharacter of another plane",
    "10FFFF, last noncharacter",
    "D800, lone high surrogate",
    "DFFF, lone low surrogate"
  })
  void OUT_1_what_could_steer_a_terminal_becomes_visible(String hex, String name) {
    String text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

    assertThat(SafeText.of(text)).as(name).isEqualTo("a\\u{" + hex + "}b");
  }

  @Test
  void OUT_1_neighbours_of_the_dangerous_ranges_are_untouched() {
    String text = "\u00A0\u061B\u061D\u200D\u2010\u2027\u202F\u2065\u206A\uFDCF\uFDF0\uFEFE\uFFFD";

    assertThat(SafeText.of(text)).isEqualTo(text);
  }

  @Test
  void OUT_1_a_tab_becomes_a_blank() {
    assertThat(SafeText.of("a\tb")).isEqualTo("a b");
  }

  @ParameterizedTest
  @CsvSource({
    "##[error]x, ##\\[error]x",
    "a ##[group]##[endgroup], a ##\\[group]##\\[endgroup]",
    "####[warning], ####\\[warning]",
    "###\t[x], ### [x]"
  })
  void OUT_2_a_command_within_a_line_is_broken(String text, String safe) {
    assertThat(SafeText.of(text)).isEqualTo(safe);
  }

  @Test
  void OUT_2_a_command_is_broken_even_if_its_parts_come_one_by_one() {
    StringBuilder line = new StringBuilder();
    SafeText.append(line, "#");
    SafeText.append(line, "#");
    SafeText.append(line, "[error]");

    assertThat(line).hasToString("##\\[error]");
  }

  @ParameterizedTest
  @CsvSource({
    "'::error::x.md', './::error::x.md'",
    "'  ::error::x.md', './  ::error::x.md'",
    "'docs/::error.md', 'docs/::error.md'",
    "'a.md', 'a.md'"
  })
  void OUT_2_a_path_never_begins_a_line_with_a_command(String path, String safe) {
    assertThat(SafeText.path(path)).isEqualTo(safe);
  }

  @Test
  void OUT_2_a_command_behind_blanks_that_are_not_ascii_is_seen() {
    assertThat(SafeText.path("\u00A0\u3000::error::x")).startsWith("./");
    assertThat(SafeText.path("\u2028::error::x")).doesNotMatch(Pattern.compile("^\\s*::.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"##vso[task.complete]x", "##teamcity[x]", "##[error]x", "a###b[c]"})
  void OUT_2_no_log_reader_finds_a_command_in_a_line(String text) {
    assertThat(SafeText.of(text)).isEqualTo(text.replace("[", "\\["));
    StringBuilder line = new StringBuilder("a ##");
    SafeText.append(line, text.replace("#", ""));
    assertThat(line.toString()).startsWith("a ##").contains("\\[");
  }
}
