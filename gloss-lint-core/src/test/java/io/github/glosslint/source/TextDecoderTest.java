package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.source.SourceProblem.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ENC-1")
final class TextDecoderTest {

  private static ReadResult decode(byte[] bytes) {
    return TextDecoder.decode("a.md", bytes, bytes.length);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "é 🎉", "says \uFFFD itself", "line\r\nline\rline\u2028line"})
  void utf8IsText(String text) {
    ReadResult result = decode(text.getBytes(StandardCharsets.UTF_8));
    assertThat(result.problem()).isNull();
    assertThat(result.text().content()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkSaysTheEncodingAndIsNoText(String charset) {
    ReadResult result = decode("\uFEFF# é 🎉\n".getBytes(Charset.forName(charset)));
    assertThat(result.problem()).isNull();
    assertThat(result.text().content()).isEqualTo("# é 🎉\n");
    ReadResult mark = decode("\uFEFF".getBytes(Charset.forName(charset)));
    assertThat(mark.problem()).isNull();
    assertThat(mark.text().content()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\0a", "a\0"})
  void aNulIsNoText(String text) {
    ReadResult result = decode(text.getBytes(StandardCharsets.UTF_8));
    assertThat(result.text().content()).isEmpty();
    assertThat(result.problem()).extracting(SourceProblem::kind).isEqualTo(Kind.NOT_TEXT);
  }

  @Test
  void theFirstWrongByteIsNamed() {
    ReadResult result =
        decode("é🎉 caf\u00E9".replace("\u00E9", "é").getBytes(StandardCharsets.UTF_8));
    assertThat(result.problem()).isNull();
    byte[] latin = ("\u00E9 caf\u00E9 \u00E8").getBytes(StandardCharsets.ISO_8859_1);
    byte[] mixed = new byte[latin.length + 6];
    System.arraycopy("é🎉".getBytes(StandardCharsets.UTF_8), 0, mixed, 0, 6);
    System.arraycopy(latin, 0, mixed, 6, latin.length);
    ReadResult wrong = decode(mixed);
    assertThat(wrong.text().content()).isEqualTo("é🎉\uFFFD caf\uFFFD \uFFFD");
    assertThat(wrong.problem())
        .isEqualTo(
            new SourceProblem(
                Kind.ENCODING,
                "a.md",
                3,
                "The byte 0xE9 is not part of valid UTF-8; browsers show a replacement character"
                    + " for it."));
  }

  @ParameterizedTest
  @CsvSource({"0xC0,0x80", "0xED,0xA0", "0xF8,0x88", "0xFF,0x41", "0x41,0xC3"})
  void whatIsNoUtf8IsSaid(String first, String second) {
    ReadResult result = decode(bytes(Integer.decode(first), Integer.decode(second)));
    assertThat(result.problem()).isNotNull();
    assertThat(result.text().content()).contains("\uFFFD");
  }

  @Test
  void aFileWithNulIsNoText() {
    ReadResult result = decode(bytes('a', 0, 'b'));
    assertThat(result.text().content()).isEmpty();
    assertThat(result.problem()).isNotNull();
    assertThat(result.problem().kind()).isEqualTo(Kind.NOT_TEXT);
  }

  /** U+FFFD in it is no sign of another encoding, as the bytes are well-formed. */
  @Test
  void anHtmlPageOfUtf8IsUtf8WhateverItNames() {
    String page = "<meta charset=iso-8859-1><p>caf\u00E9 \uFFFD</p>";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    ReadResult result = TextDecoder.decode("page.html", bytes, bytes.length);
    assertThat(result.problem()).isNull();
    assertThat(result.text().content()).isEqualTo(page);
  }

  @Test
  void halfACodeUnitIsSaid() {
    ReadResult result = decode(bytes(0xFF, 0xFE, 'a', 0, 'b'));
    assertThat(result.text().content()).startsWith("a");
    assertThat(result.problem()).isNotNull();
  }
}
