package io.github.glosslint.text;

/**
 * Which words of pages somebody asks for. All of them take as much memory as the pages, and time to
 * gather; who looks for short texts asks for these only.
 *
 * @param longest how many characters a text may have that is wanted, those of URLs included
 */
public record WantedProse(int longest) {

  public static final WantedProse NONE = new WantedProse(-1);

  public static final WantedProse ALL = new WantedProse(Integer.MAX_VALUE);

  /** Blanks and signs that may stand beside a word. */
  private static final int MOST_BESIDE = 5;

  /** What takes no letter beside it away. */
  private static final String PLAIN = " \n,.-*?";

  /**
   * Texts that are not much more than a word.
   *
   * @param length of the longest of the words
   */
  public static WantedProse notMuchMoreThan(int length) {
    return new WantedProse(length + MOST_BESIDE);
  }

  /** What this or the other includes. */
  public WantedProse or(WantedProse other) {
    return longest < other.longest ? other : this;
  }

  /** Whether words are wanted at all. */
  public boolean any() {
    return longest >= 0;
  }

  /** Whether words of every kind are wanted, and nothing is too long. */
  public boolean all() {
    return longest == Integer.MAX_VALUE;
  }

  /**
   * Whether a block is longer than any text that is wanted, as the plain words show that it begins
   * with. Most blocks are, and need not be read for their words at all.
   */
  public boolean isExceededBy(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end && letters <= longest && !all(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters++;
      } else if (PLAIN.indexOf(c) < 0 && !isPlainBracket(text, i, start, end)) {
        return false;
      }
    }
    return letters > longest;
  }

  /** Whether a bracket is text, or of a reference all of whose letters are. */
  private static boolean isPlainBracket(String text, int at, int start, int end) {
    if (text.charAt(at) == '[') {
      return at + 1 < end
          && "[]!^".indexOf(text.charAt(at + 1)) < 0
          && (at == start || text.charAt(at - 1) != '!');
    }
    int next = at + 1;
    while (next < end && " \n".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return text.charAt(at) == ']' && (next == end || "([{:".indexOf(text.charAt(next)) < 0);
  }

  /** Whether a text of a length is wanted. */
  public boolean includes(int length) {
    return length <= longest;
  }
}
