package io.github.glosslint.glossary;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What terms are sorted by. Case does not count, nor do marks above letters in English. */
public enum Collation {
  /** Word by word: "New York" before "Newark"; whatever divides words is the same. */
  WORDS,
  /** Letter by letter, as if there were no blanks: "Newark" before "New York". */
  LETTERS,
  /** Every character counts, and blanks come first, then most punctuation, then digits. */
  CHARACTERS;

  /**
   * Compares terms.
   *
   * @param locale of the language whose alphabet is meant
   */
  Comparator<String> comparator(Locale locale) {
    if (isPlain(locale)) {
      return (one, other) -> comparePlain(one, other, locale);
    }
    Collator collator = Collator.getInstance(locale);
    collator.setStrength(Collator.SECONDARY);
    return (one, other) -> compareWords(collator, key(one, locale), key(other, locale));
  }

  private int comparePlain(String one, String other, Locale locale) {
    int letters = compareLetters(one, other);
    return letters != 0 ? letters : key(one, locale).compareTo(key(other, locale));
  }

  /** Whether letters are compared without their marks, which needs no tables of a language. */
  private static boolean isPlain(Locale locale) {
    return locale.getLanguage().isEmpty() || locale.getLanguage().equals("en");
  }

  /** Collators of Java skip blanks, so that words are theirs to compare and not their sequence. */
  private static int compareWords(Collator collator, String one, String other) {
    String[] ones = one.split(" ", -1);
    String[] others = other.split(" ", -1);
    for (int i = 0; i < Math.min(ones.length, others.length); i++) {
      int order = collator.compare(ones[i], others[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(ones.length, others.length);
  }

  /** Terms held against their order. */
  public Sequence<String> of(List<String> terms, Locale locale) {
    return new Sequence<>(terms, comparator(locale));
  }

  /** Whether no term has to move. */
  public boolean sorts(List<String> terms, Locale locale) {
    if (terms.size() < 2) {
      return true;
    }
    Comparator<String> order = comparator(locale);
    for (int i = 1; i < terms.size(); i++) {
      if (order.compare(terms.get(i - 1), terms.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Compares terms by the first letter in which they differ, as each collation does where both are
   * plain: 0 if they are not, or if the terms are the same. Nearly all neighbours are told apart by
   * it, and need no keys.
   */
  private static int compareLetters(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        int first = letter(a);
        int second = letter(b);
        if (first != second || first == 0) {
          return first == 0 || second == 0 ? 0 : first - second;
        }
      }
    }
    return 0;
  }

  /** A letter of English, small; 0 for other characters. */
  private static int letter(char c) {
    int small = c | 0x20;
    return small >= 'a' && small <= 'z' ? small : 0;
  }

  /** What is compared instead of a term. */
  public String key(String term, Locale locale) {
    String small = term.toLowerCase(Locale.ROOT);
    if (PlainWords.are(small)) {
      return this == LETTERS ? small.replace(" ", "") : small;
    }
    String text = isPlain(locale) ? withoutMarks(term) : term;
    if (this == CHARACTERS) {
      return text.toLowerCase(Locale.ROOT).strip();
    }
    StringBuilder key = new StringBuilder(text.length());
    boolean divided = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        // An apostrophe is part of its word.
        divided |= c != '\'' && c != '’';
        continue;
      }
      if (divided && this == WORDS && key.length() > 0) {
        key.append(' ');
      }
      divided = false;
      key.appendCodePoint(Character.toLowerCase(c));
    }
    return key.toString();
  }

  private static String withoutMarks(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) >= 128) {
        String parts = Normalizer.normalize(term, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(parts.length());
        parts
            .codePoints()
            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
            .forEach(plain::appendCodePoint);
        return plain.toString();
      }
    }
    return term;
  }
}
