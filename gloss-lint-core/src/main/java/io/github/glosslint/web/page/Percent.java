package io.github.glosslint.web.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Percent-decoding as in the WHATWG URL standard: {@code +} and a lone {@code %} stay as they are.
 */
final class Percent {

  private Percent() {}

  /** The decoded text; bytes that are no UTF-8 become U+FFFD. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1]) : -1;
      int low = high < 0 ? -1 : hex(bytes[i + 2]);
      if (low < 0) {
        decoded.write(bytes[i]);
      } else {
        decoded.write(high << 4 | low);
        i += 2;
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  // Character.digit would also take the digits of other scripts, which no byte above 0x7f is.
  private static int hex(byte digit) {
    return digit < 0 ? -1 : Character.digit((char) digit, 16);
  }
}
