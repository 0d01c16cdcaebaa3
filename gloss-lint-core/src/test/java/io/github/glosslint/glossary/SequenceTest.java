package io.github.glosslint.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The fewest terms that have to move, by several orders. */
class SequenceTest {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  @Test
  void whatHasToMoveIsAsLittleAsCanBe() {
    Sequence<String> sequence = words("Apple", "Tulip", "Bulb", "Crocus", "Iris", "Beet");
    assertThat(moved(sequence, 6)).containsExactly(1, 5);
    assertThat(sequence.neighbourBefore(5)).isEqualTo(0);
    assertThat(sequence.neighbourBehind(5)).isEqualTo(2);
    assertThat(sequence.neighbourBefore(1)).isEqualTo(4);
    assertThat(sequence.neighbourBehind(1)).isEqualTo(-1);
  }

  @Test
  void ofTwoThatAreSwappedTheFirstMoves() {
    assertThat(moved(words("Apple", "Crocus", "Bulb", "Iris"), 4)).containsExactly(1);
  }

  @Test
  void termsThatAreTheSameStay() {
    assertThat(words("LDA", "lda", "LDA").moves()).isZero();
    assertThat(words().moves()).isZero();
  }

  @Test
  void collations() {
    List<String> byWords = List.of("New York", "Newark", "Weak Learner", "Weak-Supervised");
    assertThat(sequence(Collation.WORDS, Locale.ROOT, byWords).moves()).isZero();
    assertThat(sequence(Collation.LETTERS, Locale.ROOT, byWords).moves()).isEqualTo(1);
    List<String> byLetters = List.of("Newark", "New York", "Pre-Training", "Pretzel");
    assertThat(sequence(Collation.LETTERS, Locale.ROOT, byLetters).moves()).isZero();
    assertThat(sequence(Collation.WORDS, Locale.ROOT, byLetters).moves()).isEqualTo(1);
    List<String> byCharacters = List.of("Weak Learner", "Weak Supervision", "Weak-Supervised");
    assertThat(sequence(Collation.CHARACTERS, Locale.ROOT, byCharacters).moves()).isZero();
  }

  @Test
  void alphabets() {
    List<String> english = List.of("Ångström", "Apple", "Éclair", "Egg");
    assertThat(sequence(Collation.WORDS, Locale.ENGLISH, english).moves()).isZero();
    List<String> swedish = List.of("Apple", "Zebra", "Ångström", "Ägg", "Ört");
    assertThat(sequence(Collation.WORDS, SWEDISH, swedish).moves()).isZero();
    assertThat(sequence(Collation.WORDS, Locale.ENGLISH, swedish).moves()).isEqualTo(3);
    List<String> words = List.of("New York", "Newark");
    assertThat(sequence(Collation.WORDS, SWEDISH, words).moves()).isZero();
  }

  private static Sequence<String> words(String... terms) {
    return sequence(Collation.WORDS, Locale.ROOT, List.of(terms));
  }

  private static Sequence<String> sequence(Collation collation, Locale locale, List<String> terms) {
    return collation.of(terms, locale);
  }

  private static List<Integer> moved(Sequence<String> sequence, int size) {
    return IntStream.range(0, size).filter(i -> !sequence.stays(i)).boxed().toList();
  }
}
