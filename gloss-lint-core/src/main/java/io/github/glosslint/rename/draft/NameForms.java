package io.github.glosslint.rename.draft;

import java.util.Locale;

/** How names of a term are compared, and written like one another. */
final class NameForms {

  private NameForms() {}

  /** Whether two texts name the same term: case, markup, quotes and blanks do not count. */
  static boolean same(String one, String other) {
    return form(one).equals(form(other));
  }

  static String form(String name) {
    StringBuilder form = new StringBuilder(name.length());
    boolean blank = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        blank = form.length() > 0;
      } else if ("*_`\\".indexOf(c) < 0) {
        form.append(blank ? " " : "").append(plain(c));
        blank = false;
      }
    }
    return form.toString().toLowerCase(Locale.ROOT);
  }

  private static String plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019' -> "'";
      case '\u201C', '\u201D' -> "\"";
      case '\u2013' -> "--";
      case '\u2014' -> "---";
      case '\u2026' -> "...";
      default -> String.valueOf(c);
    };
  }

  /** A name as an anchor would have it: letters and digits, what is between them as hyphens. */
  static String slug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.appendCodePoint(Character.toLowerCase(c));
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append("'’.,".indexOf(c) < 0 ? "-" : "");
      }
      i += Character.charCount(c);
    }
    while (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  /**
   * The new name in the letters in which the old one was written: {@code [machine learning]} was
   * meant to be small.
   *
   * @param written as somebody wrote it
   * @param old the name that was meant
   */
  static String like(String written, String old, String name) {
    String small = written.toLowerCase(Locale.ROOT);
    if (written.equals(old) || small.equals(written.toUpperCase(Locale.ROOT))) {
      return name;
    }
    boolean wasSmall = old.equals(old.toLowerCase(Locale.ROOT));
    boolean capital = Character.isUpperCase(written.codePointAt(0));
    if (wasSmall) {
      return capital ? capitalised(name) : name;
    }
    boolean rest = written.substring(1).equals(small.substring(1));
    boolean oldRest = old.substring(1).equals(old.substring(1).toLowerCase(Locale.ROOT));
    if (!rest || capital && oldRest) {
      return name;
    }
    return capital ? capitalised(small(name)) : small(name);
  }

  private static String capitalised(String name) {
    int first = name.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + name.substring(Character.charCount(first));
  }

  /** Words that begin with a capital in small letters; others, such as acronyms, stay. */
  private static String small(String name) {
    StringBuilder small = new StringBuilder(name.length());
    int at = 0;
    while (at < name.length()) {
      int end = at;
      while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
        end++;
      }
      if (end == at) {
        small.append(name.charAt(at++));
        continue;
      }
      String word = name.substring(at, end);
      String rest = word.substring(1);
      boolean plain = rest.equals(rest.toLowerCase(Locale.ROOT));
      small.append(plain ? word.toLowerCase(Locale.ROOT) : word);
      at = end;
    }
    return small.toString();
  }
}
