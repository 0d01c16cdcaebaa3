package io.github.glosslint.markup.commonmark;

import java.util.Locale;

/**
 * Normalises labels as CommonMark compares them: trimmed, white space collapsed, case folded.
 *
 * <p>Folding goes to lower case and then to upper case, as commonmark-java does it: {@code ẞ},
 * {@code ß} and {@code ss} become one.
 */
public final class LabelKeys {

  private LabelKeys() {}

  /** The key of a label, without its brackets. */
  public static String of(String label) {
    int length = label.length();
    StringBuilder key = new StringBuilder(length);
    boolean blank = false;
    for (int i = 0; i < length; i++) {
      char c = label.charAt(i);
      if (c >= 0x80) {
        return collapsed(label.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT));
      }
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        blank = key.length() > 0;
      } else {
        if (blank) {
          key.append(' ');
          blank = false;
        }
        key.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
      }
    }
    return key.toString();
  }

  private static String collapsed(String folded) {
    StringBuilder key = new StringBuilder(folded.length());
    boolean blank = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        blank = key.length() > 0;
      } else {
        if (blank) {
          key.append(' ');
          blank = false;
        }
        key.append(c);
      }
    }
    return key.toString();
  }
}
