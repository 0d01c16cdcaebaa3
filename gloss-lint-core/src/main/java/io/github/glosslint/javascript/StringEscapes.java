package io.github.glosslint.javascript;

/** The escapes of strings (ECMA-262, section 12.9.4). */
public final class StringEscapes {

  private StringEscapes() {}

  /**
   * The value of a string.
   *
   * @param source without its quotes; what escapes nothing that there is stands for itself
   */
  public static String undone(String source) {
    if (source.indexOf('\\') < 0) {
      return source;
    }
    StringBuilder out = new StringBuilder(source.length());
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c != '\\' || at + 1 >= source.length()) {
        out.append(c);
        at++;
        continue;
      }
      char escaped = source.charAt(at + 1);
      at += 2;
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'v' -> out.append('\u000b');
        case '0' -> out.append('\0');
        case '\n' -> {}
        case 'x' -> at = code(source, at, at + 2, out);
        case 'u' -> {
          boolean braced = source.startsWith("{", at);
          int close = braced ? source.indexOf('}', at) : at + 4;
          at = code(source, braced ? at + 1 : at, close, out) + (braced ? 1 : 0);
        }
        default -> out.append(escaped);
      }
    }
    return out.toString();
  }

  private static int code(String source, int from, int to, StringBuilder out) {
    if (to <= from || to > source.length() || to - from > 6) {
      return from;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(source.charAt(i), 16);
      if (digit < 0) {
        return from;
      }
      value = value * 16 + digit;
    }
    if (Character.isValidCodePoint(value)) {
      out.appendCodePoint(value);
    }
    return to;
  }
}
