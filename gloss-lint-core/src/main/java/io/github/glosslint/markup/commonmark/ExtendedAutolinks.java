package io.github.glosslint.markup.commonmark;

import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.MappedText;

/**
 * Finds URLs in running text as GitHub's autolink extension does: what ends a sentence does not
 * belong to the URL, nor does a parenthesis that was opened before it.
 */
final class ExtendedAutolinks {

  private ExtendedAutolinks() {}

  /**
   * The beginning of the URL whose scheme ends at {@code colon}.
   *
   * @return -1 where no http or https URL is there
   */
  static int start(String text, int colon) {
    if (!text.startsWith("//", colon + 1)) {
      return -1;
    }
    int start = colon;
    while (start > 0 && colon - start < 6 && Ascii.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int length = colon - start;
    boolean known =
        (length == 4 || length == 5) && text.regionMatches(true, start, "https", 0, length);
    return known && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1))) ? start : -1;
  }

  /** Whether {@code www.} at {@code at} begins a URL. */
  static boolean isHostStart(String text, int at) {
    if (!text.regionMatches(true, at, "www.", 0, 4)) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean free = Ascii.isWhitespace(before) || "*_~([\"'".indexOf(before) >= 0;
    return free && at + 4 < text.length() && Character.isLetterOrDigit(text.charAt(at + 4));
  }

  /** Where the URL that begins at {@code start} ends; {@code start} where nothing is left of it. */
  static int end(String text, int start, int hostStart) {
    if (hostStart >= text.length() || !isHostCharacter(text.charAt(hostStart))) {
      return start;
    }
    int end = hostStart;
    int parentheses = 0;
    int brackets = 0;
    while (end < text.length() && brackets >= 0 && !isStop(text.charAt(end))) {
      switch (text.charAt(end)) {
        case '(' -> parentheses++;
        case ')' -> parentheses--;
        case '[' -> brackets++;
        case ']' -> brackets--;
        default -> {
          // Ordinary.
        }
      }
      end++;
    }
    return withoutTrail(text, hostStart, brackets < 0 ? end - 1 : end, parentheses);
  }

  private static int withoutTrail(String text, int start, int stop, int balance) {
    int parentheses = balance;
    int end = stop;
    while (end > start) {
      char c = text.charAt(end - 1);
      if (c == ')' && parentheses < 0) {
        parentheses++;
      } else if (c == ';') {
        int reference = end - 2;
        while (reference > start && Character.isLetterOrDigit(text.charAt(reference))) {
          reference--;
        }
        // GitHub cuts a semicolon off whether or not it ends a character reference.
        end = text.charAt(reference) == '&' ? reference + 1 : end;
      } else if ("?!.,:*_~'\"".indexOf(c) < 0) {
        break;
      }
      end--;
    }
    return end;
  }

  private static boolean isHostCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '[' || c == MappedText.UNKNOWN;
  }

  /** White space, what never is in a URL, and the quotes and full stops of other scripts. */
  private static boolean isStop(char c) {
    return c <= ' '
        || c == '<'
        || c == '>'
        || c == '`'
        || c == '|'
        || c == '\u00a0'
        || (c >= '\u2018' && c <= '\u201f')
        || (c >= '\u3000' && c <= '\u303f')
        || (c >= '\uff00' && c <= '\uff0f')
        || c == '\uff1a'
        || c == '\uff1b';
  }
}
