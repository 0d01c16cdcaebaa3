package io.github.glosslint.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.document.RelatedTerms.Kind;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import io.github.glosslint.text.Origins;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedListsTest {

  @Test
  void listsComeBackAsTheyWere() {
    List<RelatedList> lists =
        List.of(
            list("See also [語], [B](x,y); , _C_.", 8),
            new RelatedList(
                Kind.SEE, false, "See [A]", 3, at(30, 31), List.of(at(30, 31), at(30, 31))));
    RelatedLists kept = RelatedLists.of("a.md", lists);
    assertThat(kept.written()).isEqualTo(lists);
    assertThat(kept.all())
        .containsExactly(
            new RelatedTerms(
                Kind.SEE_ALSO,
                "See also",
                true,
                List.of(
                    new Item("[語]", at(14, 17)),
                    new Item("[B](x,y)", at(19, 27)),
                    new Item("", at(29, 29)),
                    new Item("_C_", at(31, 34))),
                at(5, 13),
                at(5, 35)),
            new RelatedTerms(
                Kind.SEE,
                "See",
                false,
                List.of(new Item("[A]", at(30, 31))),
                at(30, 31),
                at(30, 31)));
    assertThat(kept).isEqualTo(RelatedLists.of("a.md", lists)).isNotEqualTo(none());
    assertThat(none().all()).isEmpty();
  }

  @Test
  void what_a_template_wrote_of_a_list_is_where_its_tag_is() {
    Location tag = at(10, 25);
    MappedText text =
        new OriginMap.Builder()
            .verbatim("See [A], ", at(0, 9))
            .written("[B], [C]", tag)
            .verbatim(", [D]", at(25, 30))
            .build("a.md");
    RelatedTerms terms = divided(text.text(), text.origins());
    assertThat(terms.location()).isEqualTo(at(0, 30));
    assertThat(terms.items())
        .containsExactly(
            new Item("[A]", at(4, 7)),
            new Item("[B]", tag),
            new Item("[C]", tag),
            new Item("[D]", at(27, 30)));
  }

  @Test
  void what_is_written_by_a_template_alone_has_no_places_of_its_own() {
    Location tag = at(10, 17);
    MappedText text = new OriginMap.Builder().written("See [A]", tag).build("a.md");
    RelatedTerms terms = divided(text.text(), text.origins());
    assertThat(terms.items()).containsExactly(new Item("[A]", tag));
    assertThat(terms.wordsLocation()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"-1, 7", "8, 7", "3, 6", "3, 8"})
  void parts_that_do_not_fit_are_refused(int wordsEnd, int length) {
    assertThatThrownBy(
            () -> new RelatedList(Kind.SEE, true, "See [A]", wordsEnd, at(0, length), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new RelatedList(Kind.SEE, true, "See [A]", 3, at(0, length), List.of(at(0, 3))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RelatedTerms divided(String text, Origins origins) {
    return RelatedList.of(Kind.SEE, true, text, 3, 0, origins).divided();
  }

  private static RelatedList list(String text, int wordsEnd) {
    return new RelatedList(
        Kind.SEE_ALSO, true, text, wordsEnd, at(5, 5 + text.length()), List.of());
  }

  private static RelatedLists none() {
    return RelatedLists.of("a.md", List.of());
  }

  private static Location at(int start, int end) {
    return new Location("a.md", start, end);
  }
}
