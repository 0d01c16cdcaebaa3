package io.github.glosslint.markup.rst;

/**
 * The name of a target in front of its colon.
 *
 * @param name without quotes and backslashes; empty if it is anonymous
 * @param start of what was written, behind quotes
 */
record TargetName(String name, int start, int end) {

  /** Where the colon is that ends the name in {@code _name: …}; -1 if there is none. */
  static int end(String text) {
    if (text.startsWith("__:")) {
      return text.length() == 3 || RstNames.isSpace(text.charAt(3)) ? 2 : -1;
    }
    if (text.startsWith("__")) {
      return -1;
    }
    boolean quoted = text.length() > 1 && text.charAt(1) == '`';
    int at = quoted ? 2 : 1;
    if (at >= text.length() || text.charAt(at) == ' ' || text.charAt(at) == '`') {
      return -1;
    }
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == ':'
          && (at + 1 == text.length() || RstNames.isSpace(text.charAt(at + 1)))
          && isClosed(text, at, quoted)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isClosed(String text, int colon, boolean quoted) {
    int last = text.charAt(colon - 1) == ' ' ? colon - 2 : colon - 1;
    return last > 0 && (quoted ? last > 2 && text.charAt(last) == '`' : text.charAt(last) != ' ');
  }

  static TargetName of(String text, int colon) {
    if (colon == 2 && text.startsWith("__")) {
      return new TargetName("", 0, 2);
    }
    boolean quoted = text.charAt(1) == '`';
    int start = quoted ? 2 : 1;
    int end = text.charAt(colon - 1) == ' ' ? colon - 1 : colon;
    end = quoted ? end - 1 : end;
    String name = RstNames.unescaped(text.substring(start, end));
    return new TargetName(RstNames.collapsed(name), start, end);
  }

  /** The name in {@code name_} or in {@code `a name`_}; empty if the text is none of these. */
  static String reference(String text) {
    String words = text.strip().replace('\n', ' ');
    if (!words.endsWith("_") || words.endsWith("\\_")) {
      return "";
    }
    String name = words.substring(0, words.length() - 1);
    if (name.length() > 2 && name.startsWith("`") && name.endsWith("`") && name.charAt(1) != ' ') {
      return RstNames.unescaped(name.substring(1, name.length() - 1));
    }
    return RstNames.simpleName(name, 0, name.length()) == name.length() ? name : "";
  }
}
