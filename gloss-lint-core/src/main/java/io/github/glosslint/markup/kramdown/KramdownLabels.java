package io.github.glosslint.markup.kramdown;

/** How kramdown compares the labels of references and definitions. */
public final class KramdownLabels {

  private static final int CAPITAL_I_WITH_DOT = 0x130;

  private KramdownLabels() {}

  /**
   * The label with each run of white space made one space, in lower case; not trimmed. This is
   * {@code normalize_link_id} of kramdown's {@code parser/kramdown/link.rb}.
   */
  public static String key(String label) {
    int length = label.length();
    for (int i = 0; i < length; i++) {
      char c = label.charAt(i);
      boolean plain =
          c < 0x80 && (c < 'A' || c > 'Z') && !(Chars.isSpace(c) && !isSingleBlank(label, i));
      if (!plain) {
        return normalized(label, i);
      }
    }
    return label;
  }

  /** The key of the label that the text of a link is, in which backslashes escape something. */
  static String keyOfText(String text) {
    return key(unescaped(text));
  }

  /** The text without the backslashes that escape something. */
  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\'
          && i + 1 < text.length()
          && "\\.*_+`<>()[]{}#!:|\"'$=-".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
        c = text.charAt(i);
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private static boolean isSingleBlank(String label, int at) {
    return label.charAt(at) == ' '
        && (at + 1 == label.length() || !Chars.isSpace(label.charAt(at + 1)));
  }

  private static String normalized(String label, int from) {
    StringBuilder key = new StringBuilder(label.length()).append(label, 0, from);
    int i = from;
    while (i < label.length()) {
      int c = label.codePointAt(i);
      if (Chars.isSpace((char) c) && c < 0x80) {
        key.append(' ');
        while (i < label.length() && Chars.isSpace(label.charAt(i))) {
          i++;
        }
      } else {
        appendLowerCase(key, c);
        i += Character.charCount(c);
      }
    }
    return key.toString();
  }

  /**
   * Appends a letter as Ruby's {@code downcase} writes it: the full Unicode mapping without regard
   * to context, so that a capital sigma never becomes a final one.
   */
  static void appendLowerCase(StringBuilder to, int codePoint) {
    if (codePoint == CAPITAL_I_WITH_DOT) {
      to.append("i\u0307");
    } else {
      to.appendCodePoint(Character.toLowerCase(codePoint));
    }
  }
}
