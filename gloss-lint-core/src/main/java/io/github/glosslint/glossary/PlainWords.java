package io.github.glosslint.glossary;

/**
 * Tells texts that are compared as they are: words of English letters in lower case and digits,
 * with a blank between two of them. Most terms are, once in lower case, and need not be taken apart
 * for each comparison.
 */
final class PlainWords {

  private PlainWords() {}

  static boolean are(String text) {
    boolean divided = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && !divided) {
        divided = true;
      } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        divided = false;
      } else {
        return false;
      }
    }
    return !divided;
  }
}
