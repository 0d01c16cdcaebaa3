package io.github.glosslint.generator.vitepress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbatimBlocksTest {

  @ParameterizedTest
  @CsvSource({
    // lines, and those of them that are verbatim
    "a|```js|b|```|c, ```js|b|```",
    "> ~~~|b|```|~~~|c, > ~~~|b|```|~~~",
    "```|b|``` c|````|d, ```|b|``` c|````",
    "``` a ` b|c, ''",
    "<!-- a -->|b, <!-- a -->",
    "<!-- a|b -->|c, <!-- a|b -->",
    "<SCRIPT>|```|</script>|c, <SCRIPT>|```|</script>",
    "<scripts>|b, ''",
    "```|<!-- a|```|b, ```|<!-- a|```",
  })
  void linesOfCodeAndOfRawHtmlAreVerbatim(String lines, String expected) {
    VerbatimBlocks blocks = new VerbatimBlocks();
    List<String> verbatim = new ArrayList<>();
    for (String line : lines.split("\\|")) {
      if (blocks.take(line)) {
        verbatim.add(line);
      }
    }
    assertThat(String.join("|", verbatim)).isEqualTo(expected);
  }
}
