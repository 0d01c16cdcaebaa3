package io.github.glosslint.markup.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.Footnotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KramdownFootnotesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text[^x].",
        "Text [^x] more",
        "*Text[^1]*",
        "**Text[^1]",
        "> Text.[^one_two]",
        "# Title[^1]",
        "a | b[^1]\nc | d",
        "* a\n* b[^1]",
        "Text\n[^x]: a note must not follow at once",
        "[a[^1]](b.md)"
      })
  void marksThatNothingDefines(String markdown) {
    Footnotes notes = Kramdown.read(markdown).footnotes();
    assertThat(notes.definitions()).isEmpty();
    assertThat(notes.references()).hasSize(1).allMatch(r -> !r.defined() && r.plausible());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[^a-z]", "a %[^d]", "([^x])", "[^1]+", "press [^C]"})
  void patternsAreText(String markdown) {
    assertThat(Kramdown.read(markdown).footnotes().references()).allMatch(r -> !r.plausible());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`a[^x]`",
        "    a[^x]",
        "~~~\na[^x]\n~~~",
        "$$ a[^x] $$",
        "<div>\na[^x]\n</div>",
        "a\\[^x]"
      })
  void noMarksAtAll(String markdown) {
    assertThat(Kramdown.read(markdown).footnotes().references()).isEmpty();
  }

  @Test
  void marksLeadToTheLastDefinitionWhereverItStands() {
    String text = "[^a]: one\n\ntext[^a] [^A]\n\n> [^b]: two[^a]\n\n[^a]: four\n";
    Footnotes notes = Kramdown.read(text).footnotes();
    assertThat(notes.definitions())
        .extracting(FootnoteDefinition::label)
        .containsExactly("a", "b", "a");
    assertThat(notes.definitions())
        .extracting(d -> Kramdown.at(text, d.location()))
        .containsExactly("[^a]", "[^b]", "[^a]");
    FootnoteDefinition last = notes.definitions().get(2);
    assertThat(notes.references())
        .extracting(mark -> notes.winners(true).get(mark.key()))
        .containsExactly(last, null, last);
    assertThat(notes.references())
        .extracting(r -> Kramdown.at(text, r.location()))
        .containsExactly("[^a]", "[^A]", "[^a]");
  }
}
