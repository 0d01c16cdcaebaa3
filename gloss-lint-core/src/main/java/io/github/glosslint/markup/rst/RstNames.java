package io.github.glosslint.markup.rst;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names and ids as docutils makes them. */
public final class RstNames {

  /** Letters without a decomposition, and what docutils writes for them in ids. */
  private static final String PLAIN =
      "\u00f8o\u0111d\u0127h\u0131i\u0142l\u0167t\u0180b\u0183b\u0188c\u018cd\u0192f\u0199k"
          + "\u019al\u019en\u01a5p\u01abt\u01adt\u01b4y\u01b6z\u01e5g\u0225z\u0234l\u0235n"
          + "\u0236t\u0237j\u023cc\u023fs\u0240z\u0247e\u0249j\u024bq\u024dr\u024fy";

  private RstNames() {}

  /** White space in the sense of Python's {@code \s}, as far as texts have it. */
  static boolean isSpace(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c >= '\u001c' && c <= '\u001f'
        || c == '\u0085'
        || c == '\u00a0'
        || c > '\u1000' && (Character.isSpaceChar(c) || Character.isWhitespace(c));
  }

  /** A character of a word; {@code _} is none. */
  static boolean isWord(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Where a simple name ends that begins at an offset; -1 if none does. */
  static int simpleName(CharSequence text, int from, int limit) {
    int at = from;
    while (at < limit && isWord(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      return -1;
    }
    while (at + 1 < limit && "-._+:".indexOf(text.charAt(at)) >= 0 && isWord(text.charAt(at + 1))) {
      at++;
      while (at < limit && isWord(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  /** Runs of white space as one space, and none at the ends. */
  public static String collapsed(String name) {
    StringBuilder text = new StringBuilder(name.length());
    boolean blank = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isSpace(c)) {
        blank = true;
      } else {
        if (blank && !text.isEmpty()) {
          text.append(' ');
        }
        blank = false;
        text.append(c);
      }
    }
    return text.toString();
  }

  /** A name as names are compared. */
  public static String normalized(String name) {
    return collapsed(name).toLowerCase(Locale.ROOT);
  }

  /** Takes the backslashes from a text; one before white space takes that with it. */
  static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else if (++i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != '\n') {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  /** The id of a name; empty if none of its characters may be in one. */
  public static String id(String name) {
    String lower = digraphs(name.toLowerCase(Locale.ROOT));
    String text = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder id = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || !id.isEmpty() && c >= '0' && c <= '9') {
        if (gap && !id.isEmpty()) {
          id.append('-');
        }
        gap = false;
        id.append(c);
      } else if (c < 128) {
        gap = true;
      }
    }
    return id.toString();
  }

  private static String digraphs(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String other = c < 128 ? null : plain(c);
      if (other != null && plain == null) {
        plain = new StringBuilder(text.substring(0, i));
      }
      if (plain != null) {
        plain.append(other == null ? String.valueOf(c) : other);
      }
    }
    return plain == null ? text : plain.toString();
  }

  private static @Nullable String plain(char c) {
    switch (c) {
      case '\u00df':
        return "sz";
      case '\u00e6':
        return "ae";
      case '\u0153':
        return "oe";
      case '\u0238':
        return "db";
      case '\u0239':
        return "qp";
      default:
        int found = PLAIN.indexOf(c);
        return found < 0 ? null : PLAIN.substring(found + 1, found + 2);
    }
  }
}
