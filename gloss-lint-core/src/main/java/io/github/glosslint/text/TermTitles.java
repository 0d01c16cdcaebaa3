package io.github.glosslint.text;

import java.util.Locale;
import java.util.Set;

/** What lists of terms are called, in the languages that are known. */
public final class TermTitles {

  /** By this word alone. */
  private static final Set<String> NAMES =
      Set.of(
          "glossary",
          "glossaries",
          "lexicon",
          "terminology",
          "dictionary",
          "jargon",
          "jargons",
          "glossaire",
          "glossar",
          "glosario",
          "glossario");

  /** By any word of a title. */
  private static final Set<String> LISTS =
      Set.of(
          "acronyms",
          "abbreviations",
          "nomenclature",
          "vocabulary",
          "abkürzungen",
          "terminologie",
          "sigles",
          "abréviations",
          "siglas",
          "abreviaturas",
          "acrónimos",
          "terminología",
          "abbreviazioni",
          "terminologia",
          "abreviações",
          "глоссарий",
          "термины",
          "сокращения",
          "用語集",
          "术语表",
          "术语",
          "용어집");

  /** By nothing but these words, since others may have a list of them, too. */
  private static final Set<String> PLAIN =
      Set.of(
          "terms",
          "definitions",
          "concepts",
          "begriffe",
          "definitionen",
          "termes",
          "définitions",
          "términos",
          "definiciones",
          "termini",
          "definizioni",
          "termos",
          "definições");

  /** What may be beside {@link #PLAIN}. */
  private static final Set<String> FILLERS =
      Set.of(
          "key",
          "common",
          "important",
          "main",
          "basic",
          "core",
          "useful",
          "general",
          "appendix",
          "and",
          "of",
          "the",
          "used",
          "und",
          "et",
          "y",
          "e");

  private TermTitles() {}

  /**
   * Whether a list of terms is called so, and nothing else.
   *
   * @param word in small letters
   */
  public static boolean isName(String word) {
    return NAMES.contains(word);
  }

  /** Whether a page or a section is called so that terms with definitions in it are a glossary. */
  public static boolean isListOfTerms(String title) {
    return isListOfTerms(title, true);
  }

  /**
   * The same of titles that leave no doubt: "Core Concepts" may be a list of terms, and a chapter
   * with lists of anything.
   */
  public static boolean isOnlyListOfTerms(String title) {
    return isListOfTerms(title, false);
  }

  private static boolean isListOfTerms(String title, boolean plainly) {
    boolean plain = false;
    boolean others = false;
    for (int start = 0; start < title.length(); ) {
      int end = start;
      while (end < title.length() && Character.isLetter(title.charAt(end))) {
        end++;
      }
      if (end > start + 1) {
        String word = title.substring(start, end).toLowerCase(Locale.ROOT);
        if (NAMES.contains(word) || LISTS.contains(word)) {
          return true;
        }
        plain |= PLAIN.contains(word);
        others |= !PLAIN.contains(word) && !FILLERS.contains(word);
      }
      start = end + 1;
    }
    return plainly && plain && !others;
  }
}
