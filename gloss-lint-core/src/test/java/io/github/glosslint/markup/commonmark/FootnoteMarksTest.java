package io.github.glosslint.markup.commonmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.FootnoteDefinition;
import io.github.glosslint.document.FootnoteReference;
import io.github.glosslint.document.Footnotes;
import io.github.glosslint.markup.ReadText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FootnoteMarksTest {

  private static Footnotes read(String markdown) {
    return CommonMarkSpecTest.read(markdown).document().footnotes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text[^x].", "Text[^x]", "Text [^x] more", "[^1]", "\"Text\"[^note-a]", "*Text*[^1]*",
            "*Text[^1]*",
        "Text[^1]?", "a[^1][^1]", "> Text.[^one_two]", "- a `b`[^3]", "# Title[^1]", "Text ([^1])",
            "a[^ä]",
        "a | b\n--|--\nc[^1] | d", "[Text[^1]](b.md)", "see[^note]: that", "**Text**[^1]{: .x}",
            "<b>a</b>[^1]", "wow![^x]", "[^1]![^2]"
      })
  void marksThatNothingDefines(String markdown) {
    assertThat(read(markdown).references())
        .isNotEmpty()
        .allMatch(r -> !r.defined() && r.plausible());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the pattern [^a-z]",
        "[^A-Z0-9]",
        "[^0-9a-f]+",
        "not ([^/]+)",
        "a %[^,]",
        "[^\"]",
        "([^x])",
        "\\s[^b]",
        "[^\\n]*",
        "(?:[^>]+)",
        "^[^1]",
        "=[^1]",
        "[^1]+",
        "[^x]{2}",
        "[^a]*b",
        "version [^1.2.3]",
        "press [^C]",
        "[^^]",
        "[^_x]",
        "[^*]",
        "[^a|b]",
        "[^1]$",
        "(?![^x])"
      })
  void patternsAreText(String markdown) {
    assertThat(read(markdown).references()).allMatch(r -> !r.defined() && !r.plausible());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`a[^x]`",
        "    a[^x]",
        "```\na[^x]\n```",
        "<!-- a[^x] -->",
        "<pre>\na[^x]\n</pre>",
        "a\\[^x]",
        "a[^x y]",
        "a[^]",
        "$a[^x]$",
        "[^x](b.md)",
        "a <code>[^x]</code>"
      })
  void noMarksAtAll(String markdown) {
    assertThat(read(markdown).references()).isEmpty();
  }

  @Test
  void marksLeadToTheFirstDefinitionWhereverItStands() {
    Footnotes notes =
        read("[^a]: one\n\ntext[^A] [^b]\n\n> [^B]: two[^c]\n\n- [^c]:\n    three\n\n[^a]: four\n");
    assertThat(notes.definitions())
        .extracting(FootnoteDefinition::label)
        .containsExactly("a", "B", "c", "a");
    assertThat(notes.references())
        .extracting(FootnoteReference::label)
        .containsExactly("A", "b", "c");
    assertThat(notes.references())
        .extracting(mark -> notes.winners(false).get(mark.key()))
        .containsExactlyElementsOf(notes.definitions().subList(0, 3));
  }

  @Test
  void placesOfMarksAndDefinitions() {
    ReadText facts = CommonMarkSpecTest.read("é 😀[^a]\n\n>   [^a]: note[^b]\n");
    Footnotes notes = facts.document().footnotes();
    assertThat(notes.references())
        .extracting(r -> facts.at(r.location()))
        .containsExactly("[^a]", "[^b]");
    assertThat(notes.definitions()).extracting(d -> facts.at(d.location())).containsExactly("[^a]");
  }

  @Test
  void onlyNotesThatAreShownHaveAnchors() {
    List<String> ids =
        CommonMarkSpecTest.read("# A[^a]\n\n[^a]: one\n\n[^b]: two\n\n[^a]: three\n")
            .document()
            .anchors()
            .stream()
            .map(Anchor::id)
            .toList();
    assertThat(ids)
        .containsExactlyInAnyOrder(
            "a", "fnref-a", "user-content-fnref-a", "fn-a", "user-content-fn-a");
  }

  @Test
  void anImagesTextHasNoMarks() {
    assertThat(read("![a[^x]](b.png)").references()).isEmpty();
  }

  @Test
  void whatIsIndentedIsPerhapsAnAdmonitions() {
    Footnotes notes = read("!!! tip\n\n    Text[^a] [^b]\n\n[^a]: note\n");
    assertThat(notes.references())
        .extracting(FootnoteReference::label, FootnoteReference::plausible)
        .containsExactly(tuple("a", false));
  }
}
