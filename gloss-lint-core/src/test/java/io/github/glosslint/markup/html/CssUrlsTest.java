package io.github.glosslint.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses in a style sheet, and what they mean. A pilcrow stands for a line feed. */
class CssUrlsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      textBlock =
          """
          url(a) → [a]
          url( a¶b ) → [a¶b]
          url("a)b") → [a)b]
          url( 'a' ) url(b) → [a, b]
          url("a'b") url('a"b') → [a'b, a"b]
          url("a\\"b") → [a\\"b]
          url("a¶url(b) → [a, b]
          url(a\\)b) url(c) → [a\\)b, c]
          URL(a) Url(b) → [a, b]
          curl(a) -url(b) _url(c) 1url(d) (url(e) → [e]
          url (a) ur(b) → []
          /* url(a) */url(b)/**/url(c) → [b, c]
          /url(a)/ → [a]
          /* url(a) → []
          /*/ url(a) */ url(b) → [b]
          "url(a)"url(b) → [b]
          'url(a)\\'url(b)'url(c) → [c]
          "url(a)¶url(b) → [b]
          @import "a";url(b) → [a, b]
          @import 'a' @Import"b" → [a, b]
          @import url(a) → [a]
          @import a"b" → []
          @impor "a" → []
          url() url("") url(''x) → []
          url(a → [a]
          url("a → [a]
          url( → []
          url(" → []
          url(a\\ → [a\\]
          @import "a → [a]
          @import " → []
          @import → []
          """)
  void found(String css, String addresses) {
    // What stands around the style is none of it, whatever it would close.
    String text = "u" + css.replace('¶', '\n') + "z)\"'*/";
    List<String> found = new ArrayList<>();
    CssUrls.find(text, 1, 1 + css.length(), (from, to) -> found.add(text.substring(from, to)));
    assertThat(found).as(css).hasToString(addresses.replace('¶', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      textBlock =
          """
          a → a
          'a' → a
          "a" → a
          "a' → "a'
          'a → 'a
          ' → '
          a\\(b\\) → a(b)
          a\\62 c → abc
          a\\000062c → abc
          a\\0000623 → ab3
          a\\62  c → ab c
          a\\110000x → a�x
          a\\10FFFF → a\udbff\udfff
          a\\62 → ab
          a\\zb → azb
          a\\\\b → a\\b
          a\\ → a
          'a\\'b' → a'b
          """)
  void meant(String written, String address) {
    assertThat(CssUrls.address(written)).isEqualTo(address);
  }
}
