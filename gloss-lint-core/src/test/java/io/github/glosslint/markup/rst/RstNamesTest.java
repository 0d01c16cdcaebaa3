package io.github.glosslint.markup.rst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RstNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Set up & install,set-up-install",
    "2. Stra\u00dfe,strasze",
    "'\u00c5ngstr\u00f6m, \u00f8re',angstrom-ore",
    "a_b.c,a-b-c",
    "--x--,x",
    "1.2,''",
    "\u65e5\u672c,''",
    "3D models,d-models",
    "C++,c",
  })
  void ids(String name, String id) {
    assertThat(RstNames.id(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"' A   Name ',a name", "X,x"})
  void names(String name, String normalized) {
    assertThat(RstNames.normalized(name)).isEqualTo(normalized);
  }
}
