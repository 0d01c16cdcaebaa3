package io.github.glosslint.markup.rst;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** URLs and mail addresses in running text. */
final class UrlText {

  private static final int MAX_LENGTH = 4_000;
  private static final String SIGNS = "-_.!~*'()[];/:@&=+$,%\0";
  private static final String LAST_SIGNS = "_~*/=+";
  private static final String MAIL_SIGNS = "-_!~*'{|}/#?^`&=+$%.";

  /** {@code email_pattern} of docutils 0.22, but for a host without a dot. */
  private static final Pattern MAIL =
      Pattern.compile("[-_!~*'{|}/#?^`&=+$%.a-zA-Z0-9]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  private UrlText() {}

  static boolean isUrl(String text) {
    char[] chars = text.toCharArray();
    return end(chars, 0, chars.length, at -> at == chars.length) == chars.length;
  }

  static boolean isMail(String text) {
    return text.length() < 300 && MAIL.matcher(text).matches();
  }

  /** Where a URL or an address ends that begins at an offset; -1 if none does. */
  static int end(char[] chars, int from, int to, IntPredicate mayEnd) {
    int colon = from;
    while (colon < to
        && colon - from < 12
        && (isPlain(chars[colon]) || "+.-".indexOf(chars[colon]) >= 0)) {
      colon++;
    }
    if (colon < to && chars[colon] == ':') {
      String scheme = new String(chars, from, colon - from).toLowerCase(Locale.ROOT);
      switch (scheme) {
        case "http", "https", "ftp", "mailto":
          return address(chars, colon + 1, to, mayEnd);
        default:
          return -1;
      }
    }
    return mail(chars, from, to, mayEnd);
  }

  private static boolean isPlain(char c) {
    return c < 128 && RstNames.isWord(c);
  }

  private static int address(char[] chars, int from, int to, IntPredicate mayEnd) {
    int limit = Math.min(to, from + MAX_LENGTH);
    int end = from;
    boolean query = false;
    boolean fragment = false;
    while (end < limit) {
      char c = chars[end];
      if (c == '?' && !query && !fragment) {
        query = true;
      } else if (c == '#' && !fragment) {
        fragment = true;
      } else if (!isPlain(c) && SIGNS.indexOf(c) < 0 && !(end > 0 && chars[end - 1] == '\0')) {
        break;
      }
      end++;
    }
    while (end > from) {
      char last = chars[end - 1];
      boolean plain = isPlain(last) || LAST_SIGNS.indexOf(last) >= 0;
      boolean bracketed = end < chars.length && chars[end] == '>' && "?#".indexOf(last) < 0;
      if ((plain || bracketed) && (end == to && to < chars.length || mayEnd.test(end))) {
        return end;
      }
      end--;
    }
    return -1;
  }

  private static int mail(char[] chars, int from, int to, IntPredicate mayEnd) {
    int at = from;
    while (at < to
        && at - from < 100
        && (isPlain(chars[at]) || MAIL_SIGNS.indexOf(chars[at]) >= 0)) {
      at++;
    }
    if (at == from || at >= to || chars[at] != '@') {
      return -1;
    }
    int end = at + 1;
    boolean dot = false;
    while (end < to && (isPlain(chars[end]) || chars[end] == '-' || chars[end] == '.')) {
      dot |= chars[end] == '.' && end + 1 < to && isPlain(chars[end + 1]);
      end++;
    }
    while (end > at + 1 && !isPlain(chars[end - 1])) {
      end--;
    }
    return dot && mayEnd.test(end) ? end : -1;
  }
}
