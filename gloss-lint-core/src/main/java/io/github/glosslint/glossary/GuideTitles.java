package io.github.glosslint.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells pages and sections about glossaries from entries: products such as data catalogues and
 * translation tools have glossaries as a feature, and a folder or a page that explains it.
 */
final class GuideTitles {

  /**
   * In percent. Entries are hardly ever called so: a glossary may define "Glossary" and "Import".
   */
  private static final int FEWEST = 30;

  private static final Set<String> NAMES = Set.of("glossary", "glossaries", "term", "terms");

  /** What titles of instructions begin with. */
  private static final Set<String> VERBS =
      Set.of(
          "about",
          "add",
          "adding",
          "approve",
          "approving",
          "assign",
          "assigning",
          "browse",
          "browsing",
          "configure",
          "configuring",
          "create",
          "creating",
          "delete",
          "deleting",
          "edit",
          "editing",
          "export",
          "exporting",
          "getting",
          "how",
          "import",
          "importing",
          "introduction",
          "manage",
          "managing",
          "overview",
          "set",
          "setting",
          "setup",
          "use",
          "using",
          "view",
          "viewing",
          "working");

  private GuideTitles() {}

  /** The preferred terms of what has terms. */
  static <T> List<String> of(List<T> entries, Function<T, List<Term>> terms) {
    List<String> titles = new ArrayList<>(entries.size());
    for (T entry : entries) {
      titles.add(terms.apply(entry).get(0).text());
    }
    return titles;
  }

  /** Whether so many titles are those of instructions that the others are no entries either. */
  static boolean prevail(List<String> titles) {
    int guides = 0;
    for (String title : titles) {
      guides += isGuide(title) ? 1 : 0;
    }
    return guides > 0 && guides * 100 >= titles.size() * FEWEST;
  }

  /** Whether most are numbered, so that these are in order whatever the titles are. */
  static boolean areNumbered(List<String> titles) {
    int numbered = 0;
    for (String title : titles) {
      numbered += isNumbered(title.strip()) ? 1 : 0;
    }
    return numbered * 2 > titles.size();
  }

  /** Whether a title begins with a number and a dot, or several: "2.1. Payment". */
  private static boolean isNumbered(String title) {
    int end = 0;
    while (end < title.length() && "0123456789.".indexOf(title.charAt(end)) >= 0) {
      end++;
    }
    return title.lastIndexOf('.', end) > 0 && title.startsWith(" ", end);
  }

  private static boolean isGuide(String title) {
    String[] words = title.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
    if (VERBS.contains(words[0])) {
      return true;
    }
    for (String word : words) {
      if (words.length > 1 && NAMES.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
