package io.github.glosslint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.rules.RuleExample.Expectation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An expectation that is mistyped fails the test; it is never taken for text. */
class RuleExampleTest {

  private static List<RuleExample> page(String fence, String line) {
    return RuleExample.of("## Good\n\n```" + fence + "\n" + line + "\n```\n");
  }

  @Test
  void expectations_in_comments_are_taken_off_their_line() {
    RuleExample example =
        page(
                "markdown file=a.md",
                "[a](#b) [c](#d) <!-- expect: anchor/missing \"#b\" did you mean \"#bb\" -->"
                    + " <!-- expect: anchor/missing -->")
            .get(0);
    assertThat(example.files())
        .singleElement()
        .extracting("content")
        .isEqualTo("[a](#b) [c](#d)\n");
    assertThat(example.expectations())
        .containsExactly(
            new Expectation("a.md", 1, "anchor/missing", "#b", "#bb"),
            new Expectation("a.md", 1, "anchor/missing", null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text <!-- expect: anchor/missing \"#b -->",
        "text <!-- expect: anchor/missing #b -->",
        "text <!-- expect anchor/missing -->",
        "text <!--expect: anchor/missing-->",
        "text <!-- expect: anchormissing -->",
        "text <!-- expect: Anchor/Missing -->",
        "text <!-- Expect: anchor/missing -->",
        "text <!-- expect: anchor/missing \"#b\" did you mean #c -->",
        "text <!-- expect: anchor/missing --> and more",
        "text <!-- expect: anchor/missing",
        "key: value # expect: front-matter/schema",
      })
  void a_mistyped_comment_fails(String line) {
    assertThatThrownBy(() -> page("markdown file=a.md", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.md:1: anchor/missing",
        "a.md anchor/missing",
        "a.md:1 anchor/missing \"#b",
        "a.md:1 anchor/missing did you mean #b",
        "",
      })
  void a_mistyped_line_in_a_fence_of_expectations_fails(String line) {
    assertThatThrownBy(() -> page("expect", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"markdown", "markdown fil=a.md", "markdown file=a.md lnk=b.md", "expects", "yaml"})
  void a_mistyped_fence_fails(String info) {
    assertThatThrownBy(() -> page(info, "text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(info);
  }
}
