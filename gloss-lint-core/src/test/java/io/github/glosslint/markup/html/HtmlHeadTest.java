package io.github.glosslint.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlHeadTest {

  private static final String LINK = "<link rel=canonical href=https://example.org/a/>";

  @Test
  void tellsTheAddressOfThePageAndItsPathsFromTheRoot() {
    HtmlHead head =
        HtmlHead.of(
            "<link rel=\"canonical\" href=\" https://example.org/?a&amp;b \">"
                + "<LINK REL=CANONICAL HREF=https://example.org/second>"
                + "<script src=/a.js></script><a href=\"/b/\"><a href=c><a href=//other.org/>");
    assertThat(head.canonical()).isEqualTo("https://example.org/?a&b");
    assertThat(head.rooted()).containsExactly("/a.js", "/b/");
  }

  @Test
  void aPageIsReadAsFarAsItsLength() {
    String before = " ".repeat(HtmlHead.LENGTH - LINK.length());
    assertThat(HtmlHead.of(before + LINK + LINK).canonical()).isEqualTo("https://example.org/a/");
  }

  /** What follows is no part of what is kept beside the page. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 47, 48, 100_000})
  void aTagThatEndsBehindItTellsNothing(int behind) {
    String before = " ".repeat(HtmlHead.LENGTH - LINK.length() + behind);
    assertThat(HtmlHead.of(before + LINK).canonical()).isEmpty();
    String path = "<a href=/path/b.html>";
    String padding = " ".repeat(HtmlHead.LENGTH - path.length() + behind);
    assertThat(HtmlHead.of(padding + path).rooted()).isEmpty();
  }
}
