package io.github.glosslint.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Most neighbours are compared without keys, with the same result. */
class CollationTest {

  private static final String[] PARTS = {
    "a", "A", "b", "B", "é", "e\u0301", "e", " ", "-", "'", "’", "1", "+", "(", "K", "k", "ß", "S"
  };

  @ParameterizedTest
  @EnumSource(Collation.class)
  void sortsAsKeysDo(Collation collation) {
    Random random = new Random(16);
    int sorted = 0;
    for (int round = 0; round < 20_000; round++) {
      String one = term(random);
      String other = term(random);
      for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
        int order = collation.key(one, locale).compareTo(collation.key(other, locale));
        boolean sorts = collation.sorts(List.of(one, other), locale);
        assertThat(sorts).as("%s: \"%s\", \"%s\"", collation, one, other).isEqualTo(order <= 0);
        sorted += sorts ? 1 : 0;
      }
    }
    assertThat(sorted).isBetween(15_000, 30_000);
  }

  @Test
  void sortsByTheAlphabetOfTheLanguage() {
    List<String> terms = List.of("Zebra", "Ähre");
    assertThat(Collation.WORDS.sorts(terms, Locale.ENGLISH)).isFalse();
    assertThat(Collation.WORDS.sorts(terms, new Locale("sv"))).isTrue();
  }

  private static String term(Random random) {
    StringBuilder term = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      term.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return term.toString();
  }
}
