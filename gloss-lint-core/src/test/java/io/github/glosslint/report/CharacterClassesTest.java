package io.github.glosslint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.report.forge.MarkdownText;
import io.github.glosslint.report.machine.SarifResult;
import io.github.glosslint.report.terminal.CellWidth;
import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every character of ASCII, as each format escapes it. */
final class CharacterClassesTest {

  private static void forAscii(Consumer<String> check) {
    for (char c = ' '; c < 0x7F; c++) {
      check.accept(String.valueOf(c));
    }
  }

  @Test
  void markdownEscapesAllPunctuationAndNothingElse() {
    forAscii(
        c -> {
          StringBuilder out = new StringBuilder();
          MarkdownText.append(out, c);
          assertThat(out.toString()).isEqualTo(c.matches("\\p{Punct}") ? "\\" + c : c);
        });
  }

  @ParameterizedTest
  @CsvSource({"@a", "#1", ":x", "@_", "#-", ":+1"})
  void nothingInMarkdownCallsAnybody(String text) {
    StringBuilder out = new StringBuilder("x ");
    MarkdownText.append(out, text);
    assertThat(out.toString()).startsWith("x \\" + text.charAt(0) + "&#8203;");
  }

  @Test
  void theFenceOfCodeIsLongerThanAnyInIt() {
    StringBuilder out = new StringBuilder();
    MarkdownText.appendCode(out, "a``b```c`");
    assertThat(out.toString()).isEqualTo("```` a``b```c` ````");
  }

  @Test
  void urisAndLinksKeepUnreservedCharactersAndSlashes() {
    forAscii(
        c -> {
          boolean kept = c.matches("[A-Za-z0-9._~/-]");
          String coded = String.format(Locale.ROOT, "%%%02X", (int) c.charAt(0));
          assertThat(SarifResult.uri(c)).isEqualTo(kept ? c : coded);
          assertThat(SourceLinks.encoded(c)).isEqualTo(kept ? c : coded);
          assertThat(URI.create("x/" + SarifResult.uri(c)).getPath()).isEqualTo("x/" + c);
        });
    assertThat(SarifResult.uri("é")).isEqualTo("%C3%A9");
  }

  @Test
  void onlyWhatNeedsALookIsNotPlain() {
    forAscii(c -> assertThat(SafeText.isPlain("a" + c)).as(c).isEqualTo(!c.equals("#")));
    assertThat(SafeText.isPlain("\u001f")).isFalse();
    assertThat(SafeText.isPlain("\u007f")).isFalse();
  }

  /** Azure reads {@code ##vso[} and any other word of letters in its place. */
  @Test
  void aBracketAfterTwoSignsAndLettersIsEscaped() {
    forAscii(
        c -> {
          String line = "##" + c + "[x";
          boolean command = c.matches("[A-Za-z#]");
          String escaped = c.equals("[") ? "##\\[[x" : "##" + c + "\\[x";
          assertThat(SafeText.of(line)).isEqualTo(command || c.equals("[") ? escaped : line);
        });
    assertThat(SafeText.of("#a[x")).isEqualTo("#a[x");
    assertThat(SafeText.of("##[x")).isEqualTo("##\\[x");
  }

  @ParameterizedTest
  @CsvSource({
    "0041, 1", "02FF, 1", "0300, 0", "036F, 0", "0301, 0", "20DD, 0", "200D, 0", "0416, 1",
    "10FF, 1", "1100, 2", "115F, 2", "1160, 1", "2613, 1", "2614, 2", "2615, 2", "2616, 1",
    "267F, 2", "2680, 1", "4E00, 2", "A4CF, 2", "A4D0, 1", "ABFF, 1", "AC00, 2", "D7A3, 2",
    "FF60, 2", "FF61, 1", "1F004, 2", "1F005, 1", "1F600, 2", "20000, 2", "3FFFD, 2",
  })
  void cellsOfATerminal(String hex, int cells) {
    assertThat(CellWidth.of(Integer.parseInt(hex, 16))).isEqualTo(cells);
  }
}
