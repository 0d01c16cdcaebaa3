package io.github.glosslint.glossary;

import java.util.Locale;
import java.util.Set;

/** What files with glossaries are called. */
final class GlossaryNames {

  private static final Set<String> NAMES =
      Set.of(
          "glossary",
          "glossaries",
          "terminology",
          "lexicon",
          "jargon",
          "glossaire",
          "glossar",
          "glosario",
          "glossario");

  /** In letters: most words of titles are shorter, or longer, and not looked up. */
  private static final int SHORTEST = 6;

  private static final int LONGEST = 11;

  /** What folders are called that hold a file for each term, and nothing else. */
  private static final Set<String> FOLDERS =
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

  /** What such folders are called as well as folders of something else. */
  private static final Set<String> DOUBTFUL = Set.of("terms");

  /** What a list of terms is called, by any word of its heading. */
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

  /** What it is called by nothing but these words, since others may have a list of them, too. */
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

  /** What identifiers join words with; "Holzbau-Glossar" is a word. */
  private static final String JOINERS = "-_/.@";

  private GlossaryNames() {}

  /**
   * Whether a page is called a glossary: by its name, or as the index of a folder so called.
   *
   * @param name {@link #baseName} of the path
   */
  static boolean isGlossary(String path, String name) {
    if (TermFiles.INDEXES.contains(name)) {
      int slash = path.lastIndexOf('/');
      return slash >= 0 && NAMES.contains(baseName(path.substring(0, slash)));
    }
    return NAMES.contains(name);
  }

  /** Whether a title begins or ends with a name of a glossary: "Glossary of Plants". */
  static boolean isTitle(String title) {
    return isNameOfGlossary(firstWord(title)) || isNameOfGlossary(lastWord(title));
  }

  private static boolean isNameOfGlossary(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The word that a title begins with; empty if that is a part of an identifier. */
  private static String firstWord(String title) {
    String text = title.strip();
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean joined = end < text.length() && JOINERS.indexOf(text.charAt(end)) >= 0;
    return joined ? "" : text.substring(0, end);
  }

  /**
   * The word that a title ends with; empty if that is a part of an identifier, such as {@code
   * remark-glossary}.
   */
  private static String lastWord(String title) {
    String text = title.strip();
    int start = text.length();
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean joined =
        start > 0
            && start < text.length()
            && JOINERS.indexOf(text.charAt(start - 1)) >= 0
            && !Character.isUpperCase(text.charAt(start));
    return joined ? "" : text.substring(start);
  }

  /** Whether a heading or the like is a name of a glossary and nothing else. */
  static boolean isName(String text) {
    return FOLDERS.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a word of a title is a name of a glossary. */
  static boolean isInTitle(String title) {
    for (String word : title.split("[^\\p{L}]+", -1)) {
      if (isName(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a page or a section is called so that a table of terms and definitions in it is a
   * glossary.
   */
  static boolean isListOfTerms(String title) {
    boolean plain = false;
    boolean others = false;
    for (int start = 0; start < title.length(); ) {
      int end = start;
      while (end < title.length() && Character.isLetter(title.charAt(end))) {
        end++;
      }
      if (end > start + 1) {
        String word = title.substring(start, end).toLowerCase(Locale.ROOT);
        if (FOLDERS.contains(word) || LISTS.contains(word)) {
          return true;
        }
        plain |= PLAIN.contains(word);
        others |= !PLAIN.contains(word) && !FILLERS.contains(word);
      }
      start = end + 1;
    }
    return plain && !others;
  }

  /**
   * Whether a title says so with its first or last word: "Acronyms in use" and "Our vocabulary",
   * but not "The glossary page".
   */
  static boolean isTitleOfTerms(String title) {
    if (!isListOfTerms(title)) {
      return false;
    }
    return isListOfTerms(firstWord(title)) || isListOfTerms(lastWord(title));
  }

  /** Whether a folder is called by what only glossaries are called. */
  static boolean isFolder(String path) {
    return FOLDERS.contains(folderName(path));
  }

  /** Whether a folder is called by what glossaries are called among others. */
  static boolean mayBeFolder(String path) {
    return DOUBTFUL.contains(folderName(path));
  }

  private static String folderName(String path) {
    String name = TermFiles.last(path).toLowerCase(Locale.ROOT);
    return name.startsWith("_") ? name.substring(1) : name;
  }

  /** The name of a file in small letters, without its extensions. */
  static String baseName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.', 1);
    return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
  }
}
