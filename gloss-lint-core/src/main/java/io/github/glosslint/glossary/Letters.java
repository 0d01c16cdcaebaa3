package io.github.glosslint.glossary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Letters that glossaries sort their entries under: "M", "0-9", "X-Z". */
public final class Letters {

  private static final Set<String> DIGITS =
      Set.of("0-9", "#", "num", "number", "numbers", "numeric", "digits", "symbols", "0");

  private static final List<String> ARTICLES = List.of("the ", "a ", "an ");
  private static final int FIRST_BEYOND_ASCII = 128;

  /** Most names are longer, and asked for all the same. */
  private static final int LONGEST = 12;

  private Letters() {}

  /** The letter that a name or a title stands for, in capitals; empty if it stands for none. */
  public static String of(String name) {
    if (name.length() > LONGEST) {
      return "";
    }
    String text = name.strip();
    if (DIGITS.contains(text.toLowerCase(Locale.ROOT))) {
      return text.toUpperCase(Locale.ROOT);
    }
    boolean one = text.codePointCount(0, text.length()) == 1;
    boolean range = text.length() == 3 && "-–".indexOf(text.charAt(1)) >= 0 && isLetterAt(text, 2);
    return (one || range) && isLetterAt(text, 0) ? text.toUpperCase(Locale.ROOT) : "";
  }

  /** The letter that a file is called by, without its extensions; empty if it is not. */
  public static String ofFile(String path) {
    return of(GlossaryNames.baseName(path));
  }

  static boolean isLetter(String text) {
    return !of(text).isEmpty();
  }

  private static boolean isLetterAt(String text, int index) {
    return Character.isLetter(text.codePointAt(index));
  }

  /**
   * Whether a term belongs under a letter: it begins with it, or with one of the range; marks above
   * letters do not count, nor do case, quotes and brackets before the first letter.
   *
   * @param letter one that {@link #of} gave
   */
  static boolean holds(String letter, String term) {
    int first = first(term);
    if (letter.length() == 3 && Character.isLetter(letter.charAt(0))) {
      return first >= letter.charAt(0) && first <= letter.charAt(2);
    }
    return Character.isLetter(letter.codePointAt(0)) && !DIGITS.contains(lower(letter))
        ? first == first(letter)
        : !Character.isLetter(first);
  }

  /**
   * Whether a term may belong under a letter. A digit may be sorted as it is spoken, an article not
   * at all, and who knows where a letter of another script belongs.
   */
  public static boolean mayHold(String letter, String term) {
    int first = first(term);
    return holds(letter, term)
        || !Character.isLetter(first)
        || first < FIRST_BEYOND_ASCII != letter.codePointAt(0) < FIRST_BEYOND_ASCII
        || mayHoldBehindArticle(letter, term);
  }

  private static boolean mayHoldBehindArticle(String letter, String term) {
    for (String article : ARTICLES) {
      if (term.regionMatches(true, 0, article, 0, article.length())) {
        return holds(letter, term.substring(article.length()));
      }
    }
    return false;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The first letter or digit of a term, a capital without marks; 0 if it has none. */
  private static int first(String term) {
    for (int i = 0; i < term.length() && term.charAt(i) < FIRST_BEYOND_ASCII; i++) {
      // A mark that follows takes no part in it.
      if (Character.isLetterOrDigit(term.charAt(i))) {
        return Character.toUpperCase(term.charAt(i));
      }
    }
    String plain = Normalizer.normalize(term, Normalizer.Form.NFD);
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        return Character.toUpperCase(c);
      }
      i += Character.charCount(c);
    }
    return 0;
  }
}
