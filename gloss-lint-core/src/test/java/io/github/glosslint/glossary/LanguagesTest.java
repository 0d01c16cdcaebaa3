package io.github.glosslint.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {

  @Test
  void tagsAreTwoLettersAndPerhapsARegionOrAScript() {
    assertThat(new String[] {"de", "pt-br", "pt_BR", "zh-Hans", "zh-tw"})
        .allMatch(Languages::isOne);
    assertThat(
            new String[] {
              "", "d", "deu", "DE", "xx", "de-", "de-a", "de-abcde", "de.at", "de-a1", "de-at-x"
            })
        .noneMatch(Languages::isOne);
  }
}
