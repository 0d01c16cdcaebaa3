package io.github.glosslint.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideTitlesTest {

  private static List<String> titles(int count, String title, int others) {
    List<String> titles = new ArrayList<>(Collections.nCopies(count, title));
    titles.addAll(Collections.nCopies(others, "Tempo"));
    return titles;
  }

  @ParameterizedTest
  @CsvSource({"3, 7, true", "29, 71, false", "30, 70, true", "1, 2, true", "1, 3, false"})
  void threeTitlesOfTenAreEnough(int guides, int others, boolean prevail) {
    assertThat(GuideTitles.prevail(titles(guides, "Create terms", others))).isEqualTo(prevail);
  }

  @Test
  void noneOfNoneIsNotEnough() {
    assertThat(GuideTitles.prevail(List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Create terms, true",
    " creating one, true",
    "How it works, true",
    "Overview, true",
    "Glossary approval, true",
    "Roles in glossaries, true",
    "Business-term owner, true",
    "Glossary, false",
    "Term, false",
    "Creation, false",
    "Tempo, false",
    "I create, false",
  })
  void titlesOfInstructions(String title, boolean guide) {
    assertThat(GuideTitles.prevail(List.of(title))).isEqualTo(guide);
  }

  @ParameterizedTest
  @CsvSource({
    "1. Payment, true",
    "' 2.1. Payment', true",
    "2.1 Payment, true",
    "2 Payment, false",
    "3D printing, false",
    ".NET, false",
    "'. Payment', false",
    "1.Payment, false",
    "1., false",
    "Payment 1. of 2, false",
  })
  void titlesWithNumbers(String title, boolean numbered) {
    assertThat(GuideTitles.areNumbered(List.of(title))).isEqualTo(numbered);
  }

  @Test
  void mostAreMoreThanHalf() {
    assertThat(GuideTitles.areNumbered(titles(2, "1. Payment", 2))).isFalse();
    assertThat(GuideTitles.areNumbered(titles(3, "1. Payment", 2))).isTrue();
    assertThat(GuideTitles.areNumbered(List.of())).isFalse();
  }
}
