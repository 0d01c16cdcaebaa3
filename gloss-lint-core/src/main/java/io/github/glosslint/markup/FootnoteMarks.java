package io.github.glosslint.markup;

import io.github.glosslint.text.Ascii;
import java.util.Locale;

/**
 * Distinguishes footnote markers from lookalikes: {@code [^a-z]+} is a pattern, {@code %[^,]} a
 * format, {@code [^1.2]} a version range, {@code [^C]} a key.
 */
public final class FootnoteMarks {

  /** What patterns have between brackets. */
  private static final String[] RANGES = {"a-z", "0-9", "a-f", "1-9", "0-7"};

  private FootnoteMarks() {}

  /** Whether a label without its caret can be that of a footnote: it has no spaces or brackets. */
  public static boolean isLabel(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c <= ' ' || c == '[' || c == ']') {
        return false;
      }
    }
    return !label.isEmpty();
  }

  /**
   * Whether a mark that nothing defines can be meant as one.
   *
   * @param start offset of the opening bracket, which a caret follows
   * @param end offset after the closing bracket
   */
  public static boolean isPlausible(String text, int start, int end) {
    String label = text.substring(start + 2, end - 1);
    return isName(label)
        && !isRange(label)
        && !isAfterPattern(text, start, label)
        && isFree(text, end);
  }

  private static boolean isName(String label) {
    boolean letter = false;
    boolean dot = false;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean mark = i > 0 && "-_.:".indexOf(c) >= 0;
      if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && !mark) {
        return false;
      }
      letter |= !Character.isDigit(c) && !mark;
      dot |= c == '.';
    }
    return !label.isEmpty() && (letter || !dot);
  }

  private static boolean isRange(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    for (String range : RANGES) {
      int at = lower.indexOf(range);
      boolean alone = at == 0 || (at >= 3 && lower.charAt(at - 2) == '-');
      if (at >= 0 && alone) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is before belongs to a pattern, a format or the name of a key. */
  private static boolean isAfterPattern(String text, int start, String label) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    boolean escape = start > 1 && text.charAt(start - 2) == '\\' && Character.isLetter(before);
    boolean lookaround = before == '!' && start > 1 && "?<".indexOf(text.charAt(start - 2)) >= 0;
    if (escape || lookaround || "\\^|/=%[<$+{".indexOf(before) >= 0) {
      return true;
    }
    boolean single = label.length() == 1 && Character.isLetter(label.charAt(0));
    boolean key = single && Character.isUpperCase(label.charAt(0)) && Ascii.isWhitespace(before);
    return key || (single && before == '(');
  }

  /** Whether nothing follows that repeats what a pattern matches. */
  private static boolean isFree(String text, int end) {
    char next = end < text.length() ? text.charAt(end) : ' ';
    if (next == '*') {
      char after = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
      return !Character.isLetterOrDigit(after) && "\\([$/".indexOf(after) < 0;
    }
    boolean count = next == '{' && !text.startsWith("{:", end);
    return !count && "+($\\".indexOf(next) < 0;
  }
}
