package io.github.glosslint.rules;

import java.util.Locale;
import java.util.Set;

/**
 * What brackets hold when they are no reference: people write arrays, intervals, keys, citations
 * and remarks in them. Judged by the label alone, in one pass over its characters.
 */
final class LabelShape {

  /** Remarks of editors and marks of drafts. */
  private static final Set<String> REMARKS =
      Set.of(
          "sic",
          "citation needed",
          "clarification needed",
          "emphasis added",
          "emphasis mine",
          "todo",
          "tbd",
          "fixme",
          "wip",
          "xxx",
          "ok",
          "yes",
          "no",
          "n/a",
          "edit",
          "note",
          "optional",
          "required",
          "deprecated",
          "unreleased",
          "update",
          "updated",
          "added",
          "changed",
          "fixed",
          "removed",
          "security",
          "amendment",
          "breaking",
          "breaking change",
          "draft",
          "new",
          "solved",
          "ci skip",
          "skip ci");

  private static final Set<String> KEYS =
      Set.of(
          "ctrl",
          "control",
          "alt",
          "altgr",
          "shift",
          "cmd",
          "command",
          "option",
          "meta",
          "super",
          "win",
          "fn",
          "enter",
          "return",
          "esc",
          "escape",
          "tab",
          "space",
          "spacebar",
          "backspace",
          "del",
          "delete",
          "ins",
          "insert",
          "home",
          "end",
          "pgup",
          "pgdn",
          "pageup",
          "pagedown",
          "up",
          "down",
          "left",
          "right");

  private static final Set<String> MONTHS =
      Set.of(
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** Characters that terms never hold and code often does. */
  private static final String CODE = "`{}<>=;$|\\\"*~%";

  private static final int MOST_WORDS = 9;

  private LabelShape() {}

  /** Whether a label cannot be meant as one. */
  static boolean isText(String label) {
    String text = label.strip();
    return text.isEmpty()
        || "^@!#:".indexOf(text.charAt(0)) >= 0
        || !hasWord(text)
        || isCode(text)
        || isSentence(text)
        || REMARKS.contains(text.toLowerCase(Locale.ROOT))
        || isKeys(text)
        || isDate(text);
  }

  /** Whether a label is a whole number, as in numbered references. */
  static boolean isNumber(String label) {
    return !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether a label is one letter, such as the name of a page of a glossary. */
  static boolean isLetter(String label) {
    return label.codePointCount(0, label.length()) == 1 && Character.isLetter(label.codePointAt(0));
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

  /** Whether a label is one word without capitals, as writers put into what they quote. */
  static boolean isPlainWord(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (!Character.isLowerCase(label.charAt(i))) {
        return false;
      }
    }
    return true;
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
  private static boolean hasWord(String text) {
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

  /** Questions, and more words than a term has. */
  private static boolean isSentence(String text) {
    return text.endsWith("?") || text.chars().filter(c -> c == ' ').count() >= MOST_WORDS;
  }

  private static boolean isCode(String text) {
    if (text.charAt(0) == '-' || text.endsWith("...") || text.endsWith("…")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i == text.length() - 1 ? ' ' : text.charAt(i + 1);
      boolean within = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
      if (CODE.indexOf(c) >= 0
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

  /** {@code Ctrl}, {@code F5}, {@code Ctrl+C}. */
  private static boolean isKeys(String text) {
    boolean named = false;
    for (String key : text.toLowerCase(Locale.ROOT).split("[+ -]", 4)) {
      boolean known =
          KEYS.contains(key)
              || key.length() <= 3 && key.startsWith("f") && isNumber(key.substring(1));
      named |= known;
      if (!known && key.length() > 1) {
        return false;
      }
    }
    return named;
  }

  /** {@code 12 May 2020}, {@code March 2023}; dates in digits hold no word at all. */
  private static boolean isDate(String text) {
    boolean month = false;
    boolean number = false;
    for (String part : text.toLowerCase(Locale.ROOT).split("[ ,.]+", 5)) {
      if (MONTHS.contains(part)) {
        month = true;
      } else if (isNumber(part)) {
        number = true;
      } else {
        return false;
      }
    }
    return month && number;
  }
}
