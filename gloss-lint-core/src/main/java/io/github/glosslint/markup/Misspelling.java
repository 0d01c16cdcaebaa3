package io.github.glosslint.markup;

/** Words before a bracket that are "see also" but for one slip of a finger: "See alsop [A]". */
final class Misspelling {

  private static final int LONGEST_WORD = 7;

  private Misspelling() {}

  /** Whether a line begins so. */
  static boolean isAt(String text, int start, int end) {
    if (start >= end || (text.charAt(start) | 0x20) != 's') {
      return false;
    }
    int first = word(text, start, end);
    int second = blanks(text, first, end);
    int stop = word(text, second, end);
    int bracket = blanks(text, stop < end && text.charAt(stop) == ':' ? stop + 1 : stop, end);
    if (bracket >= end || text.charAt(bracket) != '[') {
      return false;
    }
    if (stop == second) {
      return isWord(text, start, first, "seealso");
    }
    return isWord(text, start, first, "see") && isOneEditFrom(text, second, stop, "also")
        || isWord(text, second, stop, "also") && isOneEditFrom(text, start, first, "see");
  }

  private static int word(String text, int start, int end) {
    int at = start;
    while (at < end && at - start <= LONGEST_WORD && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int blanks(String text, int start, int end) {
    int at = start;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static boolean isWord(String text, int start, int end, String word) {
    return end - start == word.length() && text.regionMatches(true, start, word, 0, word.length());
  }

  /** Whether one letter is missing, too many or another one, or two are exchanged. */
  private static boolean isOneEditFrom(String text, int start, int end, String word) {
    int more = end - start - word.length();
    int same = 0;
    while (same < word.length()
        && start + same < end
        && text.regionMatches(true, start + same, word, same, 1)) {
      same++;
    }
    int at = start + same;
    return switch (more) {
      case -1 -> isRest(text, at, word, same + 1);
      case 1 -> isRest(text, at + 1, word, same);
      case 0 ->
          same < word.length()
              && (isRest(text, at + 1, word, same + 1)
                  || same + 1 < word.length()
                      && text.regionMatches(true, at, word, same + 1, 1)
                      && text.regionMatches(true, at + 1, word, same, 1)
                      && isRest(text, at + 2, word, same + 2));
      default -> false;
    };
  }

  private static boolean isRest(String text, int at, String word, int from) {
    return text.regionMatches(true, at, word, from, word.length() - from);
  }
}
