package io.github.glosslint.reference;

/** White space in labels that helps nobody. */
public final class LabelBlanks {

  private LabelBlanks() {}

  /**
   * Trims, makes one space of each run of white space, no-break spaces included, and drops what has
   * no width.
   */
  public static String tidy(String label) {
    if (isTidy(label)) {
      return label;
    }
    StringBuilder tidy = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '\u200B' || c == '\uFEFF') {
        continue;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        tidy.append(c);
      } else if (tidy.length() > 0 && tidy.charAt(tidy.length() - 1) != ' ') {
        tidy.append(' ');
      }
    }
    return tidy.toString().stripTrailing();
  }

  /** Nearly all labels are. */
  private static boolean isTidy(String label) {
    boolean blank = true;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c > '~' || c < ' ' || c == ' ' && blank) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank;
  }
}
