package io.github.glosslint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelCharactersTest {

  @Test
  void capitalsAreNoOtherLetters() {
    assertThat(LabelCharacters.isAllCaps("MASK")).isTrue();
    assertThat(LabelCharacters.isAllCaps("T5")).isTrue();
    assertThat(LabelCharacters.isAllCaps("AI Company")).isFalse();
    assertThat(LabelCharacters.isAllCaps("ChatGPT")).isFalse();
    assertThat(LabelCharacters.isAllCaps("BUG FIX")).isTrue();
    assertThat(LabelCharacters.isAllCaps("42")).isFalse();
  }

  @Test
  void literatureIsNamedWithNumbers() {
    assertThat(LabelCharacters.isCitation("RFC 2119")).isTrue();
    assertThat(LabelCharacters.isCitation("Knuth97")).isTrue();
    assertThat(LabelCharacters.isCitation("Big Data")).isFalse();
  }

  @Test
  void slicesAreOfDigits() {
    assertThat(LabelCharacters.isSlice("1:-1")).isTrue();
    assertThat(LabelCharacters.isSlice("n:m")).isFalse();
    assertThat(LabelCharacters.isSlice("")).isFalse();
  }

  @Test
  void quotesAreTheSameAtBothEnds() {
    assertThat(LabelCharacters.isQuoted("\"key\"")).isTrue();
    assertThat(LabelCharacters.isQuoted("'key'")).isTrue();
    assertThat(LabelCharacters.isQuoted("\"key'")).isFalse();
    assertThat(LabelCharacters.isQuoted("'")).isFalse();
  }
}
