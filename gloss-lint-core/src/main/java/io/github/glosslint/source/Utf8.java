package io.github.glosslint.source;

/** Looks at bytes of UTF-8 without making characters of them. */
final class Utf8 {

  private Utf8() {}

  /** Where the first byte stands that is not ASCII, or is NUL. */
  static int plainUntil(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] > 0) {
      at++;
    }
    return at;
  }

  /**
   * Whether bytes are surely well-formed, and NUL is not among their characters. The rarest
   * characters are not looked at: bytes with them are not sure to be.
   */
  static boolean isSound(byte[] bytes, int from, int end) {
    int at = plainUntil(bytes, from, end);
    while (at < end) {
      int length = length(bytes[at] & 0xFF, at + 1 < end ? bytes[at + 1] & 0xFF : 0);
      if (length == 0 || at + length > end) {
        return false;
      }
      for (int i = at + 1; i < at + length; i++) {
        if ((bytes[i] & 0xC0) != 0x80) {
          return false;
        }
      }
      at = plainUntil(bytes, at + length, end);
    }
    return true;
  }

  /** The length of the sequence that two bytes begin; 0 if that needs another look. */
  private static int length(int first, int second) {
    if (first < 0xC2 || first > 0xF3) {
      return 0;
    }
    return switch (first) {
      case 0xE0 -> second < 0xA0 ? 0 : 3;
      // Behind it are the surrogates.
      case 0xED -> second > 0x9F ? 0 : 3;
      case 0xF0 -> second < 0x90 ? 0 : 4;
      default -> first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    };
  }
}
