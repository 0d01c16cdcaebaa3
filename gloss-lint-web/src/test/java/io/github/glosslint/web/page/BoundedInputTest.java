package io.github.glosslint.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoundedInputTest {

  private static BoundedInput input(long maxBytes, int... bytes) {
    byte[] body = new byte[bytes.length];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) bytes[i];
    }
    return new BoundedInput(new ByteArrayInputStream(body), maxBytes);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, false", "4, false"})
  void givesEachByteUpToTheLimit(int maxBytes, boolean cut) {
    int[] bytes = {0xff, 0, 0x41};
    BoundedInput input = input(maxBytes, bytes);
    for (int i = 0; i < Math.min(maxBytes, bytes.length); i++) {
      assertThat(input.read()).isEqualTo(bytes[i]);
      assertThat(input.cut()).isFalse();
    }
    assertThat(input.read()).isEqualTo(-1);
    assertThat(input.read()).isEqualTo(-1);
    assertThat(input.cut()).isEqualTo(cut);
    assertThat(input.broken()).isNull();
  }

  @Test
  void aBufferIsFilledUpToTheLimit() {
    byte[] buffer = new byte[8];
    BoundedInput input = input(2, 1, 2, 3);
    assertThat(input.read(buffer, 4, 0)).isZero();
    assertThat(input.read(buffer, 4, 4)).isEqualTo(2);
    assertThat(buffer).containsExactly(0, 0, 0, 0, 1, 2, 0, 0);
    assertThat(input.read(buffer, 4, 4)).isEqualTo(-1);
    assertThat(input.cut()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "unexpected end of stream, unexpected end of stream",
    "' ', the connection was lost",
    ", the connection was lost",
  })
  void aBodyThatBreaksEnds(@Nullable String message, String clause) {
    breaks(new IOException(message), clause);
  }

  @Test
  void aBodyThatStallsEnds() {
    breaks(new SocketTimeoutException("timeout"), "no more data arrived in time");
  }

  private static void breaks(IOException failure, String clause) {
    InputStream body =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw failure;
          }
        };
    BoundedInput input = new BoundedInput(body, 9);
    assertThat(input.read(new byte[4], 0, 4)).isEqualTo(-1);
    assertThat(input.read()).isEqualTo(-1);
    assertThat(input.broken()).isEqualTo(clause);
    assertThat(input.cut()).isFalse();
  }
}
