package io.github.glosslint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are UTF-8, at the bounds of its lengths, and names that are not. */
final class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "612e6d64, a.md",
    "7f, \u007f",
    "c280, \u0080",
    "dfbf2e, \u07ff.",
    "e0a0802e, \u0800.",
    "efbfbd, \ufffd",
    "f09080802e, \ud800\udc00.",
    "f48fbfbf, \udbff\udfff",
    "e9, %E9",
    "e92e6d64, %E9.md",
    "80, %80",
    "c3, %C3",
    "c328, %C3(",
    "c080, %C0%80",
    "e29c, %E2%9C",
    "e29c28, %E2%9C(",
    "eda080, %ED%A0%80",
    "f0908061, %F0%90%80a",
    "f4908080, %F4%90%80%80",
    "ff, %FF",
  })
  void bytesThatAreNoTextAreWrittenOut(String hex, String name) {
    assertThat(FileNames.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)))).isEqualTo(name);
  }
}
