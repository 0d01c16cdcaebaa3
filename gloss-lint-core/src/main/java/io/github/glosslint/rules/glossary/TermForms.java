package io.github.glosslint.rules.glossary;

import java.util.List;
import java.util.Locale;

/** What is left of a term without what readers take for the same: plurals, hyphens, spellings. */
final class TermForms {

  /** Shorter ones are symbols and units, of which each letter counts. */
  private static final int SHORTEST = 3;

  /** What divides the words of a term, and is not always written. */
  private static final String DIVIDERS = " -‐‑–'’\"“”()\u00A0_";

  /** English as it is spelt on either side of the Atlantic. */
  private static final List<String> SPELLINGS =
      List.of(
          "isation", "ization", "ise", "ize", "ising", "izing", "yse", "yze", "our", "or", "tre",
          "ter", "ogue", "og", "ae", "e", "oe", "e");

  /** Plurals of words that end with a hiss, which lose two letters. */
  private static final List<String> HISSING = List.of("sses", "xes", "zes", "ches", "shes");

  private TermForms() {}

  /** The form of a term; empty if it is too short to be compared. */
  static String form(String term) {
    StringBuilder form = new StringBuilder(term.length());
    String lower = term.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      // Other signs tell terms apart: C and C++, 3.5 and 35.
      if (DIVIDERS.indexOf(c) < 0) {
        form.append(c);
      }
    }
    String spelt = singular(form.toString());
    for (int i = 0; i < SPELLINGS.size(); i += 2) {
      spelt = spelt.replace(SPELLINGS.get(i), SPELLINGS.get(i + 1));
    }
    return spelt.length() < SHORTEST ? "" : withoutDoubles(spelt);
  }

  /** Without the ending of an English plural. */
  static String singular(String word) {
    int length = word.length();
    if (length <= SHORTEST || word.charAt(length - 1) != 's') {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    for (String ending : HISSING) {
      if (word.endsWith(ending)) {
        return word.substring(0, length - 2);
      }
    }
    return "sui".indexOf(word.charAt(length - 2)) >= 0 ? word : word.substring(0, length - 1);
  }

  private static String withoutDoubles(String text) {
    StringBuilder single = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == 0 || c != text.charAt(i - 1) || !Character.isLetter(c)) {
        single.append(c);
      }
    }
    return single.toString();
  }
}
