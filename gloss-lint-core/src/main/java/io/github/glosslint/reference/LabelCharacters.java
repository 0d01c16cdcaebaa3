package io.github.glosslint.reference;

/**
 * What the characters of a label say of it, one question each. {@link LabelWords} knows words and
 * {@link LabelShape} what follows from both. Linear time.
 */
final class LabelCharacters {

  /** Characters that terms never hold and code often does. */
  private static final String CODE_CHARACTERS = "`{}<>=;$|\\\"*~%";

  private static final int MOST_WORDS = 9;

  private LabelCharacters() {}

  /** Whether a text has nothing but letters of ASCII, as most labels of one word have. */
  static boolean isPlainWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return text.length() > 1;
  }

  static boolean isCased(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isUpperCase(c) || Character.isLowerCase(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** Whether only letters, digits and what joins them are in a text from an offset on. */
  static boolean isPlain(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "-_./ ".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Digits with at least one full stop between them, and what may follow: {@code v1.2.0-rc.1}. */
  static boolean isVersion(String text) {
    int at = text.charAt(0) == 'v' || text.charAt(0) == 'V' ? 1 : 0;
    int dots = 0;
    boolean digit = false;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (c == '.' && digit && i + 1 < text.length()) {
        dots++;
        digit = false;
      } else {
        return digit && dots > 0 && (c == '-' || c == '+') && isPlain(text, i + 1);
      }
    }
    return digit && dots > 0;
  }

  static boolean isAddress(String text) {
    return isIpv6(text)
        || text.contains("://")
        || text.startsWith("www.")
        || text.startsWith("mailto:");
  }

  /** {@code 2001:db8::6e8}, as RFC 3986 puts it in brackets. */
  private static boolean isIpv6(String text) {
    int colons = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      colons += c == ':' ? 1 : 0;
      if (c != ':' && c != '.' && Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return colons > 1;
  }

  /** Whether a label is a number or a range of numbers: {@code 12}, {@code -1}, {@code 1:}. */
  static boolean isSlice(String label) {
    for (int i = 0; i < label.length(); i++) {
      if ("0123456789:-".indexOf(label.charAt(i)) < 0) {
        return false;
      }
    }
    return !label.isEmpty();
  }

  /** Whether a label is a string in quotes. */
  static boolean isQuoted(String label) {
    return label.length() > 1
        && (label.startsWith("\"") && label.endsWith("\"")
            || label.startsWith("'") && label.endsWith("'"));
  }

  /** Whether a label is a whole number, as in numbered references. */
  static boolean isNumber(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) < '0' || label.charAt(i) > '9') {
        return false;
      }
    }
    return !label.isEmpty();
  }

  /** Whether a label is one letter, such as the name of a page of a glossary. */
  static boolean isLetter(String label) {
    return label.codePointCount(0, label.length()) == 1 && Character.isLetter(label.codePointAt(0));
  }

  /** Whether there is anything in a label that could be part of a word. */
  static boolean hasLetterOrDigit(String label) {
    for (int i = 0; i < label.length(); ) {
      int c = label.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** Whether all letters of a label are capitals: {@code CLS}, {@code T5}, {@code BUG FIX}. */
  static boolean isAllCaps(String label) {
    boolean letter = false;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (Character.isUpperCase(c)) {
        letter = true;
      } else if (Character.isLetter(c)) {
        return false;
      }
    }
    return letter;
  }

  /** Whether a label is a word with a number, as literature and standards are named. */
  static boolean isCitation(String label) {
    int digits = 0;
    int blanks = 0;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      blanks += c == ' ' ? 1 : 0;
    }
    return digits >= 2 && blanks <= 1;
  }

  /** Whether any run of letters and digits is a word: at least two characters, not all digits. */
  static boolean hasWord(String text) {
    int run = 0;
    boolean letter = false;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        run++;
        letter |= Character.isLetter(c);
        if (letter && run >= 2 || Character.isIdeographic(c)) {
          return true;
        }
      } else {
        run = 0;
        letter = false;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** Variables and what is left out, with commas between them: {@code ..., x1, x2}. */
  static boolean isList(String text) {
    if (text.indexOf(',') <= 0) {
      return false;
    }
    for (String part : text.split(",", -1)) {
      if (!isVariable(part.strip())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVariable(String part) {
    if (part.equals("...") || part.equals("…") || isLetter(part) || isNumber(part)) {
      return true;
    }
    return part.length() > 1 && isLetter(part.substring(0, 1)) && isNumber(part.substring(1));
  }

  /** Questions, and more words than a term has. */
  static boolean isPassage(String text) {
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      blanks += text.charAt(i) == ' ' ? 1 : 0;
    }
    return text.endsWith("?") || blanks >= MOST_WORDS;
  }

  static boolean isCode(String text) {
    if (text.charAt(0) == '-' || text.endsWith("...") || text.endsWith("…")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i == text.length() - 1 ? ' ' : text.charAt(i + 1);
      boolean within = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
      if (CODE_CHARACTERS.indexOf(c) >= 0
          || c == '_'
          || c == '.' && Character.isLetterOrDigit(before) && Character.isLetter(after)
          || c == ':' && (after == ':' || within)
          || c == '(' && Character.isLetterOrDigit(before)
          || c == '[' && Character.isLetterOrDigit(before)
          || c == '/'
              && (!within || Character.isLowerCase(before) && Character.isLowerCase(after))) {
        return true;
      }
    }
    return false;
  }
}
