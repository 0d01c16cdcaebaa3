package io.github.glosslint.glossary;

import io.github.glosslint.text.TermTitles;
import java.util.Locale;
import java.util.Set;

/** What files with glossaries are called. */
final class GlossaryNames {

  /** A page that is called so is mostly about a structure of data; a folder is not. */
  private static final String DICTIONARY = "dictionary";

  /** In letters: most words of titles are shorter, or longer, and not looked up. */
  private static final int SHORTEST = 6;

  private static final int LONGEST = 11;

  /** What folders with a file for each term are called as well as folders of something else. */
  private static final Set<String> DOUBTFUL = Set.of("terms");

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
      return slash >= 0 && isPageName(baseName(path.substring(0, slash)));
    }
    return isPageName(name);
  }

  /** Whether a title begins or ends with a name of a glossary: "Glossary of Plants". */
  static boolean isTitle(String title) {
    return isNameOfGlossary(firstWord(title)) || isNameOfGlossary(lastWord(title));
  }

  private static boolean isNameOfGlossary(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && isPageName(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isPageName(String word) {
    return TermTitles.isName(word) && !word.equals(DICTIONARY);
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
    return TermTitles.isName(text.strip().toLowerCase(Locale.ROOT));
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
   * Whether a title says with its first or last word that terms are below it: "Acronyms in use" and
   * "Our vocabulary", but not "The glossary page".
   */
  static boolean isTitleOfTerms(String title) {
    return TermTitles.isListOfTerms(title)
        && (TermTitles.isListOfTerms(firstWord(title))
            || TermTitles.isListOfTerms(lastWord(title)));
  }

  /** Whether a folder is called by what only glossaries are called. */
  static boolean isFolder(String path) {
    return TermTitles.isName(folderName(path));
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
