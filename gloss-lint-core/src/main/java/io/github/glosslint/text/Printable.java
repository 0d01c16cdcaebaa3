package io.github.glosslint.text;

/** Distinguishes printable code points from those that control a terminal or deceive readers. */
public final class Printable {

  private Printable() {}

  /**
   * Whether a code point can be printed as it is. Controls, line separators, bidirectional
   * controls, surrogates, noncharacters and byte order marks cannot.
   */
  public static boolean isHarmless(int c) {
    if (c < 0x7F) {
      return c >= ' ';
    }
    if (c < 0x2000) {
      return c > 0x9F && c != 0x061C;
    }
    if (c < 0x2070) {
      boolean mark = c == 0x200E || c == 0x200F;
      boolean separatorOrEmbedding = c >= 0x2028 && c <= 0x202E;
      boolean isolate = c >= 0x2066 && c <= 0x2069;
      return !mark && !separatorOrEmbedding && !isolate;
    }
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return !surrogate && !noncharacter && c != 0xFEFF;
  }
}
