package io.github.glosslint.markup.commonmark;

import io.github.glosslint.text.Ascii;

/**
 * Finds the ends of raw inline HTML as section 6.6 of the CommonMark specification defines it.
 *
 * <p>An instance serves one text: it remembers which terminators the rest of the text lacks, so
 * that a thousand unclosed comments cost no more than one.
 */
final class RawHtml {

  private final String text;
  private boolean noComment;
  private boolean noInstruction;
  private boolean noDeclaration;
  private boolean noCharacterData;

  RawHtml(String text) {
    this.text = text;
  }

  /** Where the tag, comment or declaration at {@code open} ends; -1 if it is not one. */
  int end(int open) {
    int next = open + 1;
    if (next >= text.length()) {
      return -1;
    }
    char c = text.charAt(next);
    if (Ascii.isLetter(c)) {
      return openTag(next);
    }
    return switch (c) {
      case '/' -> closingTag(next + 1);
      case '!' -> exclamation(next + 1);
      case '?' -> {
        int end = noInstruction ? -1 : text.indexOf("?>", next + 1);
        noInstruction = end < 0;
        yield end < 0 ? -1 : end + 2;
      }
      default -> -1;
    };
  }

  private int exclamation(int at) {
    if (text.startsWith("--", at)) {
      if (text.startsWith(">", at + 2)) {
        return at + 3;
      }
      if (text.startsWith("->", at + 2)) {
        return at + 4;
      }
      int end = noComment ? -1 : text.indexOf("-->", at + 2);
      noComment = end < 0;
      return end < 0 ? -1 : end + 3;
    }
    if (text.startsWith("[CDATA[", at)) {
      int end = noCharacterData ? -1 : text.indexOf("]]>", at + 7);
      noCharacterData = end < 0;
      return end < 0 ? -1 : end + 3;
    }
    if (at < text.length() && Ascii.isLetter(text.charAt(at))) {
      int end = noDeclaration ? -1 : text.indexOf('>', at);
      noDeclaration = end < 0;
      return end < 0 ? -1 : end + 1;
    }
    return -1;
  }

  private int closingTag(int at) {
    if (at >= text.length() || !Ascii.isLetter(text.charAt(at))) {
      return -1;
    }
    int end = blanks(tagName(at));
    return end < text.length() && text.charAt(end) == '>' ? end + 1 : -1;
  }

  private int openTag(int at) {
    int end = tagName(at);
    while (true) {
      int next = blanks(end);
      if (next >= text.length()) {
        return -1;
      }
      char c = text.charAt(next);
      if (c == '>') {
        return next + 1;
      }
      if (c == '/') {
        return next + 1 < text.length() && text.charAt(next + 1) == '>' ? next + 2 : -1;
      }
      // No attribute of HTML begins with an at sign, but those of Vue do: @click.
      if (next == end || !(Ascii.isLetter(c) || c == '_' || c == ':' || c == '@')) {
        return -1;
      }
      end = attribute(next);
      if (end < 0) {
        return -1;
      }
    }
  }

  private int attribute(int at) {
    int end = at + 1;
    while (end < text.length() && isAttributeName(text.charAt(end))) {
      end++;
    }
    int equals = blanks(end);
    if (equals >= text.length() || text.charAt(equals) != '=') {
      return end;
    }
    int value = blanks(equals + 1);
    if (value >= text.length()) {
      return -1;
    }
    char quote = text.charAt(value);
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, value + 1);
      return close < 0 ? -1 : close + 1;
    }
    int stop = value;
    while (stop < text.length() && isUnquoted(text.charAt(stop))) {
      stop++;
    }
    return stop == value ? -1 : stop;
  }

  private int tagName(int at) {
    int end = at;
    while (end < text.length()
        && (Ascii.isLetter(text.charAt(end))
            || text.charAt(end) == '-'
            || Ascii.isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private int blanks(int at) {
    return Ascii.skipWhitespace(text, at, text.length());
  }

  private static boolean isAttributeName(char c) {
    return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '_' || c == '.' || c == ':' || c == '-';
  }

  private static boolean isUnquoted(char c) {
    return c > ' ' && c != '"' && c != '\'' && c != '=' && c != '<' && c != '>' && c != '`';
  }

  /** Where the autolink {@code <scheme:…>} or {@code <name@host>} at {@code open} ends; or -1. */
  static int autolinkEnd(String text, int open, boolean email) {
    int at = open + 1;
    if (email) {
      int sign = at;
      while (sign < text.length() && isLocalPart(text.charAt(sign))) {
        sign++;
      }
      if (sign == at || sign >= text.length() || text.charAt(sign) != '@') {
        return -1;
      }
      int end = sign + 1;
      while (end < text.length() && isHostPart(text.charAt(end))) {
        end++;
      }
      boolean valid = end > sign + 1 && end < text.length() && text.charAt(end) == '>';
      return valid && isHost(text, sign + 1, end) ? end + 1 : -1;
    }
    int colon = at;
    while (colon < text.length() && isScheme(text.charAt(colon))) {
      colon++;
    }
    int length = colon - at;
    if (length < 2 || length > 32 || colon >= text.length() || text.charAt(colon) != ':') {
      return -1;
    }
    int end = colon + 1;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '<') {
      if (text.charAt(end) == '>') {
        return Ascii.isLetter(text.charAt(at)) ? end + 1 : -1;
      }
      end++;
    }
    return -1;
  }

  /** Labels of letters, digits and inner hyphens, at most 63 each, with dots between. */
  private static boolean isHost(String text, int start, int end) {
    int label = start;
    for (int at = start; at <= end; at++) {
      if (at == end || text.charAt(at) == '.') {
        boolean hyphen = at > label && (text.charAt(label) == '-' || text.charAt(at - 1) == '-');
        if (at == label || at - label > 63 || hyphen) {
          return false;
        }
        label = at + 1;
      }
    }
    return true;
  }

  private static boolean isScheme(char c) {
    return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '+' || c == '.' || c == '-';
  }

  private static boolean isHostPart(char c) {
    return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '.' || c == '-';
  }

  private static boolean isLocalPart(char c) {
    return Ascii.isLetter(c) || Ascii.isDigit(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0;
  }
}
