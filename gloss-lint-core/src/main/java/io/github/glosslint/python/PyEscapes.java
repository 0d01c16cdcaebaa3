package io.github.glosslint.python;

/** The backslashes of a string that is not raw. */
final class PyEscapes {

  private PyEscapes() {}

  static String undo(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      i++;
      if (c != '\\' || i == raw.length()) {
        out.append(c);
        continue;
      }
      char next = raw.charAt(i);
      i++;
      int digits = next == 'x' ? 2 : next == 'u' ? 4 : next == 'U' ? 8 : 0;
      int code = digits == 0 ? -1 : code(raw, i, digits);
      if (code >= 0) {
        out.appendCodePoint(code);
        i += digits;
      } else {
        out.append(simple(next));
      }
    }
    return out.toString();
  }

  private static String simple(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case '\n' -> "";
      case '\\', '\'', '"' -> String.valueOf(c);
      default -> "\\" + c;
    };
  }

  private static int code(String raw, int start, int digits) {
    if (start + digits > raw.length()) {
      return -1;
    }
    int code = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = Character.digit(raw.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return Character.isValidCodePoint(code) ? code : -1;
  }
}
