package io.github.glosslint.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnclosuresTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words",
        "<b>bold</b> and <B-x>named</B-x>",
        "<br> and <hr/>",
        "{% if x %}a{% endif %}",
        "{%- raw -%}a{%- endraw -%}",
        "{{< note >}}a{{< /note >}}",
        "{{%- tip %}}a{{%- / tip %}}",
        "<!-- a --> b",
        "```\n<b>\n```\n</b>",
        "  $$\nx\n$$",
        "a < b - c > d {e} $$",
        "{% end %} 1 <3",
      })
  void whatIsClosedInsideIsWhole(String part) {
    assertThat(Enclosures.of(part).areClosed(part)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>|</div>",
        "{% if x %}|{% endif %}",
        "{{< note >}}|{{< /note >}}",
        "<!-- |-->",
        "</p><p>|<p></p>",
        "```\na|\n```",
        " \t~~~\r|~~~",
        "<section-one>|</section-one>",
      })
  void whatIsClosedElsewhereIsNot(String parts) {
    String page = parts.replace("|", "");
    for (String part : parts.split("\\|", 2)) {
      assertThat(Enclosures.of(page).areClosed(part.isEmpty() ? page : part))
          .as(part)
          .isEqualTo(part.equals("<p></p>"));
    }
  }
}
