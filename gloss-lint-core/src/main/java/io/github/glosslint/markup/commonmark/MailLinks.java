package io.github.glosslint.markup.commonmark;

import io.github.glosslint.text.Ascii;

/**
 * Mail addresses in running text, of which goldmark makes links: {@code linkify.go} of its 1.8. A
 * blank, a bracket, a delimiter or a typographic quotation mark goes before.
 */
final class MailLinks {

  /** What may be in a local part besides letters and digits. */
  private static final String SIGNS = ".!#$%&'*+/=?^_`{|}~-";

  private MailLinks() {}

  /**
   * Cuts them out of a heading, as elements without text.
   *
   * @param typographer whether quotes are made typographic ones
   */
  static void cut(HeadingText words, String source, boolean typographer) {
    int from = 0;
    for (int at = source.indexOf('@'); at >= 0; at = source.indexOf('@', from)) {
      int start = start(words, source, from, at, typographer ? " \t(*_~\"'" : " \t(*_~");
      int end = end(source, at);
      boolean inBrackets = source.lastIndexOf('[', at) > source.lastIndexOf(']', at);
      if (start >= 0 && end > 0 && !inBrackets && !words.isCode(at) && !words.isCut(at)) {
        words.cutElement(start, end);
      }
      from = Math.max(end, at + 1);
    }
  }

  /** Where an address begins; -1 if none does. */
  private static int start(HeadingText words, String source, int from, int at, String before) {
    int first = -1;
    for (int i = at - 1; i >= from && isLocal(source.charAt(i)) && !words.isCut(i); i--) {
      boolean begins = i == 0 || before.indexOf(source.charAt(i - 1)) >= 0 || words.isCut(i - 1);
      if (begins && SIGNS.indexOf(source.charAt(i)) < 0) {
        first = i;
      }
    }
    return first;
  }

  /** Where the host ends; -1 if it is none, or has no dot. */
  private static int end(String source, int at) {
    int end = at + 1;
    while (end < source.length() && isOfHost(source.charAt(end))) {
      end++;
    }
    while (end > at && ".-".indexOf(source.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean goesOn = end < source.length() && "-_".indexOf(source.charAt(end)) >= 0;
    int dot = source.indexOf('.', at + 1);
    return dot > at + 1 && dot < end && !goesOn ? end : -1;
  }

  private static boolean isOfHost(char c) {
    return isAlphanumeric(c) || c == '.' || c == '-';
  }

  private static boolean isLocal(char c) {
    return isAlphanumeric(c) || SIGNS.indexOf(c) >= 0;
  }

  private static boolean isAlphanumeric(char c) {
    return Ascii.isLetter(c) || c >= '0' && c <= '9';
  }
}
