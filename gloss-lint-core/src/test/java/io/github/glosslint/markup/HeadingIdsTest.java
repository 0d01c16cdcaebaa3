package io.github.glosslint.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingIdsTest {

  private static List<String> ids(AnchorStyle style, String... texts) {
    HeadingIds ids = HeadingIds.of(style);
    List<String> made = new ArrayList<>();
    for (String text : texts) {
      made.add(ids.next(text));
    }
    return made;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Hello World|hello-world",
        "A -- B|a----b",
        "Don't `panic`!|dont-panic",
        "C++ & C#|c--c",
        "snake_case and kebab-case|snake_case-and-kebab-case",
        "3D Autoencoders|3d-autoencoders",
        "Café au Lait|café-au-lait",
        "ÜBER|über",
        "日本語 の|日本語-の",
        "🎉 Party|-party",
        ":tada: Party|tada-party",
        "½ cup|-cup",
        "1.2.3 (2024-01-02)|123-2024-01-02",
        "Ⅷ roman|ⅷ-roman",
        // Devanagari: vowel signs, virama, nukta, digits, danda; Latin capitals within
        "API क्या है|api-क्या-है",
        "१२३ संख्या।|१२३-संख्या",
        "क़लम|क़लम",
        "Big O नोटेशन / विश्लेषण|big-o-नोटेशन--विश्लेषण",
        // Joiners in Hindi, Persian and emoji are left out
        "श्री\u200dमान|श्रीमान",
        "می\u200cخواهم|میخواهم",
        "👨\u200d👩 Family|-family",
        "สวัสดี ชาวโลก|สวัสดี-ชาวโลก",
        "مـحمد|مـحمد",
        "שלום־עולם|שלוםעולם",
        // Ruby knows no final sigma
        "ΟΔΟΣ ΑΣ|οδοσ-ασ",
        "Οδός|οδός",
        "İstanbul|i̇stanbul",
        "STRAẞE|straße",
        "ᲐᲑ|აბ",
        "ᎠᎡ|ꭰꭱ",
        "ＡＢ１|ａｂ１",
        "Ещё Раз|ещё-раз",
        "ǅ|ǆ",
        "❤\uFE0F Love|\uFE0F-love",
        "①② Ⓐ|-ⓐ",
      })
  void gitHub(String text, String id) {
    assertThat(ids(AnchorStyle.GITHUB, text)).containsExactly(id);
  }

  @Test
  void gitHubDoesNotTrimOrCollapse() {
    assertThat(ids(AnchorStyle.GITHUB, " a  b ")).containsExactly("-a--b-");
    assertThat(ids(AnchorStyle.GITHUB, "a\tb")).containsExactly("ab");
  }

  @Test
  void gitHubCountsUntilTheIdIsFree() {
    assertThat(ids(AnchorStyle.GITHUB, "echo", "echo", "echo 1", "echo-1", "echo"))
        .containsExactly("echo", "echo-1", "echo-1-1", "echo-1-2", "echo-2");
    assertThat(ids(AnchorStyle.GITHUB, "!", "?")).containsExactly("", "-1");
  }

  @Test
  void kramdownGfmCountsTextsOnly() {
    assertThat(ids(AnchorStyle.KRAMDOWN_GFM, "Foo", "Foo", "Foo 1", "foo"))
        .containsExactly("foo", "foo-1", "foo-1", "foo-2");
    assertThat(ids(AnchorStyle.KRAMDOWN_GFM, "a\tb – c", "!")).containsExactly("a-b--c", "");
  }

  @Test
  void kramdownStripsToAscii() {
    assertThat(
            ids(
                AnchorStyle.KRAMDOWN,
                "0-1 Loss Function",
                "Café au Lait",
                "snake_case",
                "123",
                "日本",
                "[a](b.md)",
                "Loss function"))
        .containsExactly(
            "loss-function",
            "caf-au-lait",
            "snakecase",
            "section",
            "section-1",
            "abmd",
            "loss-function-1");
  }

  @Test
  void gitLabSqueezesAndNamesNumbers() {
    assertThat(
            ids(
                AnchorStyle.GITLAB,
                "  A -- B  ",
                "2024",
                "Usage **(PREMIUM ONLY)**",
                "Usage (core)",
                "Kept (core parts)",
                "x".repeat(300)))
        .containsExactly(
            "a-b", "anchor-2024", "usage", "usage-1", "kept-core-parts", "x".repeat(255));
  }

  @Test
  void manyEqualHeadingsStayLinear() {
    HeadingIds ids = HeadingIds.of(AnchorStyle.GITHUB);
    String last = "";
    for (int i = 0; i <= 200_000; i++) {
      last = ids.next("same");
    }
    assertThat(last).isEqualTo("same-200000");
  }
}
