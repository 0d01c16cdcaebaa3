package io.github.glosslint.reference;

import java.util.Locale;
import java.util.Set;

/** Words that people put in brackets without meaning a reference. */
final class LabelWords {

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

  /** What language models read for the ends of texts and for what is hidden from them. */
  private static final Set<String> TOKENS =
      Set.of("CLS", "SEP", "MASK", "PAD", "UNK", "BOS", "EOS", "INST", "/INST");

  /** Words that no term begins with. */
  private static final Set<String> INSERTED =
      Set.of(
          "he", "she", "it", "they", "we", "i", "you", "his", "her", "him", "their", "them", "its",
          "our", "my", "your", "the", "this", "that", "these", "those", "who", "which", "is", "are",
          "was", "were", "has", "had", "have", "will", "would");

  /** More keys than these are pressed by nobody at once. */
  private static final int MOST_KEYS = 4;

  /** Names of keys and of months are short, and so is what is made of them. */
  private static final int LONGEST = 40;

  private static final int LONGEST_REMARK = longest(REMARKS);

  private LabelWords() {}

  /** Remarks of editors, marks of drafts, and tokens. */
  static boolean isRemark(String text) {
    return text.length() <= LONGEST_REMARK
        && (REMARKS.contains(text.toLowerCase(Locale.ROOT)) || TOKENS.contains(text));
  }

  private static int longest(Set<String> words) {
    int longest = 0;
    for (String word : words) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  /** {@code he}, {@code the company}: in lower case, for a capital begins a title. */
  static boolean isInsertion(String text) {
    int blank = text.indexOf(' ');
    String first = blank < 0 ? text : text.substring(0, blank);
    return INSERTED.contains(first) && text.equals(text.toLowerCase(Locale.ROOT));
  }

  /** {@code Ctrl}, {@code F5}, {@code Ctrl+C}. */
  static boolean isKeys(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    boolean named = false;
    String lower = text.toLowerCase(Locale.ROOT);
    int end = -1;
    for (int parts = 1; end < lower.length(); parts++) {
      int start = end + 1;
      end = parts < MOST_KEYS ? keyEnd(lower, start) : lower.length();
      String key = lower.substring(start, end);
      boolean known =
          KEYS.contains(key)
              || key.length() <= 3
                  && key.startsWith("f")
                  && LabelCharacters.isNumber(key.substring(1));
      named |= known;
      if (!known && key.length() > 1) {
        return false;
      }
    }
    return named;
  }

  private static int keyEnd(String text, int start) {
    int end = start;
    while (end < text.length() && "+ -".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 12 May 2020}, {@code March 2023}; dates in digits hold no word at all. */
  static boolean isDate(String text) {
    if (text.length() > LONGEST || !hasDigit(text)) {
      return false;
    }
    boolean month = false;
    boolean number = false;
    for (String part : text.toLowerCase(Locale.ROOT).split("[ ,.]+", 5)) {
      if (MONTHS.contains(part)) {
        month = true;
      } else if (LabelCharacters.isNumber(part)) {
        number = true;
      } else {
        return false;
      }
    }
    return month && number;
  }
}
