package io.github.glosslint.text;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which words of pages somebody asks for. All of them take as much memory as the pages, and time to
 * gather; who looks for short texts asks for these only, and gets some others with them.
 *
 * @param longest how many characters a text may have that is wanted, those of URLs included
 * @param initials one of these, in lower case, is the first letter or digit of each text that is
 *     wanted and has any, or what is in the place of that; null if it may be any of them
 */
public record WantedProse(int longest, @Nullable String initials) {

  /** No words. */
  public static final WantedProse NONE = new WantedProse(-1, "");

  /** All words of all pages. */
  public static final WantedProse ALL = new WantedProse(Integer.MAX_VALUE, null);

  /** Blanks and signs that may stand beside a word. */
  private static final int MOST_BESIDE = 5;

  /** What takes no letter beside it away. */
  private static final String PLAIN = " \n,.-*?";

  /** What readers see as it is written, or something else than a word for, such as an image. */
  private static final String OPENING = "(“!" + MappedText.UNKNOWN;

  /**
   * Texts that are not much more than a word.
   *
   * @param length of the longest of the words
   */
  public static WantedProse notMuchMoreThan(int length) {
    return new WantedProse(length + MOST_BESIDE, null);
  }

  /** Texts that are one of some words, in any case, or not much more. */
  public static WantedProse like(Collection<String> words) {
    int longest = 0;
    StringBuilder initials = new StringBuilder(words.size());
    for (String word : words) {
      longest = Math.max(longest, word.length());
      int first = 0;
      while (first < word.length() && !Character.isLetterOrDigit(word.charAt(first))) {
        first++;
      }
      initials.append(word, 0, Math.min(first + 1, word.length()));
    }
    return new WantedProse(longest + MOST_BESIDE, initials.toString().toLowerCase(Locale.ROOT));
  }

  /** What this or the other includes. */
  public WantedProse or(WantedProse other) {
    return new WantedProse(
        Math.max(longest, other.longest),
        initials == null || other.initials == null ? null : initials + other.initials);
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
   * Whether a block is no text that is wanted, as the plain words show that it begins with: they
   * begin with another letter or sign, or there are too many. Most blocks need not be read for
   * their words at all.
   */
  public boolean excludes(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end && letters <= longest && !all(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letters == 0 && (letter || OPENING.indexOf(c) >= 0) && !isInitial(c)) {
        return true;
      }
      if (letter) {
        letters++;
      } else if (PLAIN.indexOf(c) < 0 && !isPlainBracket(text, i, start, end)) {
        return false;
      }
    }
    return letters > longest;
  }

  private boolean isInitial(char c) {
    return initials == null || initials.indexOf(Character.toLowerCase(c)) >= 0;
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
