package io.github.glosslint.text.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Percent-decoding as in the WHATWG URL standard: {@code +} and a lone {@code %} stay as they are.
 */
public final class Percent {

  private Percent() {}

  /** The decoded text; bytes that are no UTF-8 become U+FFFD. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(bytes[i + 2]);
      if (low < 0) {
        decoded.write(bytes[i]);
      } else {
        decoded.write(high << 4 | low);
        i += 2;
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  /** The value of a hexadecimal digit; -1 if it is none, as those of other scripts are. */
  public static int digit(int c) {
    return c < 0 || c > 127 ? -1 : Character.digit(c, 16);
  }

  /** Whether the {@code %} at an offset begins an escape. */
  public static boolean isEscape(String text, int percent) {
    return percent + 2 < text.length()
        && digit(text.charAt(percent + 1)) >= 0
        && digit(text.charAt(percent + 2)) >= 0;
  }
}
