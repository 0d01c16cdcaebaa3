package io.github.glosslint.markup.kramdown;

/** The rule for code in running text ({@code codespan.rb}). */
final class CodeSpans {

  private CodeSpans() {}

  /**
   * Offset after the code that the backticks at {@code at} begin, or behind the backticks if they
   * begin none. The closing run is the first that is long enough, even as part of a longer one.
   *
   * @param textStart where the text begins that the backticks are in
   */
  static int end(String text, int textStart, int at, int limit) {
    int runEnd = runEnd(text, at, limit);
    if (isLoneBlank(text, textStart, at, runEnd, limit)) {
      return runEnd;
    }
    int length = runEnd - at;
    for (int i = text.indexOf('`', runEnd); i >= 0 && i < limit; i = text.indexOf('`', i)) {
      int next = runEnd(text, i, limit);
      if (next - i >= length) {
        return i + length;
      }
      i = next;
    }
    return runEnd;
  }

  static int runEnd(String text, int at, int limit) {
    int i = at;
    while (i < limit && text.charAt(i) == '`') {
      i++;
    }
    return i;
  }

  /** Whether a single backtick is between white space, where it means itself. */
  static boolean isLoneBlank(String text, int textStart, int at, int runEnd, int limit) {
    return runEnd - at == 1
        && (at == textStart || Chars.isSpace(text.charAt(at - 1)))
        && runEnd < limit
        && Chars.isSpace(text.charAt(runEnd));
  }
}
