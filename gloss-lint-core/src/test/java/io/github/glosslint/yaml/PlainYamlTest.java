package io.github.glosslint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainYamlTest {

  private static final List<String> PIECES =
      List.of(
          "key",
          "a",
          "b-c",
          "d_e",
          "7",
          ": ",
          ": ",
          ": ",
          ": ",
          ":",
          "\n",
          "\n",
          "\n",
          "\n",
          "\r\n",
          "\r",
          " ",
          "  ",
          "\t",
          "\"",
          "'",
          "\"x y\"",
          "'it'",
          "[",
          "]",
          "{",
          "}",
          "[]",
          "{}",
          "[a, b c]",
          "[ü, ここ b]",
          "[a,]",
          ",",
          ", ",
          "#",
          " #",
          "# c\n",
          "-",
          "- ",
          "---",
          "...",
          "|",
          ">",
          "&a ",
          "*a",
          "!",
          "?",
          "? ",
          "%",
          "@",
          "~",
          "<<",
          "\\",
          "/x/",
          "http://x.y/z",
          "1.10",
          "2001-12-14",
          "é",
          "\u2019",
          "\u2028",
          "\u0085",
          "\u00A0",
          "\uFEFF",
          "🎉",
          "\0",
          "yes",
          "null",
          "(b)",
          "=");

  private static final List<String> LINES =
      List.of(
          "layout: default\n",
          "title: \"A title: x\"\n",
          "title: Some words, (more)\n",
          "tags: [a, b c]\n",
          "words: [é, ü ß]\n",
          "list: []\n",
          "none: {}\n",
          "empty:\n",
          "blank:  \n",
          "url: http://x.y/z\n",
          "# note\n",
          "\n",
          "day: 2001-12-14 \n",
          "name: 'it'\r\n",
          "map:\n",
          "map: \r\n",
          "  sub: x\n",
          "  other: y\r\n",
          "  inner:\n",
          "    deep: [z]\n",
          "    deeper:\n",
          "   odd: 1\n",
          "  # note\n");

  private static void hold(String text, boolean mustBeRead) {
    YamlMapping plain = PlainYaml.read("--" + text + "--", 2, text.length() + 2);
    if (mustBeRead) {
      assertThat(plain).as(text).isNotNull();
    }
    if (plain != null) {
      YamlDocument whole =
          new YamlReader(
                  "--" + text + "--", 2, text.length() + 2, false, YamlLimits.SETTINGS, false)
              .read();
      assertThat(new YamlDocument(plain, List.of())).as("<%s>", text).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1",
        "a:",
        "a:\n\nb: x \n",
        "a: [x, y z]\nb: []\nc: {}\n",
        "a:\n  b: 1\n  c:\n    d: [e]\n\nf: g",
        "a:\n# note\n    b: 1\n\n    c:\nd:\n e: f\n",
        "a:\r\n  b:\r\n    c:\r\n  d:\r\n",
        "a: \"x: # y\"\nb: 'z'\r\nc: é’s\n# comment",
        "a: [hier klicken, leggi di più, 点击这里, здесь]",
      })
  void readsWhatIsSimple(String text) {
    hold(text, true);
  }

  @Test
  void whateverItReadsTheParserReadsTheSame() {
    Random random = new Random(20_260_101);
    int read = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n >= 0; n--) {
        List<String> from = random.nextInt(5) < 3 ? LINES : PIECES;
        text.append(from.get(random.nextInt(from.size())));
      }
      if (random.nextInt(3) == 0) {
        text.insert(0, "a: ");
      }
      read += PlainYaml.read(text.toString(), 0, text.length()) == null ? 0 : 1;
      hold(text.toString(), false);
    }
    assertThat(read).as("texts that were held against the parser").isGreaterThan(2_000);
  }
}
