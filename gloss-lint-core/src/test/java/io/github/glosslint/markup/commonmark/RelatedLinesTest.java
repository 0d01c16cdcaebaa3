package io.github.glosslint.markup.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.RelatedTerms;
import io.github.glosslint.markup.ReadText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelatedLinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See also [A], [B]\n",
        "Words.\nSee also [A], [B]\n",
        "Words.\r\n   See also [A], [B]\r\n",
        "Words.\n**See also** [A], [B]\n",
        "- See also [A], [B]\n",
        "1.\tSee also [A], [B]\n",
        "- words\n  See also [A], [B]\n",
        "> words\n> > See also [A], [B]\n",
        "> - words\n>   _See also:_ [A], [B]\n",
        "words[^1]\n\n[^1]: words\n    See also [A], [B]\n",
        "[A]: b\nSee also [A], [B]\n",
        "\u0160 words\nSee also [A], [B]\n",
        "seee also [A], [B]\n"
      })
  void aListMayBeginWithAnyLineOfABlock(String text) {
    ReadText facts = read(text);
    List<RelatedTerms> lists = facts.document().relatedTerms().all();
    assertThat(lists).hasSize(1);
    assertThat(lists.get(0).words()).isEqualToIgnoringCase(facts.at(lists.get(0).wordsLocation()));
    assertThat(lists.get(0).items()).extracting(item -> item.text()).containsExactly("[A]", "[B]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See also [A], [B]. It reads more.\n",
        "See also [A], [B].\nIt reads more, and [C].\n",
        "> See also [A], [B].\n> It reads more.\n"
      })
  void anotherSentenceEndsTheList(String text) {
    RelatedTerms list = read(text).document().relatedTerms().all().get(0);
    assertThat(list.items()).extracting(item -> item.text()).containsExactly("[A]", "[B]");
    assertThat(list.alone()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See also [A. The], [B].\n",
        "See also e.g. [A], [B].\n",
        "See also [A], [B]. [C]\n",
        "See also [St. Anne](a), [B]\n",
        "See also [A], [B]\n**...**\n"
      })
  void anyOtherStopDoesNot(String text) {
    assertThat(read(text).document().relatedTerms().all().get(0).alone()).isTrue();
  }

  @Test
  void whatBeginsOtherwiseIsNone() {
    assertThat(
            read("We see also [A]\n\n> Also [B]\n\n# See also\n").document().relatedTerms().all())
        .isEmpty();
  }

  private static ReadText read(String text) {
    return CommonMarkSpecTest.read(text);
  }
}
