package io.github.glosslint.site.jekyll;

import java.util.Locale;

/** Jekyll's {@code Utils.slugify}. */
final class Slugs {

  private static final String PRETTY = "._~!$&'()+,;=@";

  private Slugs() {}

  /** Mode {@code default}: letters, marks and digits stay, all else becomes a hyphen. */
  static String plain(String text) {
    return slug(text, "").toLowerCase(Locale.ROOT);
  }

  /** Mode {@code pretty}, case kept: some punctuation stays as well. */
  static String pretty(String text) {
    return slug(text, PRETTY);
  }

  private static String slug(String text, String kept) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isKept(c, kept)) {
        if (gap && out.length() > 0) {
          out.append('-');
        }
        gap = false;
        out.appendCodePoint(c);
      } else {
        gap = true;
      }
    }
    return out.toString();
  }

  private static boolean isKept(int c, String kept) {
    if (kept.indexOf(c) >= 0 || Character.isLetter(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** The title that a post gets from its file name: {@code my-post} becomes {@code My Post}. */
  static String title(String slug) {
    StringBuilder out = new StringBuilder(slug.length());
    for (String word : slug.split("-")) {
      if (!out.isEmpty()) {
        out.append(' ');
      }
      if (!word.isEmpty()) {
        int first = word.offsetByCodePoints(0, 1);
        out.append(word.substring(0, first).toUpperCase(Locale.ROOT));
        out.append(word.substring(first).toLowerCase(Locale.ROOT));
      }
    }
    return out.toString();
  }
}
