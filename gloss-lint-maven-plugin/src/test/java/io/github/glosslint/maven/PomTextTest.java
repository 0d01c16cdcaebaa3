package io.github.glosslint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class PomTextTest {

  /** Settings as they stand in a pom; Maven trims them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dialect: github\n",
        "dialect: github\nexclude: [a]\n",
        "rules:\n  anchor/missing: off\n",
        "rules:\n  anchor/missing: off\n  link/empty: off\nexclude: [a]\n",
        "exclude:\n- a\n- b\n",
        "exclude:\n- a\n- b\ndialect: github\n",
        "exclude:\n  - a\ndialect: github\n",
        "# why\nrules:\n  anchor/missing: off\n",
        "rules:\n\n  # why\n  anchor/missing: off\n",
        "rules:\n  heading/duplicate:\n    severity: error\nexclude: [a]\n",
        "overrides:\n  - files: [a]\n    rules:\n      link/empty: off\n",
        "url:\n    hosts:\n        example.org:\n            skip: true\n"
      })
  void the_indentation_of_a_pom_does_not_matter(String yaml) {
    for (String indentation : new String[] {"", "  ", "          ", "\t\t"}) {
      String inPom =
          yaml.indent(0).lines().map(line -> indentation + line).reduce("", PomTextTest::join);
      assertThat(meaning(PomText.yaml(inPom.strip()))).isEqualTo(meaning(yaml));
    }
  }

  private static Object meaning(String yaml) {
    return new Yaml().load(yaml);
  }

  private static String join(String before, String line) {
    return before + line + "\n";
  }
}
