package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

  private static final int[] BYTES = {
    0, 1, 'a', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
    0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  /** What is called sound is what the runtime takes for well-formed. */
  @Test
  void whatIsSoundHasNothingWrong() throws CharacterCodingException {
    Random random = new Random(8);
    int sound = 0;
    for (int i = 0; i < 500_000; i++) {
      byte[] bytes = new byte[random.nextInt(6)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) BYTES[random.nextInt(BYTES.length)];
      }
      if (Utf8.isSound(bytes, 0, bytes.length)) {
        sound++;
        CharBuffer strict = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        assertThat(strict.toString()).as("%s", bytes).doesNotContain("\0");
      }
    }
    assertThat(sound).isGreaterThan(10_000);
  }

  @Test
  void charactersOfAllLengthsAreSound() {
    for (int c = 1; c <= 0xFFFF; c++) {
      boolean isRare = c >= 0xD800 && c < 0xE000;
      byte[] bytes = ("a" + (char) c).getBytes(StandardCharsets.UTF_8);
      assertThat(isRare || Utf8.isSound(bytes, 0, bytes.length)).as("U+%04X", c).isTrue();
    }
    byte[] picture = "\uD83C\uDF89\uFE0F".getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.isSound(picture, 0, picture.length)).isTrue();
  }
}
